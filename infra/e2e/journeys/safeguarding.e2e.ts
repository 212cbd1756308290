/** What a student writes about danger: the help that is shown, who hears of it, and what is done about it. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { linksTo, openLooker, type Looker } from '../look.ts';
import { ask, within } from './acts.ts';

const artefacts = fileURLToPath(new URL('../artefacts/', import.meta.url));

let product: StartedProduct;
let looker: Looker;

beforeAll(async () => {
  await mkdir(artefacts, { recursive: true });
  product = await startProduct();
  looker = await openLooker(product.addresses.web);
});
afterAll(async () => {
  await looker?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${artefacts}safeguarding-${name}.png`, fullPage: true });

/** Those of the queue, each with what one student wrote. */
const entriesOf = (page: Page) =>
  page.getByRole('list', { name: 'Safeguarding', exact: true }).locator('> li');

async function write(page: Page, question: string): Promise<void> {
  await looker.open(page, '/');
  const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
  await looker.open(page, `${classroom}/tutor`);
  await ask({ page }, question);
}

it('is answered with help at once, heard of by the admins, handled, and handed to a contact', async () => {
  const admin = await looker.signedIn('admin');
  await looker.open(admin, '/safeguarding');
  await admin.getByRole('heading', { name: 'No reports' }).waitFor(within);
  await picture(admin, 'empty');
  const empty = await looker.look(admin);

  const student = await looker.signedIn('student');
  await write(student, 'I finished the worksheet. I want to die and nobody would notice. What is lava?');
  await student.getByText('the safeguarding contact of your school').first().waitFor(within);
  // The school has set no place of help, and none is invented.
  expect(await student.getByRole('heading', { name: 'Whom you can turn to' }).count()).toBe(0);
  expect(await student.locator('a[href^="tel:"]').count()).toBe(0);
  await picture(student, 'student');
  expect(await student.getByRole('link', { name: 'Safeguarding' }).count()).toBe(0);

  await looker.open(admin, '/notifications');
  await admin.getByRole('link', { name: 'A safeguarding report waits for you' }).click();
  const entry = entriesOf(admin).filter({ hasText: 'Self-harm' });
  await entry.getByText('Open', { exact: true }).waitFor(within);
  await picture(admin, 'queue');
  const queue = await looker.look(admin);

  await entry.getByRole('link').focus();
  await admin.keyboard.press('Enter');
  await admin.getByText('I want to die and nobody would notice.').waitFor(within);
  await admin.getByRole('button', { name: 'I look at it' }).press('Enter');
  await admin.getByText('Being looked at').waitFor(within);
  await admin.getByRole('button', { name: 'It is handled' }).press('Enter');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Note').fill('Spoke with the student and the school nurse.');
  await dialog.getByRole('button', { name: 'It is handled' }).press('Enter');
  await admin.getByText('Spoke with the student and the school nurse.').waitFor(within);
  await picture(admin, 'report');
  const report = await looker.look(admin);
  await admin.setViewportSize({ width: 360, height: 740 });
  await picture(admin, 'report-phone');
  await looker.open(admin, '/safeguarding');
  await picture(admin, 'queue-phone');
  expect([...empty, ...queue, ...report]).toEqual([]);
  await Promise.all([admin, student].map((page) => page.context().close()));
});

it('is for the contacts alone, once an admin has appointed one, and for the admins no more', async () => {
  const teacher = await looker.signedIn('teacher');
  await looker.open(teacher, '/safeguarding');
  await teacher.getByRole('heading', { name: 'This is not open to your account' }).waitFor(within);

  const admin = await looker.signedIn('admin');
  await looker.open(admin, '/admin/school');
  await admin.getByLabel('Find a teacher or an admin by name or e-mail').fill('teacher@');
  await admin.getByRole('button', { name: /^Appoint / }).press('Enter');
  await admin.getByRole('button', { name: /^Dismiss / }).waitFor(within);
  await admin.getByLabel('Parents are told of safeguarding reports').selectOption('SELF_HARM_AND_THREATS');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByText('The school is saved.').waitFor(within);
  await picture(admin, 'school');
  expect(await looker.look(admin)).toEqual([]);
  await expect.poll(() => admin.getByRole('link', { name: 'Safeguarding' }).count()).toBe(0);
  await looker.open(admin, '/admin/log');
  await admin.getByText('Appointed a safeguarding contact').first().waitFor(within);

  await looker.open(teacher, '/');
  await teacher.getByRole('link', { name: 'Safeguarding' }).click();
  await entriesOf(teacher).filter({ hasText: 'Handled' }).getByRole('link').click();
  await teacher.getByText('I want to die and nobody would notice.').waitFor(within);
  await picture(teacher, 'contact');
  await looker.open(admin, '/safeguarding');
  await admin.getByText('Your school has safeguarding contacts').waitFor(within);
  await Promise.all([admin, teacher].map((page) => page.context().close()));
});

it('has whom to turn to beside it, once an admin has said so, and a number that is pressed to call', async () => {
  const admin = await looker.signedIn('admin');
  await looker.open(admin, '/admin/school');
  await admin.getByText('None is set: students are shown the help text alone').waitFor(within);
  await admin.getByRole('button', { name: 'Add a place of help' }).press('Enter');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Who or what it is').fill('Ms Roy, school nurse');
  await dialog.getByLabel('How to reach it').fill('Room 12, every day until 4 pm');
  await dialog.getByLabel('Phone number').fill('112 / 116 111');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.getByText('phone must be one number that can be dialled').waitFor(within);
  await picture(admin, 'place');
  expect(await looker.look(admin)).toEqual([]);
  await dialog.getByLabel('Phone number').fill('116 111');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await admin.getByRole('button', { name: 'Change Ms Roy, school nurse' }).waitFor(within);
  await admin.getByRole('dialog').waitFor({ state: 'detached' });
  await picture(admin, 'places');
  expect(await looker.look(admin)).toEqual([]);
  await admin.setViewportSize({ width: 360, height: 740 });
  await picture(admin, 'places-phone');
  await looker.open(admin, '/admin/log');
  await admin.getByText('nothing → Ms Roy, school nurse').waitFor(within);

  const student = await looker.signedIn('student');
  // It came with the page, so it stands there even where it cannot be asked for any more.
  const lost: string[] = [];
  await student.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    if (!/"operationName":"PlacesOfHelp"/.test(asked)) return route.fallback();
    lost.push(asked);
    return route.abort();
  });
  await write(student, 'I want to die');
  const call = student.getByRole('link', { name: 'Call 116 111' });
  await call.waitFor(within);
  expect(await call.getAttribute('href')).toBe('tel:116111');
  expect(lost).not.toEqual([]);
  await picture(student, 'student-places');
  expect(await looker.look(student)).toEqual([]);
  await student.setViewportSize({ width: 360, height: 740 });
  await call.scrollIntoViewIfNeeded();
  await picture(student, 'student-places-phone');
  await Promise.all([admin, student].map((page) => page.context().close()));
});

it('is answered in the language of the page, with the contact as a role', async () => {
  const student = await looker.signedIn('student');
  await looker.open(student, '/');
  const [classroom = ''] = await linksTo(student, /^\/classrooms\/[^/]+$/);
  for (const [language, contact, call] of [
    ['de', 'Vertrauensperson für Kinderschutz', '116 111 anrufen'],
    ['hi', 'बाल-सुरक्षा संपर्क', '116 111 पर फ़ोन कीजिए'],
  ] as const) {
    await student.evaluate(`localStorage.setItem('ensure-language', '${language}')`);
    await looker.open(student, `${classroom}/tutor`);
    await student.locator('textarea').fill('My uncle hits me every night');
    await student.keyboard.press('Enter');
    await student.getByText(contact).first().waitFor(within);
    await student.getByRole('link', { name: call }).last().waitFor(within);
    await picture(student, `student-${language}`);
  }
});

it('stands together as one entry where one student wrote several times, until each is handled with its note', async () => {
  const contact = await looker.signedIn('teacher');
  await looker.open(contact, '/safeguarding');
  const together = entriesOf(contact).filter({ hasText: '3 messages' });
  await together.getByText('Open', { exact: true }).waitFor(within);
  expect(await together.getByRole('link').allTextContents()).toEqual([
    expect.stringContaining('Abuse'),
    expect.stringContaining('Abuse'),
    expect.stringContaining('Self-harm'),
  ]);
  // The list says nothing of what was written.
  expect(await contact.getByText('hits me').count()).toBe(0);
  await picture(contact, 'group');
  const found = await looker.look(contact);
  await contact.setViewportSize({ width: 360, height: 740 });
  await looker.open(contact, '/safeguarding');
  await together.getByText('Open', { exact: true }).waitFor(within);
  await picture(contact, 'group-phone');
  await together.getByRole('button', { name: 'I look at these 3' }).press('Enter');
  await contact.getByText('It stands in each log that you look at it.').waitFor(within);
  await expect.poll(() => together.getByText('Open', { exact: true }).count()).toBe(0);
  await together.getByRole('button', { name: 'These 3 are handled' }).press('Enter');
  const dialog = contact.getByRole('dialog');
  await dialog.getByLabel('Note').fill('Spoke with her; her mother came.');
  await dialog.getByRole('button', { name: 'These 3 are handled' }).press('Enter');
  await contact.getByText('3 reports are handled.').waitFor(within);
  await expect.poll(() => entriesOf(contact).filter({ hasText: 'Handled' }).count()).toBe(4);
  expect([...found, ...(await looker.look(contact))]).toEqual([]);
  await picture(contact, 'group-handled-phone');
  await entriesOf(contact).first().getByRole('link').click();
  await contact.getByText('Spoke with her; her mother came.').waitFor(within);
  await contact.context().close();
});

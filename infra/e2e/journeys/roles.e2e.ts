/**
 * What the other roles come for: a parent follows a child as far as it is shown, an admin keeps the school's accounts, and a
 * student does a day's work by keyboard alone. One start of the product and two windows serve all three.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';
import { openPerson, type Person } from '../person.ts';
import { openScreen, type Screen } from '../screen.ts';
import { addFiles, createClass, documentRow, within } from './acts.ts';
import { pressUntil } from './exam-acts.ts';
import {
  changePerson,
  enter,
  findPerson,
  leave,
  logRow,
  makeSchool,
  newCount,
  setPassword,
  signInByKeyboard,
  signOutAndBeRefusedInGerman,
  signUpAsParent,
  typeInto,
} from './role-acts.ts';

let product: StartedProduct;
let screens: Screen[] = [];
let one: Person;
let other: Person;

const at = (path: string) => new URL(path, product.addresses.web).href;

beforeAll(async () => {
  const chromiumPath = await findChromium(process.env);
  if (!chromiumPath) throw new Error('No Chromium was found.');
  [product, screens] = await Promise.all([startProduct(), Promise.all([openScreen(), openScreen()])]);
  const opened = await Promise.all(screens.map((screen) => openPerson({ screen, chromiumPath })));
  [one, other] = opened as [Person, Person];
});
afterAll(async () => {
  await Promise.all([one?.[Symbol.asyncDispose](), other?.[Symbol.asyncDispose]()]);
  await Promise.all(screens.map((screen) => screen[Symbol.asyncDispose]()));
  await product?.[Symbol.asyncDispose]();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all([one.picture('failed-roles-one'), other.picture('failed-roles-other')]);
});

describe('a parent', () => {
  it('is linked by the code of a child, sees what the child shows, is told what is not shown, and unlinks', async () => {
    const [student, parent] = [one, other];
    await enter(student, at('/'), 'student@demo.test', 'My classes');
    await student.page.getByRole('link', { name: 'Family' }).click();
    await student.page.getByRole('button', { name: 'Make a code' }).click();
    const code = await student.page.locator('code').innerText();
    await student.page.getByText('Names of classes and documents').click();
    expect(await student.page.getByLabel('Names of classes and documents').isChecked()).toBe(false);
    await student.picture('family-student');

    await signUpAsParent(parent, at('/sign-up'), 'Anders Lindqvist', code);
    await parent.page.getByRole('link', { name: 'Mira Lindqvist' }).click();
    await parent.page.getByRole('heading', { name: 'The last four weeks' }).waitFor(within);
    await parent.page.getByRole('heading', { name: 'Results' }).waitFor(within);
    const notShown = parent.page.getByRole('region', { name: 'What you do not see' }).getByRole('listitem');
    expect(await notShown.allInnerTexts()).toEqual([
      expect.stringMatching(/Names of classes and documents\s+Mira Lindqvist has not shared this/),
      expect.stringMatching(/How much was noticed/),
      expect.stringMatching(/Questions to the tutor.*\s+Parents never see these/),
    ]);
    expect(await parent.page.getByText('The Restless Earth').count()).toBe(0);
    await parent.picture('family-parent');

    await student.page.getByText('Names of classes and documents').click();
    await parent.page.reload();
    await parent.page.getByRole('heading', { name: 'Classes and their documents' }).waitFor(within);
    await parent.page.getByRole('heading', { name: /The Restless Earth/ }).waitFor(within);
    await parent.picture('family-parent-classes');

    await parent.page.getByRole('button', { name: 'End the link' }).click();
    await parent.page.getByRole('alertdialog').getByRole('button', { name: 'End the link' }).click();
    await parent.page.getByText('No child is linked yet').waitFor(within);
    await student.page.reload();
    await student.page.getByText('Johanna Lindqvist').waitFor(within);
    expect(await student.page.getByText('Anders Lindqvist').count()).toBe(0);
  });

  it('who has an account adds a child by another code', async () => {
    const [student, parent] = [one, other];
    await student.page.getByRole('button', { name: 'Make a code' }).click();
    const code = await student.page.locator('code').innerText();
    await parent.page.getByLabel('Add a child').fill(code);
    await parent.page.keyboard.press('Enter');
    await parent.page.getByRole('link', { name: 'Mira Lindqvist' }).waitFor(within);
    await Promise.all([leave(student), leave(parent)]);
  });
});

describe('an admin', () => {
  it('finds people, and hands over a code with which a new person sets a password', async () => {
    const [admin, nina] = [one, other];
    await enter(admin, at('/'), 'admin@demo.test', 'People');
    await findPerson(admin, 'Whitaker', 'Waits for a password');
    await admin.page.getByText('Amara Diallo').waitFor({ ...within, state: 'detached' });
    await admin.picture('admin-people');
    await admin.page.getByRole('button', { name: 'Make an account' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nina Weber');
    await dialog.getByLabel('E-mail').fill('nina@journey.test');
    await dialog.getByLabel('Role').selectOption('Teacher');
    await dialog.getByRole('button', { name: 'Make the account' }).click();
    const code = await dialog.locator('code').innerText();
    await admin.picture('admin-code');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await findPerson(admin, 'Nina Weber', 'Waits for a password');

    await setPassword(nina, at('/sign-in'), 'nina@journey.test', code);
    await nina.page.getByRole('button', { name: 'Create a class' }).waitFor(within);
    await leave(nina);
    await enter(nina, at('/'), 'nina@journey.test', 'My classes');
    await leave(nina);
  });

  it('changes a role, shuts an account and opens it again', async () => {
    const [admin, nina] = [one, other];
    await changePerson(admin, 'Nina Weber');
    await admin.page.getByRole('dialog').getByLabel('Role').selectOption('Student');
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await findPerson(admin, 'Nina Weber', 'Student');
    await changePerson(admin, 'Nina Weber');
    await admin.page.getByRole('button', { name: 'Shut the account' }).click();
    await admin.page.getByRole('button', { name: 'Open the account again' }).waitFor(within);
    await admin.picture('admin-shut');
    await admin.page.keyboard.press('Escape');
    await admin.page.getByText('Nobody fits').waitFor(within);
    await nina.page.getByLabel('E-mail').fill('nina@journey.test');
    await nina.page.getByLabel('Password').fill('ensure-demo');
    await nina.page.keyboard.press('Enter');
    await nina.page.getByRole('alert').waitFor(within);
    await admin.page.getByLabel('Account', { exact: true }).selectOption('Shut');
    await changePerson(admin, 'Nina Weber');
    await admin.page.getByRole('button', { name: 'Open the account again' }).click();
    await admin.page.getByRole('button', { name: 'Shut the account' }).waitFor(within);
    await admin.page.keyboard.press('Escape');
    await enter(nina, at('/'), 'nina@journey.test', 'My classes');
  });

  it('decides what parents see, and reads what was done and how the school is used', async () => {
    const [admin, nina] = [one, other];
    const tabs = admin.page.getByRole('navigation', { name: 'Administration' });
    await tabs.getByRole('link', { name: 'Log' }).click();
    await logRow(admin, 'Shut an account').waitFor(within);
    await tabs.getByRole('link', { name: 'School' }).click();
    await admin.page.getByLabel('Names of classes and documents').selectOption('Never shown');
    await admin.page.getByRole('button', { name: 'Save' }).click();
    await admin.page.getByText('The school is saved.').waitFor(within);
    await admin.picture('admin-school');
    await makeSchool(admin, 'Hill School', 'ola@journey.test');
    await nina.page.getByRole('link', { name: 'Family' }).click();
    await nina.page.getByText('Your school does not show this.').waitFor(within);

    await tabs.getByRole('link', { name: 'Log' }).click();
    await logRow(admin, 'Changed what parents see').waitFor(within);
    expect(await logRow(admin, 'Changed what parents see').innerText()).toContain(
      'Names of classes and documents: Never shown',
    );
    expect(await logRow(admin, 'Changed a role').innerText()).toContain('Teacher → Student');
    for (const action of ['Made an account', 'Opened an account again'])
      expect(await logRow(admin, action).innerText()).toMatch(/Ruth Castellanos.*Nina Weber/s);
    await admin.picture('admin-log');
    await tabs.getByRole('link', { name: 'Usage' }).click();
    await admin.page.getByRole('table', { name: 'People by role' }).waitFor(within);
    await admin.page.getByText('Nothing was done in these weeks.').waitFor(within);
    await admin.picture('admin-usage');
    await Promise.all([leave(admin), leave(nina)]);
  });
});

describe('a student without a mouse', () => {
  it('signs in, joins a class, is told of a new document and finds it with Control and K', async () => {
    const [teacher, student] = [one, other];
    const { keyboard } = student.page;
    await enter(teacher, at('/'), 'teacher@demo.test', 'My classes');
    const code = await createClass(teacher, 'Insects', 'Biology');
    await signInByKeyboard(student, at('/sign-in'), 'student@demo.test');
    await typeInto(student, /^Join a class/, code.toLowerCase());
    await student.page.getByRole('link', { name: 'Tutor' }).waitFor(within);

    const before = await newCount(student);
    await addFiles(teacher, [fileURLToPath(new URL('../documents/honey-bees.md', import.meta.url))]);
    await documentRow(teacher, 'honey-bees.md').getByText('Ready').waitFor(within);
    await expect.poll(() => newCount(student), within).toBe(before + 1);
    await keyboard.press('Control+k');
    await student.page.getByRole('heading', { name: 'Search' }).waitFor(within);
    await keyboard.type('honey');
    const found = student.page.getByRole('list', { name: 'Found' });
    await found.getByRole('link', { name: 'honey-bees.md' }).waitFor(within);
    await student.picture('keyboard-search');
    await pressUntil(student, 'Tab', /^honey-bees\.md/);
    await keyboard.press('Enter');
    await student.page.getByRole('heading', { name: 'honey-bees.md' }).waitFor(within);
    await student.picture('keyboard-document');
  });

  it('asks the tutor, opens the citation and is back at the answer with Escape', async () => {
    const { page } = other;
    await pressUntil(other, 'Shift+Tab', /^Tutor$/);
    await page.keyboard.press('Enter');
    await typeInto(other, /^Your question/, 'How do bees tell each other where food is?');
    const source = page.getByRole('link', { name: /^Source 1: honey-bees\.md/ }).first();
    await source.waitFor(within);
    await pressUntil(other, 'Shift+Tab', /^Source 1: honey-bees\.md/);
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor(within);
    await other.picture('keyboard-citation');
    await page.keyboard.press('Escape');
    await page
      .locator('mark')
      .first()
      .waitFor({ ...within, state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toMatch(
      /^Source 1/,
    );
  });

  it('reads a notification, has the page in German and back, signs out, and is refused in German', async () => {
    const { page } = other;
    const before = await newCount(other);
    await pressUntil(other, 'Shift+Tab', /^Notifications, /);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '1 new document in Insects: honey-bees.md' }).waitFor(within);
    await pressUntil(other, 'Tab', /^1 new document in Insects/);
    await page.keyboard.press('Enter');
    await expect.poll(() => newCount(other), within).toBe(before - 1);
    await pressUntil(other, 'Shift+Tab', /^Language/);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Abmelden' }).waitFor(within);
    await other.picture('keyboard-german');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Sign out' }).waitFor(within);
    await pressUntil(other, 'Shift+Tab', /^Sign out$/);
    await signOutAndBeRefusedInGerman(other);
  });

  it('and none of these pages threw or complained on the way', () => {
    expect([...one.errors, ...other.errors]).toEqual([]);
  });
});

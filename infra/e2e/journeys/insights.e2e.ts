/** A teacher sees what questions tell, mends the passage behind a report, and decides on an example; by keyboard where it is short. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { linksTo, openLooker, type Looker } from '../look.ts';
import { artefacts } from '../person.ts';
import { ask, within } from './acts.ts';

const helpful = 'How is an earthquake measured?';
const misled = 'What is magma?';
const unanswered = 'Which birds nest in the cathedral of Lima?';
const refused = 'What is your favourite football team?';

let product: StartedProduct;
let looker: Looker;
let student: Page;
let teacher: Page;
let classroom = '';
beforeAll(async () => {
  product = await startProduct();
  looker = await openLooker(product.addresses.web);
  student = await looker.signedIn('student');
  teacher = await looker.signedIn('teacher');
  await mkdir(artefacts, { recursive: true });
});
afterAll(async () => {
  await looker?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.join(artefacts, `${name}.png`), fullPage: true });

/** Asks in a conversation of its own; the answer. */
async function asked(page: Page, question: string) {
  await looker.open(page, `${classroom}/tutor`);
  await ask({ page }, question);
  const answer = page.getByRole('article').last();
  await answer.getByRole('button', { name: 'It helped' }).waitFor(within);
  return answer;
}

describe('what questions tell', () => {
  it('a class asks: one answer helps two people, one has a wrong source, one question has no answer', async () => {
    await looker.open(student, '/');
    [classroom = ''] = await linksTo(student, /^\/classrooms\/[^/]+$/);
    for (const page of [student, teacher]) {
      const answer = await asked(page, helpful);
      await answer.getByRole('button', { name: 'It helped' }).click();
      await answer.getByRole('button', { name: 'It helped', pressed: true }).waitFor(within);
    }
    const wrong = await asked(student, misled);
    await wrong.getByRole('button', { name: 'Wrong source: 1' }).click();
    await wrong.getByText('Reported to your teachers.').waitFor(within);
    await asked(student, unanswered);
    await looker.open(student, `${classroom}/tutor`);
    await ask({ page: student }, refused);
    await student
      .getByText(/^I am here for what you learn in this class/)
      .first()
      .waitFor(within);
  });

  it('a student who says that an answer did not help says why: with nothing chosen and nothing written it is not sent', async () => {
    const answer = await asked(student, misled);
    await answer.getByRole('button', { name: 'It did not help' }).click();
    await answer.getByRole('button', { name: 'Send' }).click();
    await answer.getByText('Choose what was wrong, or write it in your own words.').waitFor(within);
    await answer.getByLabel('In your own words').fill('It says nothing of lava.');
    await answer.getByRole('button', { name: 'Send' }).click();
    await answer.getByText('Thank you. It is kept for your teachers.').waitFor(within);
  });

  it('a teacher is told on the start page that something waits, and comes to it from there', async () => {
    await looker.open(teacher, '/');
    const waiting = teacher.getByRole('list', { name: 'What waits in the tutor' });
    await waiting.getByRole('link', { name: '1 passage is reported as a wrong source' }).waitFor(within);
    await picture(teacher, 'start-waiting');
    expect(await looker.look(teacher)).toEqual([]);
    await waiting.getByRole('link', { name: '1 question was not answered in 14 days' }).click();
    await teacher.getByRole('heading', { level: 1, name: 'Not answered' }).waitFor(within);
  });

  it('a teacher sees what was refused, and why an answer did not help, without who said it', async () => {
    await looker.open(teacher, `${classroom}/tutor/insights/refused`);
    const question = teacher.getByRole('listitem').filter({ hasText: refused });
    await question.getByText('1 person asked this, once in all.').waitFor(within);
    await picture(teacher, 'insights-refused');
    expect(await looker.look(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Did not help' }).click();
    await teacher.getByText('It says nothing of lava.').waitFor(within);
    await picture(teacher, 'insights-unhelpful');
    expect(await looker.look(teacher)).toEqual([]);
  });

  it('a teacher comes from the tutor to what was not answered, and searches for it as the tutor does', async () => {
    await looker.open(teacher, `${classroom}/tutor`);
    await teacher.getByRole('link', { name: 'What questions tell' }).click();
    const question = teacher.getByRole('listitem').filter({ hasText: unanswered });
    await question.getByText('1 person asked this, once in all.').waitFor(within);
    await picture(teacher, 'insights-unanswered');
    expect(await looker.look(teacher)).toEqual([]);
    await question.getByRole('link', { name: 'Search for it' }).click();
    await teacher.getByRole('heading', { level: 1, name: 'What the tutor finds' }).waitFor(within);
    const words = teacher.getByLabel('Question or words');
    await words.fill('earthqake measured');
    await words.press('Enter');
    await teacher.getByText('“earthqake” was read as “').first().waitFor(within);
    await picture(teacher, 'knowledge');
    expect(await looker.look(teacher)).toEqual([]);
    await teacher.getByLabel('Order').selectOption('By words alone');
    await teacher.getByText('not compared').first().waitFor(within);
    expect(new URL(teacher.url()).searchParams.get('by')).toBe('WORDS');
  });

  it('a teacher mends the passage behind a report, and the report is settled by that', async () => {
    await looker.open(teacher, `${classroom}/tutor/insights`);
    await teacher.getByRole('link', { name: 'Wrong sources' }).click();
    await teacher.getByText('1 open report').waitFor(within);
    await picture(teacher, 'insights-sources');
    expect(await looker.look(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Correct the passage' }).click();
    const dialog = teacher.getByRole('dialog', { name: /^Correct passage \d/ });
    const words = dialog.getByLabel('Words of the passage');
    await words.fill(`${await words.inputValue()} Said better.`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden', ...within });
    expect(new URL(teacher.url()).searchParams.has('passage')).toBe(false);
    await looker.open(teacher, `${classroom}/tutor/insights/sources`);
    await teacher.getByText('Mended', { exact: true }).waitFor(within);
    await teacher.getByText('Said better.').waitFor(within);
    await picture(teacher, 'insights-mended');
    expect(await looker.look(teacher)).toEqual([]);
  });

  it('a teacher takes an example out that two people made one, and leaves it to them again', async () => {
    await looker.open(teacher, `${classroom}/tutor/insights/examples`);
    await teacher.getByText('In use', { exact: true }).waitFor(within);
    await teacher.getByText('2 votes. Decided by votes.').waitFor(within);
    await picture(teacher, 'insights-examples');
    expect(await looker.look(teacher)).toEqual([]);
    await teacher.getByRole('button', { name: 'Take out' }).press('Enter');
    await teacher.getByText('Taken out', { exact: true }).waitFor(within);
    await teacher.getByRole('button', { name: 'Leave to the votes' }).press('Enter');
    await teacher.getByText('In use', { exact: true }).waitFor(within);
  });

  it('a teacher sees the weeks, on a phone as well; a student is shown none of it', async () => {
    await looker.open(teacher, `${classroom}/tutor/insights/weeks`);
    await teacher.getByRole('table', { name: 'By week' }).waitFor(within);
    await picture(teacher, 'insights-weeks');
    expect(await looker.look(teacher)).toEqual([]);
    await teacher.setViewportSize({ width: 360, height: 740 });
    await picture(teacher, 'insights-weeks-phone');
    for (const address of ['tutor/insights', 'knowledge']) {
      await looker.open(student, `${classroom}/${address}`);
      await student.getByRole('heading', { name: 'This page is for teachers' }).waitFor(within);
    }
    await looker.open(student, `${classroom}/tutor`);
    expect(await student.getByRole('link', { name: 'What questions tell' }).count()).toBe(0);
  });
});

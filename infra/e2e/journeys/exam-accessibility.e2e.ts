/** An exam as teachers and students meet it, from its making to its results: each of its states is looked over. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { linksTo, openLooker, type Looker } from '../look.ts';
import { within } from './acts.ts';
import { addQuestion, tile } from './exam-acts.ts';

let product: StartedProduct;
let looker: Looker;
let teacher: Page;
let student: Page;

beforeAll(async () => {
  product = await startProduct();
  looker = await openLooker(product.addresses.web);
  [teacher, student] = await Promise.all([looker.signedIn('teacher'), looker.signedIn('student')]);
});
afterAll(async () => {
  await looker?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const allSaved = () => teacher.getByText('All changes saved').waitFor(within);

async function openQuizzes(page: Page): Promise<void> {
  await looker.open(page, '/');
  const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
  await looker.open(page, `${classroom}/quizzes`);
}

describe('every state of an exam, for everybody', () => {
  it('is built and tried', async () => {
    await openQuizzes(teacher);
    await button(teacher, 'Make a quiz').click();
    await teacher.getByLabel('Title').fill('Waves');
    await teacher.keyboard.press('Enter');
    await teacher.getByRole('heading', { name: 'Waves', level: 1 }).waitFor(within);
    const found = await looker.look(teacher);
    const by = { page: teacher };
    await addQuestion(by, 'One choice', 'What makes waves?', { choices: ['Wind', 'Salt'], right: [1] });
    await addQuestion(by, 'Several choices', 'Which are seas?', { choices: ['Baltic', 'Ness'], right: [1] });
    await addQuestion(by, 'Short answer', 'High water is called?', { accepted: 'flood' });
    await addQuestion(by, 'Number', 'Tides a day?', { value: '2' });
    await addQuestion(by, 'Essay', 'Why two a day?', {});
    await allSaved();
    found.push(...(await looker.look(teacher)));
    await teacher.getByRole('tab', { name: 'Settings' }).click();
    await teacher.getByLabel('Minutes for a sitting').fill('30');
    await teacher.getByLabel('Students see results').selectOption({ label: 'When I release them' });
    await teacher.getByText('Watched: times of leaving').click();
    await allSaved();
    found.push(...(await looker.look(teacher)));
    await button(teacher, 'Publish').click();
    await button(teacher, 'Publish now').click();
    await teacher.getByText('Published', { exact: true }).waitFor(within);
    const address = new URL(teacher.url()).pathname.replace('/edit', '');
    await looker.open(teacher, `${address}/preview`);
    expect([...found, ...(await looker.look(teacher))]).toEqual([]);
    await looker.open(teacher, `${address}/live`);
  });

  it('is begun, sat and watched', async () => {
    await openQuizzes(student);
    await student.getByRole('listitem').filter({ hasText: 'Waves' }).getByRole('link').first().click();
    await student.getByText('What is observed, and why').waitFor(within);
    const found = await looker.look(student);
    await student.getByText('I understand what is recorded').click();
    await button(student, 'Begin the quiz').click();
    await student.getByText('Wind', { exact: true }).click();
    await student.getByLabel('Your answer').last().fill('The sea bulges twice.');
    await student.getByText('All answers saved').waitFor(within);
    await tile({ page: teacher }, 'Mira').getByRole('button', { name: 'Message' }).click();
    found.push(...(await looker.look(teacher)));
    await teacher.getByRole('textbox', { name: 'Message' }).fill('Read carefully.');
    await button(teacher, 'Send').click();
    await student.getByText('Read carefully.').waitFor(within);
    found.push(...(await looker.look(student)));
    await tile({ page: teacher }, 'Mira').getByRole('button', { name: 'Timeline' }).click();
    expect([...found, ...(await looker.look(teacher))]).toEqual([]);
  });

  it('is handed in, read, released and seen', async () => {
    await button(student, 'Hand in').click();
    const found = await looker.look(student);
    await button(student, 'Hand in now').click();
    await student.getByText('Not released yet').waitFor(within);
    found.push(...(await looker.look(student)));
    await looker.open(teacher, new URL(teacher.url()).pathname.replace('/live', '/grading'));
    await teacher.getByLabel(/^Points of/).fill('9');
    await button(teacher, 'Save and go on').click();
    await teacher.getByText('That is too much.').waitFor(within);
    found.push(...(await looker.look(teacher)));
    await button(teacher, 'All points').click();
    await button(teacher, 'Save and go on').click();
    await teacher.getByText('All read').waitFor(within);
    await teacher.getByRole('tab', { name: 'Results' }).click();
    found.push(...(await looker.look(teacher)));
    await teacher.getByRole('button', { name: 'Answers and points of' }).click();
    await teacher.getByText('Marked by the key at the hand-in').first().waitFor(within);
    found.push(...(await looker.look(teacher)));
    await teacher.keyboard.press('Escape');
    await teacher.getByRole('tab', { name: 'Questions and keys' }).click();
    await button(teacher, 'Correct the key of question 2').click();
    await button(teacher, 'Count what changes').click();
    await teacher.getByText('No result would change.').waitFor(within);
    found.push(...(await looker.look(teacher)));
    await button(teacher, 'Cancel').click();
    await button(teacher, 'Release results').click();
    await button(teacher, 'Release now').click();
    await student.getByText('Right', { exact: true }).first().waitFor(within);
    expect([...found, ...(await looker.look(student))]).toEqual([]);
  });
});

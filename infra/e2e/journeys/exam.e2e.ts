/**
 * An exam from its making to its results: a teacher builds and watches it, one student sits it by keyboard alone, another
 * one's computer dies and the exam goes on in another browser.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';
import { openPerson, type Person } from '../person.ts';
import { openScreen, type Screen } from '../screen.ts';
import { createClass, joinClass, signIn, within } from './acts.ts';
import { addQuestion, chooseOtherKey, pressUntil, signUp, tile } from './exam-acts.ts';

let product: StartedProduct;
let screens: Screen[] = [];
let chromiumPath: string;
let teacher: Person;
let ada: Person;
let ben: Person;

const home = () => product.addresses.web;
const people = () => [teacher, ada, ben].filter(Boolean);

beforeAll(async () => {
  product = await startProduct();
  const found = await findChromium(process.env);
  if (!found) throw new Error('No Chromium was found.');
  chromiumPath = found;
  screens = await Promise.all([openScreen(), openScreen(), openScreen()]);
  const [first, second, third] = await Promise.all(
    screens.map((screen) => openPerson({ screen, chromiumPath })),
  );
  if (!first || !second || !third) throw new Error('A browser is missing.');
  [teacher, ada, ben] = [first, second, third];
});
afterAll(async () => {
  await Promise.all(people().map((person) => person[Symbol.asyncDispose]()));
  await Promise.all(screens.map((screen) => screen[Symbol.asyncDispose]()));
  await product?.[Symbol.asyncDispose]();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all(people().map((person, index) => person.picture(`failed-exam-${index}`)));
});

describe('an exam, from its making to its results', () => {
  it('a teacher builds it of all kinds of questions, tries it and publishes it', async () => {
    const { page } = teacher;
    await signIn(teacher, home(), 'teacher@demo.test');
    const code = await createClass(teacher, 'Sea and moon', 'Physics');
    await page.getByRole('link', { name: 'Quizzes' }).click();
    await page.getByRole('button', { name: 'Make a quiz' }).click();
    await page.getByLabel('Title').fill('Tides');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tides', level: 1 }).waitFor(within);

    await addQuestion(teacher, 'One choice', 'What pulls the sea?', {
      choices: ['The moon', 'The wind'],
      right: [1],
    });
    await addQuestion(teacher, 'Several choices', 'Which are seas?', {
      choices: ['North Sea', 'Baltic Sea', 'Loch Ness'],
      right: [1, 2],
    });
    await addQuestion(teacher, 'Short answer', 'High water is also called?', { accepted: 'flood' });
    await addQuestion(teacher, 'Number', 'Tides a day?', { value: '2' });
    await addQuestion(teacher, 'Essay', 'Why are there two tides a day?', {});
    await teacher.picture('exam-builder');

    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByLabel('Minutes for a sitting').fill('30');
    await page.getByLabel('Questions are shown').selectOption({ label: 'One after another' });
    await page.getByLabel('Students see results').selectOption({ label: 'When I release them' });
    await page.getByText('Watched: times of leaving').click();
    await page.getByText('All changes saved').waitFor(within);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Published', { exact: true }).waitFor(within);
    await teacher.picture('exam-published');

    await page.getByRole('link', { name: /Quizzes of/ }).click();
    await page.getByRole('link', { name: 'Watch live: Tides' }).click();
    await page.getByText('Nobody has begun yet').waitFor(within);
    await Promise.all(
      (
        [
          [ada, 'Ada'],
          [ben, 'Ben'],
        ] as const
      ).map(async ([person, name]) => {
        await signUp(person, home(), name);
        await joinClass(person, code);
        await person.page.getByRole('link', { name: 'Quizzes' }).click();
        await person.page.getByRole('link', { name: 'Take the quiz' }).waitFor(within);
      }),
    );
  });

  it('a student agrees to what is recorded and answers all kinds by keyboard alone', async () => {
    const { page } = ada;
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    await pressUntil(ada, 'Tab', /^Take the quiz/);
    await press('Enter');
    await page.getByText('What is observed, and why').waitFor(within);
    await ada.picture('exam-start');
    await pressUntil(ada, 'Tab', /I understand what is recorded/);
    await press('Space');
    await pressUntil(ada, 'Tab', /^Begin the quiz/);
    await press('Enter');
    await page.getByText('What pulls the sea?').waitFor(within);

    await pressUntil(ada, 'Tab', /The moon/);
    await press('Space');
    await pressUntil(ada, 'Tab', /^Next/);
    await press('Enter');
    await pressUntil(ada, 'Tab', /North Sea/);
    await press('Space', 'Tab', 'Space');
    await pressUntil(ada, 'Tab', /^Next/);
    await press('Enter');
    await pressUntil(ada, 'Tab', /Your answer/);
    await page.keyboard.type('the flood tide');
    await pressUntil(ada, 'Tab', /^Next/);
    await press('Enter');
    await pressUntil(ada, 'Tab', /Your answer/);
    await page.keyboard.type('2,0');
    await page.getByText('Read as 2', { exact: true }).waitFor(within);
    await ada.picture('exam-number');
    await page.getByText('All answers saved').waitFor(within);
  });

  it('another student’s browser dies; the exam goes on in another one where it was', async () => {
    const { page } = ben;
    await page.getByRole('link', { name: 'Take the quiz' }).click();
    await page.getByText('I understand what is recorded').click();
    await page.getByRole('button', { name: 'Begin the quiz' }).click();
    await page.getByText('The wind').click();
    await page.getByText('All answers saved').waitFor(within);
    await ben[Symbol.asyncDispose]();
    const screen = screens[2];
    if (!screen) throw new Error('The third screen is missing.');
    ben = await openPerson({ screen, chromiumPath });
    await signIn(ben, home(), 'ben@journey.test');
    await ben.page
      .getByRole('link', { name: /Sea and moon/ })
      .first()
      .click();
    await ben.page.getByRole('link', { name: 'Quizzes' }).click();
    await ben.page.getByRole('link', { name: 'Go on' }).click();
    await ben.page.getByText('I understand what is recorded').click();
    await ben.page.getByRole('button', { name: 'Go on with the quiz' }).click();
    await ben.page.getByRole('radio', { name: 'The wind', checked: true }).waitFor(within);
    await ben.page.getByText('1 of 5 answered').first().waitFor(within);
  });

  it('the wall shows both live, with an alert; a message and more time arrive at once', async () => {
    await tile(teacher, 'Ada').getByText('4 of 5 answered').last().waitFor(within);
    await tile(teacher, 'Ben').getByText('1 of 5 answered').last().waitFor(within);
    const tab = await ben.openTab('about:blank');
    await tile(teacher, 'Ben').getByText('Another tab or app covered the quiz').waitFor(within);
    await tab.close();
    await ben.page.bringToFront();
    await teacher.picture('exam-wall');

    const { page } = teacher;
    await tile(teacher, 'Ben').getByRole('button', { name: 'Timeline' }).click();
    await page.getByRole('table').getByText('Another tab or app covered the quiz').first().waitFor(within);
    await teacher.picture('exam-timeline');
    await tile(teacher, 'Ben').getByRole('button', { name: 'Message' }).click();
    await page.getByRole('textbox', { name: 'Message' }).fill('Stay on this page, please.');
    await page.getByRole('button', { name: 'Send' }).click();
    await ben.page.getByText('Stay on this page, please.').waitFor(within);
    await tile(teacher, 'Ben').getByRole('button', { name: 'More time' }).click();
    await page.getByRole('button', { name: 'Give the time' }).click();
    await ben.page.getByText('Your teacher gave you more time').waitFor(within);
    await ben.picture('exam-message');
  });

  it('both hand in once, after a last look at what is open, and are told that results come later', async () => {
    await pressUntil(ada, 'Tab', /^Hand in/);
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText('1 of 5 questions have no answer yet').waitFor(within);
    await ada.picture('exam-review');
    await pressUntil(ada, 'Tab', /^Hand in now/);
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText('Not released yet').waitFor(within);
    await ada.picture('exam-receipt');
    await ben.page.getByRole('button', { name: 'Hand in' }).click();
    await ben.page.getByRole('button', { name: 'Hand in now' }).click();
    await ben.page.getByText('Not released yet').waitFor(within);
    await tile(teacher, 'Ada').getByText('Handed in').waitFor(within);
  });

  it('the teacher reads what no key can mark, without names, and releases; the student sees points and words', async () => {
    const { page } = teacher;
    await page.getByRole('link', { name: /Quizzes of/ }).click();
    await page.getByRole('link', { name: 'Grading and results: Tides' }).click();
    await page.getByText('the flood tide').waitFor(within);
    await page.getByRole('button', { name: 'All points' }).click();
    await page.getByLabel('Feedback to the student').fill('Flood is the word; well found.');
    await teacher.picture('exam-grading');
    await page.keyboard.press('Control+Enter');
    await page.getByText('All read').waitFor(within);
    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByRole('row', { name: /Ada/ }).getByText('Graded').waitFor(within);
    await page.getByRole('button', { name: 'Release results' }).click();
    await page.getByRole('button', { name: 'Release now' }).click();
    await page.getByText('2 results were released.').waitFor(within);
    await page.getByRole('row', { name: /Ada/ }).getByText('Released').waitFor(within);
    await teacher.picture('exam-results');

    await ada.page.reload();
    await ada.page.getByText('Flood is the word; well found.').waitFor(within);
    await ada.page.getByText('Right').first().waitFor(within);
    await ada.picture('exam-result');
  });

  it('a wrong key is corrected by keyboard, after counting whose results change; who changed them is kept', async () => {
    const { page } = teacher;
    await chooseOtherKey(teacher, 'The moon');
    await page.getByText('2 results would change.').waitFor(within);
    await teacher.picture('exam-key');
    await page.keyboard.press('Enter');
    await page.getByText('2 results changed.').waitFor(within);
    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByRole('button', { name: 'Answers and points of Ben' }).click();
    const marks = page.getByRole('dialog', { name: 'Answers and points: Ben' });
    await marks.getByText('What was changed, by whom').first().click();
    await marks.getByText(/^Key corrected by/).waitFor(within);
    await teacher.picture('exam-history');
    await page.keyboard.press('Escape');
  });

  it('a quiz that was deleted comes back from the list of deleted ones', async () => {
    const { page } = teacher;
    await page.getByRole('link', { name: /Quizzes of/ }).click();
    await page.getByRole('button', { name: 'Delete: Tides' }).click();
    await page.getByText('No quizzes yet').waitFor(within);
    await page.getByText('Deleted quizzes').click();
    await page.getByText('Can be brought back until').waitFor(within);
    await teacher.picture('exam-deleted');
    await pressUntil(teacher, 'Tab', /^Bring back: Tides$/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Grading and results: Tides' }).waitFor(within);
    await page.locator('summary:focus').getByText('Deleted quizzes').waitFor(within);
  });

  it('no page threw or complained on the way', () => {
    expect(people().flatMap(({ errors }) => errors)).toEqual([]);
  });
});

/**
 * Journeys of people through the page, made of what people do: typing, clicking, choosing files, switching tabs. The
 * product runs as `npm start` runs it, each person has a browser window of their own, and pictures are kept.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';
import { writeBridgesPdf, writeBrokenPdf, writeLongPdf } from '../make-document.ts';
import { openPerson, type Person } from '../person.ts';
import { openScreen, type Screen } from '../screen.ts';
import { addFiles, ask, createClass, documentRow, joinClass, signIn, within } from './acts.ts';
import { confirm, deleteClass, focused } from './class-acts.ts';

let product: StartedProduct;
let screens: Screen[] = [];
let folder: string;
let teacher: Person;
let student: Person;

const home = () => product.addresses.web;
/** What the page says while a document is read. */
const liveStage = /Checking the file|Reading the pages|Cutting it into passages|Making passages findable/;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-journey-'));
  product = await startProduct();
  const chromiumPath = await findChromium(process.env);
  if (!chromiumPath) throw new Error('No Chromium was found.');
  // A screen each: on one screen only one window has the keyboard, and the other person would type into nothing.
  screens = [await openScreen(), await openScreen()];
  [teacher, student] = (await Promise.all(screens.map((screen) => openPerson({ screen, chromiumPath })))) as [
    Person,
    Person,
  ];
});
afterAll(async () => {
  await Promise.all([teacher?.[Symbol.asyncDispose](), student?.[Symbol.asyncDispose]()]);
  await Promise.all(screens.map((screen) => screen[Symbol.asyncDispose]()));
  await product?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

// What was on the two screens when something failed is the first thing one wants to see.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all([teacher.picture('failed-teacher'), student.picture('failed-student')]);
});

describe('a class, from its first document to a cited answer', () => {
  let code = '';

  it('a teacher makes a class, adds documents and sees them being read; a broken one says why and harms nothing', async () => {
    await signIn(teacher, home(), 'teacher@demo.test');
    await teacher.picture('teacher-home');
    code = await createClass(teacher, 'Nature and bridges', 'General studies');

    await writeBridgesPdf(path.join(folder, 'bridges.pdf'));
    await writeBrokenPdf(path.join(folder, 'broken.pdf'));
    await writeLongPdf(path.join(folder, 'long.pdf'));
    const long = documentRow(teacher, 'long.pdf');
    const seen = Promise.all(
      [
        long
          .getByRole('progressbar', { name: liveStage })
          .waitFor(within)
          .then(() => teacher.picture('teacher-live-reading')),
        long.getByText('Ready', { exact: true }).waitFor(within),
      ].map((sight) => sight.then(() => performance.now())),
    );
    await addFiles(teacher, [
      path.join(folder, 'bridges.pdf'),
      path.join(folder, 'broken.pdf'),
      fileURLToPath(new URL('../documents/honey-bees.md', import.meta.url)),
      path.join(folder, 'long.pdf'),
    ]);
    const [stageAt = Infinity, readyAt = 0] = await seen;
    expect(stageAt).toBeLessThan(readyAt);
    await documentRow(teacher, 'bridges.pdf').getByText('Ready').waitFor(within);
    await documentRow(teacher, 'honey-bees.md').getByText('Ready').waitFor(within);
    await documentRow(teacher, 'broken.pdf').getByText('Could not be read').waitFor(within);
    expect(await documentRow(teacher, 'bridges.pdf').innerText()).toMatch(/2 pages.*passage/s);
    expect(await documentRow(teacher, 'honey-bees.md').innerText()).toMatch(/\d+ passage/);
    await teacher.picture('teacher-material');
    expect(code).toMatch(/^[A-Z0-9]{4}[- ]?[A-Z0-9]{4}$/);
  });

  it('a student joins by the code and asks; the answer cites the document, and the chip opens the quoted words', async () => {
    const { page } = student;
    await signIn(student, home(), 'student@demo.test');
    await student.picture('student-home');
    await joinClass(student, code);
    await page.getByRole('link', { name: 'Tutor' }).click();
    await ask(student, 'How long is the span between the towers of the Akashi Kaikyo Bridge?');
    await page.getByText('1 991 metres').first().waitFor(within);
    await student.picture('student-answer');
    await page
      .getByRole('link', { name: /^Source 1: bridges\.pdf, page 2/ })
      .first()
      .click();
    const mark = page.locator('mark').first();
    await mark.waitFor(within);
    const marked = (await page.locator('mark').allInnerTexts()).join(' ');
    expect(marked).toContain('1 991 metres');
    await student.picture('student-citation');
  });

  it('what the material does not answer is said to be unanswered, with what was searched', async () => {
    const { page } = student;
    await ask(student, 'Who painted the ceiling of the Sistine Chapel?');
    await page.getByText('Not in your material').first().waitFor(within);
    await page
      .getByText(/Searched|searched/)
      .first()
      .waitFor(within);
    await student.picture('student-abstained');
  });

  it('a conversation that is over is there again after a reload', async () => {
    const { page } = student;
    await page.reload();
    await page.getByText('1 991 metres').first().waitFor(within);
    await page.getByText('Not in your material').first().waitFor(within);
  });
});

describe('a quiz that is watched', () => {
  it('a teacher sees live what happens while a student sits the demo quiz, with the name and the duration', async () => {
    await openDemoQuizzes(teacher);
    await teacher.page.getByRole('link', { name: 'Watch live' }).first().click();
    await teacher.page.getByRole('heading', { name: 'Alerts' }).waitFor(within);

    await openDemoQuizzes(student);
    await student.page
      .getByRole('link', { name: /Take the quiz|Take it again|Go on/ })
      .first()
      .click();
    await student.picture('student-quiz-start');
    await student.page.getByText('I understand what is recorded').click();
    await student.page.getByRole('button', { name: /Begin the quiz|Go on with the quiz/ }).click();
    await student.page.getByRole('radio').first().waitFor(within);
    await student.page.getByText('flows very slowly').click();
    await student.picture('student-quiz');

    const tab = await student.openTab('about:blank');
    const alerts = teacher.page.getByRole('list', { name: 'Alerts' }).getByRole('listitem');
    const hidden = alerts.filter({ hasText: 'Another tab or app covered the quiz' }).first();
    // Longer than the three seconds that make an alert of it: the alert itself is what is waited for.
    await hidden.waitFor(within);
    await tab.close();
    await student.page.bringToFront();
    expect(await hidden.innerText()).toContain(await nameOf(student));
    await expect.poll(async () => /\d+(\.\d+)? ?s/.test(await hidden.innerText()), within).toBe(true);
    await teacher.picture('teacher-live');
  });

  it('the student hands in and sees marks', async () => {
    const { page } = student;
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('button', { name: 'Hand in now' }).click();
    await page.getByRole('heading', { name: 'Handed in' }).waitFor(within);
    await page.getByText('Right').first().waitFor(within);
    await student.picture('student-quiz-result');
    await teacher.page.getByRole('list', { name: 'Attempts' }).getByText('Handed in').first().waitFor(within);
  });

  async function openDemoQuizzes({ page }: Person) {
    await page.goto(home());
    await page
      .getByRole('link', { name: /The Restless Earth/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Quizzes' }).click();
  }
  const nameOf = async ({ page }: Person) => {
    const greeting = await page.context().newPage();
    await greeting.goto(home());
    const text = await greeting.getByText(/^Hello, /).innerText();
    await greeting.close();
    await page.bringToFront();
    return text.replace(/^Hello, /i, '').trim();
  };
});

describe('a class that changes', () => {
  const card = ({ page }: Person, name: string) => page.getByRole('link', { name, exact: true });
  const open = async ({ page }: Person, name: string) => {
    await page.goto(home());
    await page.getByRole('link', { name, exact: true }).click();
  };

  it('gives a student more time, and ends a place and a code; who is back by the new code leaves alone', async () => {
    const { page } = teacher;
    await open(teacher, 'Nature and bridges');
    await page.getByRole('link', { name: 'People' }).click();
    const code = await page.locator('code').innerText();
    await page.getByRole('button', { name: /^Extra time for/ }).click();
    await page.getByLabel('Extra time', { exact: true }).selectOption('50%');
    await page.getByRole('button', { name: 'Save' }).click();
    const students = page.getByRole('list', { name: 'People' }).getByText('student@demo.test');
    await page.getByText('50% extra time', { exact: true }).waitFor(within);
    await teacher.picture('class-people');
    await confirm(teacher, 'New code', 'Make a new code');
    await expect.poll(() => page.locator('code').innerText(), within).not.toBe(code);
    await confirm(teacher, /^Remove /, 'Remove');
    await students.waitFor({ ...within, state: 'detached' });
    await expect.poll(() => focused(teacher), within).toBe('People');

    await student.page.goto(home());
    await card(student, 'The Restless Earth').waitFor(within);
    expect(await card(student, 'Nature and bridges').count()).toBe(0);
    await joinClass(student, await page.locator('code').innerText());
    await student.page.getByRole('link', { name: 'Settings' }).click();
    await confirm(student, 'Leave the class', 'Leave the class');
    await student.page.getByText('You have left Nature and bridges.').waitFor(within);
    await card(student, 'The Restless Earth').waitFor(within);
    expect(await card(student, 'Nature and bridges').count()).toBe(0);
  });

  it('keeps its last teacher, gets another name, and is deleted and brought back, at once and later', async () => {
    const { page } = teacher;
    await page.getByRole('link', { name: 'Settings' }).click();
    await confirm(teacher, 'Leave the class', 'Leave the class');
    await page.getByText('A class keeps its last teacher').waitFor(within);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Name' }).fill('Bridges');
    await page.keyboard.press('Enter');
    await page.getByText('Bridges is saved.').waitFor(within);
    await teacher.picture('class-settings');
    await deleteClass(teacher);
    expect(await card(teacher, 'Bridges').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await card(teacher, 'Bridges').click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await deleteClass(teacher);
    await page.getByText('Deleted classes').click();
    await page.getByRole('button', { name: 'Bring Bridges back' }).click();
    await card(teacher, 'Bridges').waitFor(within);
    await expect.poll(() => focused(teacher), within).toBe('Deleted classes');
  });

  it('no page threw or complained on the way', () => {
    expect([...teacher.errors, ...student.errors]).toEqual([]);
  });
});

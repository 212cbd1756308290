/**
 * An answer that a language model writes slowly, on two devices of one student: one is reloaded in the middle of it, the
 * other is opened in the middle of it, and both end with all of it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';
import { openPerson, type Person } from '../person.ts';
import { openScreen, type Screen } from '../screen.ts';
import { openSlowModel, type SlowModel } from '../slow-model.ts';
import { addFiles, ask, createClass, documentRow, joinClass, signIn, within } from './acts.ts';

const lesson = `# Lighthouses

The Tower of Hercules in Spain is the oldest lighthouse still in use. Its lamp stands 57 metres above the ground.

Fresnel built his first lens in 1822. It bends the light of a lamp into one beam, so that ships see it from far away.
`;
const question = 'What is told of the Tower of Hercules and of the lens of Fresnel?';
/** Each piece comes two seconds after the one before: time enough to reload, and to go to another device. */
const pieces = [
  'The Tower of Hercules is the oldest ',
  'lighthouse still in use [1]. ',
  'Its lamp ',
  'stands ',
  '57 metres ',
  'above the ground [1]. ',
  'The first lens ',
  'of Fresnel ',
  'was built ',
  'in 1822 ',
  'and bends the light of a lamp ',
  'into one beam [1].',
];
/** Words of the answer, which are not letter for letter in the source it quotes. */
const first = 'The Tower of Hercules is the oldest lighthouse still in use';
const last = 'The first lens of Fresnel was built in 1822';

let model: SlowModel;
let product: StartedProduct;
let folder: string;
let screens: Screen[] = [];
let people: Person[] = [];
let teacher: Person;
let laptop: Person;
let phone: Person;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-journey-'));
  model = await openSlowModel({ pieces, pauseMs: 2_000 });
  product = await startProduct({
    env: { LLM_BASE_URL: model.url, LLM_API_KEY: 'none', LLM_MODEL: 'slow' },
  });
  const chromiumPath = await findChromium(process.env);
  if (!chromiumPath) throw new Error('No Chromium was found.');
  screens = await Promise.all([openScreen(), openScreen(), openScreen()]);
  const viewports = [undefined, undefined, { width: 420, height: 800 }];
  people = await Promise.all(
    screens.map((screen, index) => openPerson({ screen, chromiumPath, viewport: viewports[index] })),
  );
  [teacher, laptop, phone] = people as [Person, Person, Person];
});
afterAll(async () => {
  await Promise.all(people.map((person) => person[Symbol.asyncDispose]()));
  await Promise.all(screens.map((screen) => screen[Symbol.asyncDispose]()));
  await product?.[Symbol.asyncDispose]();
  await model?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all(people.map((person, index) => person.picture(`failed-slow-answer-${index}`)));
});

/** The answer as far as it is on the page. */
const answerOn = ({ page }: Person) => page.getByRole('article').last();
const isWriting = (person: Person) => answerOn(person).getByText('Writing…');

/** Waits until the answer has begun on the page, and makes sure that it has not ended. */
async function seeInTheMiddle(person: Person) {
  await answerOn(person).getByText(first).first().waitFor(within);
  await isWriting(person).waitFor(within);
  expect(await answerOn(person).innerText()).not.toContain(last);
}

describe('an answer in the middle of which people turn away', () => {
  it('a class is there, with a document and a student at two devices', async () => {
    await signIn(teacher, product.addresses.web, 'teacher@demo.test');
    const code = await createClass(teacher, 'Coast', 'Physics');
    const file = path.join(folder, 'lighthouses.md');
    await writeFile(file, lesson);
    await addFiles(teacher, [file]);
    await documentRow(teacher, 'lighthouses.md').getByText('Ready', { exact: true }).waitFor(within);
    await signIn(laptop, product.addresses.web, 'student@demo.test');
    await joinClass(laptop, code);
    await signIn(phone, product.addresses.web, 'student@demo.test');
  });

  it('goes on where it was after a reload, and is the same on a second device opened meanwhile', async () => {
    await laptop.page.getByRole('link', { name: 'Tutor' }).click();
    await ask(laptop, question);
    await seeInTheMiddle(laptop);
    await laptop.page.reload();
    await seeInTheMiddle(laptop);
    await laptop.picture('laptop-mid-answer-reloaded');

    await phone.page.getByRole('link', { name: /Coast/ }).first().click();
    await phone.page.getByRole('link', { name: 'Tutor' }).click();
    await phone.page.getByText('Earlier conversations').click();
    await phone.page.getByRole('link', { name: question }).click();
    await seeInTheMiddle(phone);
    await phone.picture('phone-mid-answer');

    for (const device of [laptop, phone]) {
      await answerOn(device).getByText(last).first().waitFor(within);
      await isWriting(device).waitFor({ state: 'hidden', ...within });
    }
    // Both followed the one answer: nothing was asked or written anew.
    expect(model.requests()).toBe(1);
  });

  it('ends on both devices with all of its words, its citations and who wrote it', async () => {
    for (const device of [laptop, phone]) {
      const answer = answerOn(device);
      const text = (await answer.innerText()).replace(/\s+/g, ' ');
      for (const words of [first, 'Its lamp stands 57 metres above the ground', last])
        expect(text).toContain(words);
      expect(text).toContain('Written by a language model from your material');
      for (const number of [1, 2, 3])
        await answer.getByRole('link', { name: `Source ${number}: lighthouses.md` }).waitFor(within);
      const quotes = await answer.getByRole('list', { name: 'Sources' }).locator('q').allInnerTexts();
      expect(quotes.map((quote) => quote.slice(0, 12))).toEqual([
        'The Tower of',
        'Its lamp sta',
        'Fresnel buil',
      ]);
    }
    await laptop.picture('laptop-whole-answer');
    await phone.picture('phone-whole-answer');
  });

  it('a chip opens the quoted words on the second device', async () => {
    await answerOn(phone)
      .getByRole('link', { name: /^Source 1/ })
      .first()
      .click();
    await phone.page.locator('mark').first().waitFor(within);
    const marked = (await phone.page.locator('mark').allInnerTexts()).join(' ');
    expect(lesson).toContain(marked.trim());
    await phone.picture('phone-citation');
  });

  it('is quoted once the model is away, which the page says until that is put away', async () => {
    await model[Symbol.asyncDispose]();
    await ask(laptop, 'When was the first lens of Fresnel built?');
    await answerOn(laptop).getByText('The language model did not answer').first().waitFor(within);
    await laptop.page.reload();
    const words = laptop.page.getByRole('status').getByText('the tutor quotes your material');
    // Asked just before the model was missed, a page asks again after 30 s, at the next of its ticks of 5 s.
    await words.waitFor({ timeout: 45_000 });
    await laptop.picture('laptop-without-model');
    await laptop.page.locator('[data-notice]').getByRole('button', { name: 'Close' }).press('Enter');
    await words.waitFor({ state: 'hidden', ...within });
  });

  it('no page threw or complained on the way', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

/**
 * A folder of a school becomes material: a teacher drops it in, sees how each file was read, puts a misread passage right
 * and deletes a document; a student opens what is cited in every kind of file, and is told what was removed.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';
import { facts, writeSchoolFolder } from '../make-folder.ts';
import { openPerson, type Person } from '../person.ts';
import { openScreen, type Screen } from '../screen.ts';
import { addFiles, ask, createClass, documentRow, joinClass, signIn, within } from './acts.ts';

let product: StartedProduct;
let screens: Screen[] = [];
let folder: string;
let teacher: Person;
let student: Person;
let code = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-journey-'));
  product = await startProduct();
  const chromiumPath = await findChromium(process.env);
  if (!chromiumPath) throw new Error('No Chromium was found.');
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
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all([
    teacher.picture('failed-documents-teacher'),
    student.picture('failed-documents-student'),
  ]);
});

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** Corrects the first passage of the open page in another window, as a second teacher would. */
async function correctElsewhere(words: string) {
  const tab = await teacher.openTab(teacher.page.url());
  await tab.getByRole('button', { name: /^Correct passage 1/ }).click();
  await tab.getByLabel('Words of the passage').fill(words);
  await tab.getByRole('button', { name: 'Save' }).click();
  await tab.getByText('Corrected', { exact: true }).waitFor(within);
  await tab.close();
}
/** Whether all of it stands in the window. */
async function isInView(locator: Locator): Promise<boolean> {
  const [box, height] = [await locator.boundingBox(), await locator.page().evaluate<number>('innerHeight')];
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
const lastAnswer = () => student.page.getByRole('article').last();

describe('documents of every kind', () => {
  it('a teacher takes a folder in, with names in any script, and sees what each file became', async () => {
    await signIn(teacher, product.addresses.web, 'teacher@demo.test');
    code = await createClass(teacher, 'Coast', 'Geography');
    const school = await writeSchoolFolder(folder);
    const chooser = teacher.page.waitForEvent('filechooser');
    await teacher.page.getByRole('button', { name: 'Choose a folder' }).click();
    await (await chooser).setFiles(school);
    await teacher.page.getByText(/1 file is of a kind that cannot be read.*game\.exe/).waitFor(within);
    for (const { file } of Object.values(facts))
      await documentRow(teacher, file).getByText('Ready', { exact: true }).waitFor(within);
    await documentRow(teacher, 'scan.pdf')
      .getByText(/Page 1 was read by OCR/)
      .waitFor(within);
    await teacher.picture('teacher-folder');
  });

  it('the same file under another name is said to be here already', async () => {
    const again = path.join(folder, 'tides (copy).pdf');
    await copyFile(path.join(folder, 'Klasse 7', facts.pdf.file), again);
    await addFiles(teacher, [again]);
    await teacher.page.getByText('This is already here as “tides.pdf”. Nothing was added.').waitFor(within);
  });

  it('a student opens each quote at its place: the words marked are the words quoted', async () => {
    const { page } = student;
    await signIn(student, product.addresses.web, 'student@demo.test');
    await joinClass(student, code);
    await page.getByRole('link', { name: 'Tutor' }).click();
    for (const [kind, { file, question, says, shown }] of Object.entries(facts)) {
      await ask(student, question);
      const source = lastAnswer().getByRole('list', { name: 'Sources' }).getByRole('listitem').first();
      await source.getByRole('link', { name: new RegExp(file.replace('.', '\\.')) }).waitFor(within);
      const quote = plain(await source.locator('q').innerText()).replace(/^“|”$/gu, '');
      expect(plain(says)).toContain(quote);
      await source.getByRole('link').click();
      const viewer = page.getByRole('region', { name: 'Document' });
      await viewer
        .locator('mark')
        .first()
        .waitFor({ state: 'attached', ...within });
      expect(plain((await viewer.locator('mark').allTextContents()).join(' '))).toBe(quote);
      if (shown !== 'words') await viewer.locator(shown).waitFor(within);
      if (shown === 'canvas')
        await viewer.getByText('Drawing the page…').waitFor({ state: 'detached', ...within });
      await expect.poll(() => isInView(viewer.locator('mark').first()), within).toBe(true);
      await student.picture(`student-citation-${kind}`);
      await page.keyboard.press('Escape');
      await viewer.waitFor({ state: 'hidden', ...within });
    }
  });

  it('a teacher puts a misread passage right, beside the page it was read from', async () => {
    const { page } = teacher;
    await page.getByRole('link', { name: 'scan.pdf' }).click();
    await page.getByRole('button', { name: /^Correct passage 1/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct passage 1' });
    await dialog.locator('canvas').waitFor(within);
    await dialog
      .getByLabel('Words of the passage')
      .fill('The old lighthouse of Genoa is watched by seven keepers.');
    await teacher.picture('teacher-correct-passage');
    await correctElsewhere('The old lighthouse of Genoa was watched by six keepers.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('was watched by six').waitFor(within);
    await teacher.picture('teacher-contested-passage');
    await dialog.getByRole('button', { name: 'Put my words there' }).click();
    await page.getByText('Corrected', { exact: true }).waitFor(within);
    await page.getByText('watched by seven keepers').first().waitFor(within);
    await student.page.reload();
    await student.page.getByText('Changed since').first().waitFor(within);
    await student.picture('student-changed-citation');
  });

  it('what a teacher deletes is said to be removed, with the words of then, until it is brought back', async () => {
    const { page } = teacher;
    await page.getByRole('link', { name: /All material/ }).click();
    await page.getByRole('button', { name: 'Delete tides.pdf' }).click();
    await documentRow(teacher, 'tides.pdf').waitFor({ state: 'detached', ...within });
    await student.page.reload();
    const first = student.page.getByRole('article').first();
    await first.getByText('Removed', { exact: true }).waitFor(within);
    expect(plain(await first.locator('q').first().innerText())).toContain('sixteen metres');
    await student.picture('student-removed-citation');
    await page.getByText('Deleted documents').click();
    await page.getByRole('button', { name: 'Bring back tides.pdf' }).click();
    await documentRow(teacher, 'tides.pdf').waitFor(within);
    await student.page.reload();
    const chip = student.page.getByRole('link', { name: /^Source 1: tides\.pdf, page 2/ });
    await chip.first().waitFor(within);
  });

  it('a teacher renames a document, and its cited places are so called at once', async () => {
    const { page } = teacher;
    await page.getByRole('button', { name: 'Rename tides.pdf' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename tides.pdf' });
    await dialog.getByLabel('New name').fill('Ebb and flow');
    await teacher.picture('teacher-rename');
    await page.keyboard.press('Enter');
    await documentRow(teacher, 'Ebb and flow.pdf').waitFor(within);
    await student.page.reload();
    const chip = student.page.getByRole('link', { name: /^Source 1: Ebb and flow\.pdf, page 2/ });
    await chip.first().waitFor(within);
  });

  it('a deletion is taken back at once where it was said', async () => {
    const { page } = teacher;
    await page.getByRole('button', { name: 'Delete photo.png' }).click();
    await page.getByText('“photo.png” was deleted').waitFor(within);
    const said = page.getByRole('alertdialog').filter({ hasText: 'photo.png' });
    await said.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“photo.png” is back.').waitFor(within);
    await documentRow(teacher, 'photo.png').waitFor(within);
  });

  it('no page threw or complained on the way', () => {
    expect([...teacher.errors, ...student.errors]).toEqual([]);
  });
});

/** What people do with exams, with nothing but keyboard and mouse. */
import type { Reader } from '../person.ts';
import { within } from './acts.ts';

export async function signUp({ page }: Reader, home: string, name: string): Promise<void> {
  await page.goto(`${home}/sign-up`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@journey.test`);
  await page.getByLabel('Password').fill('ensure-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My classes' }).waitFor(within);
}

interface Written {
  choices?: string[];
  /** Numbers of the right choices, from 1. */
  right?: number[];
  accepted?: string;
  value?: string;
}

/** Adds a question to the exam that is open in the builder and writes it. */
export async function addQuestion(
  { page }: Reader,
  kind: string,
  prompt: string,
  { choices = [], right = [], accepted, value }: Written,
): Promise<void> {
  await page.getByRole('group', { name: 'Add a question' }).getByRole('button', { name: kind }).click();
  await page.getByLabel('Question', { exact: true }).fill(prompt);
  for (const [index, text] of choices.entries())
    await page.getByLabel(`Choice ${index + 1}`, { exact: true }).fill(text);
  // A new question begins with three choices: those that are not needed go.
  for (let number = 3; choices.length > 0 && number > choices.length; number -= 1)
    await page.getByRole('button', { name: `Remove choice ${number}` }).click();
  for (const number of right) await page.getByLabel(`Choice ${number} is right`).check();
  if (accepted !== undefined) await page.getByLabel('Right wordings').fill(accepted);
  if (value !== undefined) {
    await page.getByLabel('Right number').fill(value);
    await page.keyboard.press('Tab');
  }
}

/** Presses a key until what has the focus is called so: the way of a person without a mouse. */
export async function pressUntil({ page }: Reader, key: string, name: RegExp): Promise<void> {
  // As text, because it runs in the page, whose types are not known here.
  const called = () =>
    page.evaluate<string>(`(() => {
      const focused = document.activeElement;
      const label = focused?.labels?.[0] ?? focused?.closest('label');
      return (focused?.getAttribute('aria-label') ?? (label ?? focused)?.textContent ?? '').trim();
    })()`);
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press(key);
    if (name.test(await called())) return;
  }
  throw new Error(`The keyboard does not lead to ${String(name)}.`);
}

/** By keyboard: in the first question takes the choice after the right one for right, and counts whose results change. */
export async function chooseOtherKey(teacher: Reader, right: string): Promise<void> {
  const { page } = teacher;
  await page.getByRole('tab', { name: 'Questions and keys' }).click();
  await pressUntil(teacher, 'Tab', /^Correct the key of question 1$/);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: right, checked: true }).waitFor(within);
  await pressUntil(teacher, 'Tab', new RegExp(`^${right}$`));
  await page.keyboard.press('ArrowDown');
  await pressUntil(teacher, 'Tab', /^Count what changes$/);
  await page.keyboard.press('Enter');
}

/** The tile of a student on the wall that is open. */
export const tile = ({ page }: Reader, name: string) =>
  page.getByRole('list', { name: 'Attempts' }).getByRole('listitem').filter({ hasText: name });

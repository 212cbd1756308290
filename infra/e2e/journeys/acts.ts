/** What people do in several journeys, with nothing but keyboard, mouse and files of their own. */
import type { Reader } from '../person.ts';

/** For whatever a person waits for. */
export const within = { timeout: 30_000 };

export async function signIn({ page }: Reader, home: string, email: string): Promise<void> {
  await page.goto(home);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('ensure-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My classes' }).waitFor(within);
}

/** Makes a class from the first page and stays in it; answers its join code. */
export async function createClass({ page }: Reader, name: string, subject: string): Promise<string> {
  await page.getByRole('button', { name: 'Create a class' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Subject').fill(subject);
  await page.getByRole('button', { name: 'Create the class' }).click();
  await page.getByText('No material yet').waitFor(within);
  return (await page.locator('code').first().innerText()).trim();
}

/** Chooses files for the class that is open. */
export async function addFiles({ page }: Reader, paths: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(paths);
}

/** The row of a document in the class that is open. */
export const documentRow = ({ page }: Reader, name: string) =>
  page.getByRole('list', { name: 'Documents' }).getByRole('listitem').filter({ hasText: name });

export async function joinClass({ page }: Reader, code: string): Promise<void> {
  await page.getByLabel('Join a class').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('link', { name: 'Tutor' }).waitFor(within);
}

/** Asks the tutor of the class that is open. */
export async function ask({ page }: Reader, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
}

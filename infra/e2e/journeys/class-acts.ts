/** What people do to a class as a whole. */
import type { Reader } from '../person.ts';
import { within } from './acts.ts';

/** Presses a button that asks once more, and says yes. */
export async function confirm({ page }: Reader, name: string | RegExp, yes: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: yes }).click();
}

/** Deletes the class whose settings are open, and comes to the start page. */
export async function deleteClass({ page }: Reader): Promise<void> {
  await page.getByRole('button', { name: 'Delete the class' }).click();
  await page.getByRole('heading', { name: 'My classes' }).waitFor(within);
  await page.getByRole('heading', { name: 'The Restless Earth' }).waitFor(within);
}

/** What has the focus, as it is called. */
export const focused = ({ page }: Reader): Promise<string> =>
  page.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()`,
  );

/** What parents, admins and people without a mouse do. */
import type { Person } from '../person.ts';
import { within } from './acts.ts';
import { pressUntil } from './exam-acts.ts';

/** Signs in, and waits for the page on which that role begins. */
export async function enter({ page }: Person, home: string, email: string, heading: string): Promise<void> {
  await page.goto(home);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('ensure-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor(within);
}

/** Makes a parent's account with the code of a child. */
export async function signUpAsParent({ page }: Person, address: string, name: string, code: string) {
  await page.goto(address);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill('parent@journey.test');
  await page.getByLabel('Password').fill('ensure-demo');
  await page.getByLabel('Code from your child').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My children' }).waitFor(within);
}

/** Sets the first password with a code of the school. */
export async function setPassword({ page }: Person, address: string, email: string, code: string) {
  await page.goto(address);
  await page.getByRole('link', { name: 'Set your password' }).click();
  // Signing in asks for an e-mail too: until this page has come, the word would land there.
  await page.getByLabel('Code').waitFor(within);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByLabel('New password').fill('ensure-demo');
  await page.keyboard.press('Enter');
}

/** Signs out, so that somebody else can sit down here. */
export async function leave({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor(within);
}

/** Signs in without a mouse: the first field has the focus already. */
export async function signInByKeyboard({ page }: Person, address: string, email: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor(within);
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('ensure-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My classes' }).waitFor(within);
}

const rows = ({ page }: Person, table: string) => page.getByRole('table', { name: table }).getByRole('row');

/** Looks for a person on the admin's page until the row says so. */
export async function findPerson(admin: Person, name: string, says: string): Promise<void> {
  await admin.page.getByLabel('Find by name or e-mail').fill(name.toLowerCase());
  await rows(admin, 'People').filter({ hasText: name }).filter({ hasText: says }).waitFor(within);
}

/** Opens what can be changed of a person who is listed. */
export async function changePerson({ page }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: `Change ${name}` }).click();
  await page.getByRole('dialog', { name }).waitFor(within);
}

/** Makes a further school and its first admin, on the page of one's own. */
export async function makeSchool({ page }: Person, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Make a school' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a school' });
  await dialog.getByLabel('Name of the school').fill(name);
  await dialog.getByLabel('Name of its first admin').fill('Ola Berg');
  await dialog.getByLabel('E-mail of its first admin').fill(email);
  await dialog.getByRole('button', { name: 'Make the school' }).click();
  await dialog.getByText(`${name} is there.`).waitFor(within);
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** The newest entry of the log of that kind. */
export const logRow = (admin: Person, action: string) =>
  rows(admin, 'Log').filter({ hasText: action }).first();

/** Reaches a field by the Tab key, types into it and presses Enter. */
export async function typeInto(person: Person, name: RegExp, text: string): Promise<void> {
  await pressUntil(person, 'Tab', name);
  await person.page.keyboard.type(text);
  await person.page.keyboard.press('Enter');
}

/** How many notifications are new, as the bell says. */
export async function newCount({ page }: Person): Promise<number> {
  const says = await page.getByRole('link', { name: /^Notifications, / }).getAttribute('aria-label', within);
  return Number(/\d+/.exec(says ?? '')?.[0] ?? 0);
}

/** Leaves by the button that has the focus, and is told in German what the server says in English. */
export async function signOutAndBeRefusedInGerman(person: Person): Promise<void> {
  const { page } = person;
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor(within);
  await pressUntil(person, 'Shift+Tab', /^Language/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Anmelden' }).waitFor(within);
  await page.getByLabel('E-Mail').fill('student@demo.test');
  await page.getByLabel('Passwort').fill('not the password');
  await page.keyboard.press('Enter');
  const said = page.getByRole('alert').getByText('E-Mail-Adresse und Passwort gehören nicht zusammen.');
  await said.waitFor(within);
}

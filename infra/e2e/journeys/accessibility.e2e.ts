/** Every page as each role meets it, looked over; those of an exam are in exam-accessibility.e2e.ts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { linksTo, openLooker, type Looker } from '../look.ts';
import { ask, within } from './acts.ts';

let product: StartedProduct;
let looker: Looker;

beforeAll(async () => {
  product = await startProduct();
  looker = await openLooker(product.addresses.web);
});
afterAll(async () => {
  await looker?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
});

/** Looks at each address in turn, and answers all that is wrong. */
async function lookAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await looker.open(page, address);
    found.push(...(await looker.look(page)));
  }
  await page.context().close();
  return found;
}

describe('every page, for everybody', () => {
  it('is open to people who are not signed in', async () => {
    const page = await looker.visitor();
    expect(await lookAt(page, ['/sign-in', '/sign-up', '/set-password'])).toEqual([]);
  });

  it('is open to students: classes, tutor, a document, quizzes, family, account', async () => {
    const page = await looker.signedIn('student');
    await looker.open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await looker.open(page, classroom);
    const [material = ''] = await linksTo(page, /\/materials\//);
    await looker.open(page, `${classroom}/quizzes`);
    const [quiz = ''] = await linksTo(page, /\/quizzes\/[^/]+$/);
    const addresses = ['/', classroom, `${classroom}/tutor`, material, `${classroom}/quizzes`, quiz];
    expect(addresses.every(Boolean)).toBe(true);
    expect(
      await lookAt(page, [...addresses, '/family', '/account', '/notifications', '/search?q=e', '/nowhere']),
    ).toEqual([]);
  });

  it('shows students an answer, and the place a citation leads to', async () => {
    const page = await looker.signedIn('student');
    await looker.open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await looker.open(page, `${classroom}/tutor`);
    await ask({ page }, 'How is an earthquake measured?');
    const citation = page.getByRole('link', { name: /^Source 1/ }).first();
    await citation.waitFor(within);
    const answered = await looker.look(page);
    await citation.click();
    await page.locator('mark').first().waitFor(within);
    expect([...answered, ...(await looker.look(page))]).toEqual([]);
  });

  it('is open to teachers: classes, material, people, quizzes and what is seen live', async () => {
    const page = await looker.signedIn('teacher');
    await looker.open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await looker.open(page, classroom);
    const [material = ''] = await linksTo(page, /\/materials\//);
    await looker.open(page, `${classroom}/quizzes`);
    const ofQuizzes = await linksTo(page, /\/quizzes\/./);
    expect(material).not.toBe('');
    expect(ofQuizzes.some((address) => address.endsWith('/live'))).toBe(true);
    const addresses = ['/', classroom, material, `${classroom}/quizzes`, ...ofQuizzes];
    const kept = [`${classroom}/people`, `${classroom}/settings`];
    expect(await lookAt(page, [...addresses, ...kept])).toEqual([]);
  });

  it('shows teachers what is kept of a meeting', async () => {
    const page = await looker.signedIn('teacher');
    await looker.open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await looker.open(page, `${classroom}/meetings`);
    const [meeting = ''] = await linksTo(page, /\/meetings\/./);
    expect(meeting).not.toBe('');
    expect(await lookAt(page, [meeting])).toEqual([]);
  });

  it('shows teachers an access token once, and then how to end it', async () => {
    const page = await looker.signedIn('teacher');
    await looker.open(page, '/account');
    await page.getByRole('link', { name: 'Access tokens' }).click();
    await page.getByRole('button', { name: 'Make a token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('LMS');
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    await dialog.getByText('Tick at least one thing that the token is for.').waitFor(within);
    await dialog.getByText('class:read').click();
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    await dialog.getByText(/^ens_\S{43}$/).waitFor(within);
    await page.keyboard.press('Escape');
    await dialog.getByText('The token is not copied yet').waitFor(within);
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Revoke LMS' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked', { exact: true }).waitFor(within);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('LMS');
    expect(await looker.look(page)).toEqual([]);
  });

  it('is open to parents and to admins', async () => {
    const parent = await looker.signedIn('parent');
    await looker.open(parent, '/');
    const children = await linksTo(parent, /^\/children\//);
    expect(children.length).toBeGreaterThan(0);
    const admin = await looker.signedIn('admin');
    const [ofParents, ofAdmins] = await Promise.all([
      lookAt(parent, ['/', children[0] ?? '']),
      lookAt(admin, ['/admin', '/admin/school', '/admin/usage', '/admin/log']),
    ]);
    expect([...ofParents, ...ofAdmins]).toEqual([]);
  });
});

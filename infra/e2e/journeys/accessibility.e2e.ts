/**
 * Every page as each role meets it, at a desk and on a phone, by day and by night: looked over by axe for what WCAG 2.2 AA
 * can be checked for by a machine, and never to be scrolled sideways. What only people can judge is not here.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { findChromium } from '../chromium.ts';

const within = { timeout: 60_000 };
const everything: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

let product: StartedProduct;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  const executablePath = await findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium was found.');
  product = await startProduct();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

/** Colours that still change from one appearance to the other are neither's. */
const settled = `new Promise((resolve) => {
  const wait = () =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => resolve(null));
  requestAnimationFrame(() => requestAnimationFrame(wait));
})`;
const widthTooMany = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** What axe finds, in one line each: the rule, where, and why. */
async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** How many px the page is too wide, read from either side. */
async function sideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const direction of ['rtl', 'ltr']) {
    await page.evaluate(`document.documentElement.dir = '${direction}'`);
    const px = await page.evaluate<number>(widthTooMany);
    if (px > 0) found.push(`${px} px too wide (${direction})`);
  }
  return found;
}

/** The page that is open, in each appearance and size; what only changes with its colours is looked at in all of them. */
async function look(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport, colorScheme, rules] of [
    ['desk', desk, 'light', everything],
    ['desk', desk, 'dark', colours],
    ['phone', phone, 'light', colours],
    ['phone', phone, 'dark', everything],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settled);
    const wrong = [...(await violations(page, rules)), ...(await sideways(page))];
    found.push(...wrong.map((line) => `${new URL(page.url()).pathname} (${size}, ${colorScheme}) ${line}`));
  }
  await page.setViewportSize(desk);
  return found;
}

/** Opens an address and waits until nothing is loading any more. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, product.addresses.web).href);
  await page
    .getByRole('heading', { level: 1 })
    .first()
    .waitFor({ ...within, state: 'attached' });
  await page.waitForLoadState('networkidle', within);
}

async function signedIn(role: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: desk, reducedMotion: 'reduce' })).newPage();
  await open(page, '/sign-in');
  await page.getByLabel('E-mail').fill(`${role}@demo.test`);
  await page.getByLabel('Password').fill('ensure-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor(within);
  return page;
}

/** Looks at each address in turn, and answers all that is wrong. */
async function lookAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await open(page, address);
    found.push(...(await look(page)));
  }
  await page.context().close();
  return found;
}

/** The addresses of the links on the page that is open, as far as they lead there. */
const linksTo = async (page: Page, pattern: RegExp): Promise<string[]> => {
  const all = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((href) => pattern.test(href)))];
};

describe('every page, for everybody', () => {
  it('is open to people who are not signed in', async () => {
    const page = await (await browser.newContext({ viewport: desk, reducedMotion: 'reduce' })).newPage();
    expect(await lookAt(page, ['/sign-in', '/sign-up', '/set-password'])).toEqual([]);
  });

  it('is open to students: classes, tutor, a document, quizzes, family, account', async () => {
    const page = await signedIn('student');
    await open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await open(page, classroom);
    const [material = ''] = await linksTo(page, /\/materials\//);
    await open(page, `${classroom}/quizzes`);
    const [quiz = ''] = await linksTo(page, /\/quizzes\/[^/]+$/);
    const addresses = ['/', classroom, `${classroom}/tutor`, material, `${classroom}/quizzes`, quiz];
    expect(addresses.every(Boolean)).toBe(true);
    expect(
      await lookAt(page, [...addresses, '/family', '/account', '/notifications', '/search?q=e', '/nowhere']),
    ).toEqual([]);
  });

  it('is open to teachers: classes, material, people, quizzes and what is seen live', async () => {
    const page = await signedIn('teacher');
    await open(page, '/');
    const [classroom = ''] = await linksTo(page, /^\/classrooms\/[^/]+$/);
    await open(page, `${classroom}/quizzes`);
    const ofQuizzes = await linksTo(page, /\/quizzes\/./);
    expect(classroom).not.toBe('');
    expect(ofQuizzes.some((address) => address.endsWith('/live'))).toBe(true);
    const addresses = ['/', classroom, `${classroom}/people`, `${classroom}/quizzes`, ...ofQuizzes];
    expect(await lookAt(page, addresses)).toEqual([]);
  });

  it('is open to parents and to admins', async () => {
    const parent = await signedIn('parent');
    await open(parent, '/');
    const children = await linksTo(parent, /^\/children\//);
    expect(children.length).toBeGreaterThan(0);
    const admin = await signedIn('admin');
    const [ofParents, ofAdmins] = await Promise.all([
      lookAt(parent, ['/', children[0] ?? '']),
      lookAt(admin, ['/admin', '/admin/school', '/admin/usage', '/admin/log']),
    ]);
    expect([...ofParents, ...ofAdmins]).toEqual([]);
  });
});

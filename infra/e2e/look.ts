/**
 * Looks a page over at a desk and on a phone, by day and by night: by axe for what WCAG 2.2 AA can be checked for by a
 * machine, and whether it must be scrolled sideways. What only people can judge is not here.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

const within = { timeout: 60_000 };
const everything: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};
/** The only rules that colours decide; what else a page is does not change at night. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const byRules = (values: string[]): RunOptions => ({
  runOnly: { type: 'rule', values },
  resultTypes: ['violations'],
});
/** Where Chromium is asked for by name, as in CI, every page is looked at in both colours at both widths. */
const isThorough = (process.env.REQUIRE ?? '').includes('chromium');
/** Else by day at a desk and by night on a phone, there by what colours and width decide: half of the time. */
const byDayAndNight = [
  { colorScheme: 'light', rules: everything },
  { colorScheme: 'dark', rules: byRules(colourRules) },
] as const;
const looks = isThorough
  ? { desk: byDayAndNight, phone: byDayAndNight }
  : {
      desk: [byDayAndNight[0]],
      phone: [{ colorScheme: 'dark', rules: byRules([...colourRules, 'target-size']) } as const],
    };
const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const wall = { width: 2560, height: 1440 };

/** Colours that still change from one appearance to the other are neither's. */
const settled = `new Promise((resolve) => {
  // What inherits a colour begins to change where its parent has ended.
  const changing = ({ playState, effect }) =>
    playState === 'running' && effect.getComputedTiming().endTime !== Infinity;
  const wait = () => {
    const left = document.getAnimations().filter(changing);
    if (left.length === 0) return resolve(null);
    Promise.allSettled(left.map(({ finished }) => finished)).then(look);
  };
  const look = () => requestAnimationFrame(() => requestAnimationFrame(wait));
  look();
})`;
/** Looked for with every frame, because a locator looks again only after half a second, on each of many pages. */
const headed = `new Promise((resolve, reject) => {
  const until = performance.now() + ${within.timeout};
  const look = () => {
    if (document.querySelector('h1')) return resolve(null);
    if (performance.now() > until) return reject(new Error('No heading came up at ' + location.href));
    requestAnimationFrame(look);
  };
  look();
})`;
const widthTooMany = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

export interface Looker extends AsyncDisposable {
  /** A page of somebody who is not signed in. */
  visitor(): Promise<Page>;
  /** A page of the demo account of that role. */
  signedIn(role: string): Promise<Page>;
  /** Opens an address and waits until nothing is loading any more. */
  open(page: Page, address: string): Promise<void>;
  /** What is wrong with the page as it is, a line each: in both colours, from 360 px to 2560 px, read from either side. */
  look(page: Page): Promise<string[]>;
}

/** Opens a browser whose pages are at `home`. */
export async function openLooker(home: string): Promise<Looker> {
  const executablePath = await findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium was found.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const visitor = async () =>
    (await browser.newContext({ viewport: desk, reducedMotion: 'reduce' })).newPage();
  const open = async (page: Page, address: string) => {
    await page.goto(new URL(address, home).href);
    await page.evaluate(headed);
    await page.waitForLoadState('networkidle', within);
  };
  return {
    visitor,
    open,
    signedIn: async (role) => {
      const page = await visitor();
      await open(page, '/sign-in');
      await page.getByLabel('E-mail').fill(`${role}@demo.test`);
      await page.getByLabel('Password').fill('ensure-demo');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign out' }).waitFor(within);
      return page;
    },
    look: (page) => look(page, axe),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** The addresses of the links on the page that is open, as far as they lead there. */
export async function linksTo(page: Page, pattern: RegExp): Promise<string[]> {
  const all = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((href) => pattern.test(href)))];
}

async function look(page: Page, axe: string): Promise<string[]> {
  const found: string[] = [];
  const at = new URL(page.url()).pathname;
  await page.evaluate(axe);
  // What a bar that stays covers while one scrolls is in nobody's way.
  await page.evaluate('scrollTo(0, 0)');
  for (const [size, viewport] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.evaluate(settled);
    found.push(...(await sideways(page)).map((line) => `${at} (${size}) ${line}`));
    for (const { colorScheme, rules } of looks[size]) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settled);
      const wrong = await violations(page, rules);
      found.push(...wrong.map((line) => `${at} (${size}, ${colorScheme}) ${line}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(wall);
  await page.evaluate(settled);
  found.push(...(await sideways(page)).map((line) => `${at} (wall) ${line}`));
  await page.setViewportSize(desk);
  return found;
}

/**
 * What axe finds, a line each: the rule, where, and why. Left out is where the component library says things aloud: what it
 * said stays there for seconds, named by a button that may be gone by then.
 */
async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  const where = JSON.stringify({ exclude: ['[data-live-announcer]'] });
  const results = await page.evaluate<AxeResults>(`axe.run(${where}, ${JSON.stringify(rules)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      [id, target.join(' '), html.slice(0, 200), failureSummary ?? ''].join(' | '),
    ),
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

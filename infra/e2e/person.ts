/** A person at a browser of their own: a headed Chromium with its own profile, where tabs share one window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import type { Screen } from './screen.ts';

export const artefacts = fileURLToPath(new URL('./artefacts/', import.meta.url));

/** Somebody with a page, whichever browser it is in. */
export interface Reader {
  page: Page;
}
export interface Person extends Reader, AsyncDisposable {
  /** Opens another tab of the same window and goes to it: the first tab is hidden as for a real user. */
  openTab(url: string): Promise<Page>;
  /** Keeps a picture of the page as an artefact. */
  picture(name: string): Promise<void>;
  /** What the page wrote to its console as an error, or threw. */
  errors: string[];
}

export interface PersonOptions {
  screen: Screen;
  chromiumPath: string;
  viewport?: { width: number; height: number };
}

/** Opens a browser for one person. */
export async function openPerson({
  screen,
  chromiumPath,
  viewport = { width: 1280, height: 800 },
}: PersonOptions): Promise<Person> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'ensure-person-'));
  const program = spawn(
    chromiumPath,
    [...flags, `--user-data-dir=${profile}`, `--window-size=${viewport.width},${viewport.height + 90}`],
    {
      env: { ...process.env, DISPLAY: screen.display },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // Without defaults, because Playwright's own would pretend that every page has the focus and is never hidden.
  const browser = await chromium.connectOverCDP(await debuggingUrl(program), { noDefaults: true });
  const context = browser.contexts()[0];
  const page = context?.pages()[0];
  if (!context || !page) throw new Error('Chromium opened without a page.');
  const errors: string[] = [];
  listen(page, errors);
  mkdirSync(artefacts, { recursive: true });
  return {
    page,
    errors,
    openTab: async (url) => {
      const tab = await context.newPage();
      listen(tab, errors);
      await tab.goto(url);
      await tab.bringToFront();
      return tab;
    },
    picture: async (name) => void (await page.screenshot({ path: path.join(artefacts, `${name}.png`) })),
    [Symbol.asyncDispose]: async () => {
      const ended = once(program, 'exit');
      await browser.close().catch(() => {});
      program.kill('SIGTERM');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const flags = [
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  'about:blank',
];

/** Chromium writes the address of its debugger to stderr once it listens. */
async function debuggingUrl(program: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of program.stderr ?? []) {
    said += String(text);
    const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(`Chromium did not start: ${said.slice(-500)}`);
}

function listen(page: Page, errors: string[]) {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

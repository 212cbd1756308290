import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../', import.meta.url));

/** What names a side of the page, where a reader from the right needs the side on which lines begin or end. */
const physical = [
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  /\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /\bto (?:left|right)\b/,
];

/** Values of a declaration: `1px calc(2px + 1px)` is two. */
const valuesOf = (list: string) =>
  list
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()')
    .trim()
    .split(/\s+/);

/** Four values of which the right one differs from the left one. */
function isOneSided(line: string): boolean {
  const [, property = '', list = ''] =
    /^\s*(margin|padding|inset|border-radius|border-width)\s*:\s*([^;]+);?/.exec(line) ?? [];
  if (valuesOf(list).length !== 4) return false;
  const [first, second, third, fourth] = list.trim().split(/\s+(?![^(]*\))/);
  return property === 'border-radius' ? first !== second || third !== fourth : second !== fourth;
}

describe('style sheets', () => {
  it('name no side of the page, so that languages from the right mirror it', async () => {
    const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.css'));
    const found: string[] = [];
    for (const name of names) {
      const lines = (await readFile(path.join(source, name), 'utf8')).split('\n');
      lines.forEach((line, index) => {
        if (physical.some((pattern) => pattern.test(line)) || isOneSided(line))
          found.push(`${name}:${index + 1} ${line.trim()}`);
      });
    }
    expect(names.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { toPage } from './blocks.ts';

const textOf = (text: string) => toPage([{ kind: 'paragraph', text }]).text;

it('keeps no space at the ends of lines, and one where there is more, but tabs', () => {
  expect(textOf(' \tTides \t\n \u00a0 turn  \n\n\ttwice.\t')).toBe('Tides\nturn\n\ntwice.');
  expect(textOf('a\t\tb   c')).toBe('a\t\tb c');
});

it.each([' ', '\t', '\n'])(
  'reads a megabyte of %j at once: no file holds its reader up by space',
  (space) => {
    const begun = performance.now();
    const text = textOf(`Tides${space.repeat(1_000_000 / space.length)}turn.`);
    expect([text.startsWith('Tides'), text.endsWith('turn.')]).toEqual([true, true]);
    // A quarter of an hour, where each space is looked at anew for each one before it.
    expect(performance.now() - begun).toBeLessThan(5_000);
  },
);

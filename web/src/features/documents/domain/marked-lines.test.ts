import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkedLines, windowAround } from './marked-lines.ts';

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('toMarkedLines', () => {
  it('marks exactly the cited characters and changes no letter, whatever the text and the stretch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '𝄞', '#') });
    fc.assert(
      fc.property(text, fc.nat(1_000), fc.infiniteStream(fc.nat()), (words, start, numbers) => {
        const [a, b] = [
          (numbers.next().value ?? 0) % (words.length + 1),
          (numbers.next().value ?? 0) % (words.length + 1),
        ];
        const mark = { start: start + Math.min(a, b), end: start + Math.max(a, b) };
        const lines = toMarkedLines(words, start, mark);
        expect(lines.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n')).toBe(words);
        const marked = lines
          .flatMap(({ segments }) => segments.filter(({ marked }) => marked))
          .map(({ text }) => text);
        expect(marked.join('')).toBe(words.slice(Math.min(a, b), Math.max(a, b)).replaceAll('\n', ''));
      }),
    );
  });

  it('marks nothing where nothing is cited', () => {
    expect(
      toMarkedLines('one\ntwo', 0, null).every(({ segments }) => segments.every(({ marked }) => !marked)),
    ).toBe(true);
  });
});

describe('windowAround', () => {
  it('always holds the whole mark', () => {
    fc.assert(
      fc.property(span(500_000), fc.integer({ min: 1_000, max: 20_000 }), (mark, length) => {
        const stretch = windowAround(mark, length);
        expect(stretch.start).toBeLessThanOrEqual(mark.start);
        expect(stretch.start + stretch.length).toBeGreaterThanOrEqual(mark.end);
      }),
    );
  });

  it('begins at the beginning where the mark is near it, or where there is none', () => {
    expect(windowAround({ start: 10, end: 40 }, 20_000)).toEqual({ start: 0, length: 20_000 });
    expect(windowAround(null, 20_000)).toEqual({ start: 0, length: 20_000 });
  });
});

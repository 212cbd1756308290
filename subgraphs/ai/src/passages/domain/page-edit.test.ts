import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdit, moveSpan, toEdit, type Span } from './page-edit.ts';

const page = 'The limpet holds on. Tides turn. The whelk hunts.';
const spanOf = (words: string): Span => ({
  start: page.indexOf(words),
  end: page.indexOf(words) + words.length,
});

it.each([
  ['before it', 'The limpet holds on.', 'The limpet holds on.'],
  ['after it', 'The whelk hunts.', 'The whelk hunts.'],
  ['around it', 'Tides turn. The whelk hunts.', 'Tides often turn. The whelk hunts.'],
  ['that ends in it', 'holds on. Tides tu', 'holds on. Tides often tu'],
])('moves a span %s with its words', (_where, words, expected) => {
  const edit = toEdit(page, spanOf('Tides turn.'), 'Tides often turn.');
  if (!edit) throw new Error('Something differs.');
  const { start, end } = moveSpan(spanOf(words), edit);
  expect(applyEdit(page, edit).slice(start, end)).toBe(expected);
});

it('cuts no half of a surrogate pair off', () => {
  const edit = toEdit('a🌊b', { start: 0, end: 4 }, 'a🌍b');
  expect(edit).toEqual({ start: 1, end: 3, replacement: '🌍' });
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🌊', '🌍'), maxLength: 30 });
const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));

it('puts exactly the new text in the place of the old, and keeps every span within the page and whole outside the edit', () => {
  const cases = text.chain((before) =>
    fc.record({
      before: fc.constant(before),
      span: spanIn(before.length),
      other: spanIn(before.length),
      text,
    }),
  );
  fc.assert(
    fc.property(cases, ({ before, span, other, text: words }) => {
      const edit = toEdit(before, span, words);
      const after = edit ? applyEdit(before, edit) : before;
      expect(after).toBe(before.slice(0, span.start) + words + before.slice(span.end));
      if (!edit) return;
      const moved = moveSpan(other, edit);
      expect(moved.start).toBeGreaterThanOrEqual(0);
      expect(moved.end).toBeGreaterThanOrEqual(moved.start);
      expect(moved.end).toBeLessThanOrEqual(after.length);
      if (other.end <= edit.start || other.start >= edit.end)
        expect(after.slice(moved.start, moved.end)).toBe(before.slice(other.start, other.end));
    }),
  );
});

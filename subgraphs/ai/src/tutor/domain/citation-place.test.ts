import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOf } from './citation-place.ts';

const citation = { start: 4, end: 9, quote: 'tides' };

it.each([
  ['where it stood', 'The tides turn.', { start: 4, end: 9, state: 'CURRENT' }],
  ['where a correction moved it', 'The great tides turn.', { start: 10, end: 15, state: 'CURRENT' }],
  ['nearest to where it stood', 'tides; a tides; tides', { start: 0, end: 5, state: 'CURRENT' }],
  ['not any more', 'The waves turn.', { start: 4, end: 9, state: 'CHANGED' }],
  ['on no page any more', undefined, { start: 4, end: 9, state: 'CHANGED' }],
  ['in no document any more', null, { start: 4, end: 9, state: 'REMOVED' }],
])('finds a quote %s', (_where, pageText, place) => {
  expect(placeOf(citation, pageText)).toEqual(place);
});

it('calls current only what stands there letter for letter', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
      words,
      fc.nat(9),
      (text, quote, start) => {
        const place = placeOf({ start, end: start + quote.length, quote }, text);
        expect(place.state === 'CURRENT').toBe(text.includes(quote));
        if (place.state === 'CURRENT') expect(text.slice(place.start, place.end)).toBe(quote);
      },
    ),
  );
});

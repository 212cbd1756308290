import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLongSentence, sentencesOf } from './sentences.ts';

const textsOf = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('reads a sentence through the line ends of its paragraph', () => {
    expect(textsOf('Tides rise\nand fall. The moon\r\npulls.')).toEqual([
      'Tides rise\nand fall.',
      'The moon\r\npulls.',
    ]);
  });

  it('ends a sentence at an empty line, a list item and a table row', () => {
    expect(textsOf('Zones\n\nThere are\n- splash zone\n- low zone\n| a | b |')).toEqual([
      'Zones',
      'There are',
      '- splash zone',
      '- low zone',
      '| a | b |',
    ]);
  });

  it('counts words in a script without spaces', () => {
    expect(sentencesOf('潮汐每天涨落两次。')[0]?.words).toBeGreaterThan(3);
  });
});

describe('cutLongSentence', () => {
  it('keeps every character but space between pieces, within both limits and never inside a pair', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('word', '🌊'.repeat(9), 'x'.repeat(50))),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ').replace(/\p{Surrogate}/gu, '?');
        for (const sentence of sentencesOf(text)) {
          const pieces = cutLongSentence(text, sentence, 5, 20);
          const joined = pieces.map(({ start, end }) => text.slice(start, end));
          expect(joined.join('').replace(/\s/gu, '')).toBe(
            text.slice(sentence.start, sentence.end).replace(/\s/gu, ''),
          );
          for (const piece of joined) {
            expect(piece.length).toBeLessThanOrEqual(20);
            expect(piece).not.toMatch(/\p{Surrogate}/u);
          }
          expect(pieces.every(({ words: count }) => count <= 5)).toBe(true);
        }
      }),
    );
  });
});

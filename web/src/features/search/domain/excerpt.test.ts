import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from './excerpt.ts';

const marked = (text: string, query: string) =>
  markWords(text, query).flatMap((piece) => (piece.isMarked ? [piece.text] : []));

describe('markWords', () => {
  it('marks the words looked for and their other forms, without regard to case and accents', () => {
    expect(marked('Die Überströmung und die Strömungen.', 'stromung')).toEqual(['Strömungen']);
    expect(marked('The tide rises; TIDES fall; tidy rooms stay.', 'the tides')).toEqual([
      'The',
      'tide',
      'TIDES',
    ]);
    expect(marked('चंद्रमा समुद्र को खींचता है।', 'समुद्र')).toEqual(['समुद्र']);
  });

  it('keeps every letter', () => {
    const text = 'A tide 🌊 is <b>water</b>.';
    const pieces = markWords(text, 'tide water');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('leaves out the shortest words where there are others', () => {
    expect(marked('It is a pH of 7.', 'is a')).toEqual(['is', 'a']);
    expect(marked('It is a tide.', 'is a tide')).toEqual(['tide']);
  });
});

describe('excerptOf', () => {
  const filler = 'Nothing of interest stands here at all. '.repeat(20);

  it('is where most of the words looked for stand together, in whole words', () => {
    const text = `A moon. ${filler}Then the moon pulls the tide up the beach. ${filler}`;
    const { start, end } = excerptOf(text, 'moon tide');
    const shown = text.slice(start, end);
    expect(shown).toContain('the moon pulls the tide');
    expect(shown.length).toBeLessThanOrEqual(260);
    expect([text[start - 1], text[end]].every((letter) => /[\s.]/u.test(letter ?? ''))).toBe(true);
  });

  it('is the beginning where none of them stands, and all of a short text', () => {
    expect(excerptOf(filler, 'copper').start).toBe(0);
    expect(excerptOf('The lunar pull.', 'moon')).toEqual({ start: 0, end: 15 });
    expect(excerptOf('x'.repeat(1_000), 'moon')).toEqual({ start: 0, end: 260 });
  });
});

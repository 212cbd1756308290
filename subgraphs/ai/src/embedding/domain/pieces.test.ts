import { describe, expect, it } from 'vitest';
import { countWords } from '../../ingestion/domain/sentences.ts';
import { cutPieces } from './pieces.ts';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => `Sentence number ${at} tells of the tide and the moon.`);

describe('cutting what is read together with a question', () => {
  it('leaves a passage of usual length in one piece, under its heading', () => {
    const text = sentences(8).join(' ');
    expect(cutPieces(text, ' Tides ')).toEqual([`Tides: ${text}`]);
    expect(cutPieces(text)).toEqual([text]);
  });

  it('cuts a long one between sentences into pieces of at most 200 words that lose nothing', () => {
    const text = sentences(60).join(' ');
    const pieces = cutPieces(text);
    expect(pieces).toHaveLength(3);
    for (const piece of pieces) expect(countWords(piece)).toBeLessThanOrEqual(200);
    expect(pieces.join(' ')).toBe(text);
  });

  it('gives a text without a word as it is', () => {
    expect(cutPieces('— … —', 'Signs')).toEqual(['— … —']);
  });
});

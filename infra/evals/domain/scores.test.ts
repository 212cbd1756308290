import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from './bootstrap.ts';
import { scoreOf } from './classes.ts';
import { hitAt, ndcgAt, reciprocalRank } from './ndcg.ts';
import { rankByBm25 } from './reference-bm25.ts';
import { placeOf } from './relevance.ts';
import { claimsOf, says } from './texts.ts';
import { bestThreshold } from './threshold.ts';

describe('scores of a ranking', () => {
  it('are 1 where what is relevant comes first, and fall with its place', () => {
    expect(ndcgAt(10, [0, 1, undefined], 2)).toBe(1);
    expect(ndcgAt(10, [undefined, 0], 1)).toBeCloseTo(1 / Math.log2(3), 12);
    expect(ndcgAt(10, [undefined, undefined], 1)).toBe(0);
    expect([hitAt(1, [undefined, 0]), hitAt(5, [undefined, 0])]).toEqual([0, 1]);
    expect(reciprocalRank([undefined, undefined, 0])).toBeCloseTo(1 / 3, 12);
  });

  it('count a thing that comes twice once, so that repeating passages gains nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(2), { nil: undefined }), { maxLength: 10 }), (found) => {
        const score = ndcgAt(10, found, 3);
        return score >= 0 && score <= 1 + 1e-12 && ndcgAt(10, [...found, ...found], 3) <= 1 + 1e-12;
      }),
    );
  });
});

describe('a paired difference', () => {
  it('holds its mean within its interval, and is the same for the same values', () => {
    const one = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? 1 : 0.4));
    const other = Array.from({ length: 200 }, (_, i) => (i % 5 === 0 ? 0.9 : 0.3));
    const difference = pairedDifference(one, other);
    expect(difference.low).toBeLessThan(difference.mean);
    expect(difference.high).toBeGreaterThan(difference.mean);
    expect(pairedDifference(one, other)).toEqual(difference);
    expect(pairedDifference(one, one)).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe('the reference BM25', () => {
  it('scores as the formula does by hand', () => {
    const documents = [
      { id: 'a', terms: ['tide', 'moon', 'tide'] },
      { id: 'b', terms: ['moon', 'sea', 'sand'] },
      { id: 'c', terms: ['sand', 'wind', 'dune'] },
    ];
    // All are of mean length; "tide" stands in one of three, "moon" in two: a 1.267 x 0.981 + 0.470, b 0.470.
    expect(rankByBm25(documents, ['moon', 'tide'], 10)).toEqual(['a', 'b']);
    // Of "moon" and "sand" both have one: b holds both words.
    expect(rankByBm25(documents, ['moon', 'sand'], 1)).toEqual(['b']);
  });
});

describe('what an answer says', () => {
  it('is found whatever its case and marks, at the ends of words only', () => {
    expect(says('It is **1.4 km** long [1].', '1.4 km')).toBe(true);
    expect(says('It is 21.4 km long.', '1.4 km')).toBe(false);
    expect(says('Built by Edda  Marsh.', 'edda marsh')).toBe(true);
  });

  it('is cut into claims that keep the numbers they cite, wherever these stand', () => {
    expect(claimsOf('The tide rises [1]. It falls later. [2] The moon pulls [1][3].')).toMatchObject([
      { cited: [1] },
      { cited: [2] },
      { cited: [1, 3] },
    ]);
    expect(claimsOf('Reasons:\n- One reason [1]\n- Another').map(({ cited }) => cited)).toEqual([[1], []]);
  });

  it('is covered by the passage of the same document that holds the quote or a sentence of it', () => {
    const relevant = [{ doc: 'a.md', quote: 'The tide rises twice a day. It is a spring tide at new moon.' }];
    const text = 'So it is. It is a spring tide at new moon. The end.';
    expect(placeOf({ doc: 'a.md', text }, relevant)).toBe(0);
    expect(placeOf({ doc: 'b.md', text }, relevant)).toBeUndefined();
    expect(placeOf({ doc: 'a.md', text: 'So it is.' }, relevant)).toBeUndefined();
  });
});

describe('decisions', () => {
  it('are scored by what was expected and what was decided', () => {
    const rows = ['yes yes', 'yes no', 'no yes', 'yes yes', 'no no'].map((row) => {
      const [expected = '', decided = ''] = row.split(' ');
      return { expected, decided };
    });
    expect(scoreOf('yes', rows)).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('by one threshold are as good as any threshold can make them', () => {
    const scored = [0.1, 0.2, 0.3, 0.9].map((score, i) => ({ score, unanswerable: i < 2 || i === 3 }));
    expect(bestThreshold(scored)).toEqual({ f1: 6 / 7, threshold: Number.POSITIVE_INFINITY });
  });
});

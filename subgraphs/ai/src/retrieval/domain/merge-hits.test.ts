import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RetrievedPassage } from '../ports.ts';
import { mergeHits } from './merge-hits.ts';

const passage = {
  materialId: 'm',
  materialName: 'm.md',
  page: null,
  start: 0,
  end: 1,
  headings: [],
  ordinal: 0,
};
const hit = (text: string, keyword: number, dense?: number): RetrievedPassage => ({
  ...{ ...passage, passageId: text, text, score: keyword, keyword },
  ...(dense !== undefined && { dense }),
});
const texts = (hits: readonly RetrievedPassage[]) => hits.map(({ text }) => text);

describe('mergeHits', () => {
  it('begins with the best of the class that answers best, and keeps no class out', () => {
    const weak = [hit('w1', 2), hit('w2', 1.9), hit('w3', 1.8)];
    const strong = [hit('s1', 9), hit('s2', 3), hit('s3', 1)];
    expect(texts(mergeHits([weak, [], strong], 6))).toEqual(['s1', 's2', 'w1', 's3', 'w2', 'w3']);
    expect(texts(mergeHits([weak, strong], 2))).toEqual(['s1', 's2']);
  });

  it('goes by words and by meaning where a model took part', () => {
    const far = [hit('far', 0, 0.2)];
    const near = [hit('near', 0, 0.8)];
    const named = [hit('named', 5, 0.7)];
    expect(texts(mergeHits([far, near, named], 3))).toEqual(['near', 'named', 'far']);
  });

  it('keeps the order within each class, gives nothing twice, and a score that only falls', () => {
    const measures = fc.record({
      keyword: fc.float({ min: 0, noNaN: true }),
      dense: fc.float({ noNaN: true }),
    });
    const classes = fc.array(fc.array(measures, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(classes, fc.integer({ min: 1, max: 40 }), (made, limit) => {
        const all = made.map((of, c) =>
          of.map(({ keyword, dense }, at) => hit(`${c}.${at}`, keyword, dense)),
        );
        const merged = mergeHits(all, limit);
        expect(merged).toHaveLength(Math.min(limit, all.flat().length));
        expect(new Set(texts(merged)).size).toBe(merged.length);
        expect(merged.map(({ score }) => score)).toEqual(
          merged.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        for (const own of all) {
          const mine = texts(merged).filter((text) => texts(own).includes(text));
          expect(mine).toEqual(texts(own).slice(0, mine.length));
        }
      }),
    );
  });
});

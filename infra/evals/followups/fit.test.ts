import { describe, expect, test } from 'vitest';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { routeMessage } from '../../../subgraphs/ai/src/tutor/domain/routing/route.ts';
import { bestF1, hasPronounOrOpener, wordOverlap } from './baselines.ts';
import { fitSet, readRows } from './labelled-rows.ts';
import { fitLogistic, oddsOf } from './logistic.ts';
import { scoreDecisions } from './score.ts';

const stem = (word: string) => toTerms(word)[0] ?? word;
const rows = readRows(fitSet);

describe('follow-up routing on its labelled set', () => {
  test('the set holds enough conversations of either kind, each row once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const followUps = rows.filter(({ label }) => label === 'follow_up').length;
    expect(rows.length).toBeGreaterThanOrEqual(180);
    expect(followUps / rows.length).toBeGreaterThan(0.4);
    expect(followUps / rows.length).toBeLessThan(0.6);
  });

  test('the plain ways fail on it', () => {
    const pronoun = scoreDecisions(rows.map((row) => ({ ...row, isFollowUp: hasPronounOrOpener(row) })));
    const overlap = bestF1(
      rows.map((row) => ({ isPositive: row.label === 'follow_up', value: wordOverlap(row, stem) })),
    );
    expect(pronoun.f1).toBeLessThan(0.75);
    expect(overlap).toBeLessThan(0.75);
  });

  test('the weights in the product tell follow-ups by words alone', () => {
    const decided = rows
      .filter((_, i) => i % 12 === 0)
      .map((row) => {
        const history = row.history.map(({ q: question, a: answer }) => ({ question, answer }));
        return {
          ...row,
          isFollowUp: routeMessage({ next: row.next, history }, stem, wordVectors).decision === 'follow_up',
        };
      });
    // They are fitted on these very rows: that they are the fitted ones is all that this can show.
    expect(scoreDecisions(decided).f1).toBeGreaterThanOrEqual(0.86);
  });
});

test('the regression finds the weights that made its examples', () => {
  const examples = Array.from({ length: 400 }, (_, i) => {
    const values = { a: (i % 20) / 10 - 1, b: Math.floor(i / 20) / 10 - 1 };
    return { values, isPositive: 2 * values.a - values.b > 0 };
  });
  const model = fitLogistic(examples, ['a', 'b'], 0.1);
  expect((model.weights.a ?? 0) / (model.weights.b ?? 1)).toBeCloseTo(-2, 0);
  const right = examples.filter(({ values, isPositive }) => oddsOf(model, values) > 0 === isPositive);
  expect(right.length).toBeGreaterThan(390);
});

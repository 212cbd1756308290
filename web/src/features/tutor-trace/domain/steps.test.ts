import { expect, test } from 'vitest';
import { readSteps, shareOf } from './steps.ts';

const value = (name: string, json: unknown) => ({ name, json: JSON.stringify(json) });

test('steps stand in the order in which they began, each bar within the whole time', () => {
  const steps = readSteps([
    { name: 'judgement', startedMs: 30, tookMs: 0, data: [] },
    { name: 'retrieval', startedMs: 10, tookMs: 20, data: [] },
    { name: 'end', startedMs: 40, tookMs: 0.2, data: [] },
  ]);
  expect(steps.map(({ name }) => name)).toEqual(['retrieval', 'judgement', 'end']);
  for (const { bar } of steps) {
    expect(bar.width).toBeGreaterThan(0);
    expect(bar.from + bar.width).toBeLessThanOrEqual(100);
  }
});

test('what was found is read with its scores; what is not known is shown as it is', () => {
  const hits = [
    {
      materialName: 'a.pdf',
      page: 3,
      headings: ['One', 'Two'],
      score: 0.9,
      keyword: 4.5,
      meaning: null,
      reread: -2.5,
    },
    { materialName: 'b.md', page: null, headings: [], score: 0.3, keyword: 1, meaning: 0.2 },
  ];
  const data = [
    value('hits', hits),
    value('asked', 'Why?'),
    value('odd', { a: 1 }),
    { name: 'bad', json: '{' },
  ];
  const [step] = readSteps([{ name: 'retrieval', startedMs: 0, tookMs: 5, data }]);
  expect(step?.found[0]).toEqual({
    ...{ document: 'a.pdf', page: 3, headings: 'One › Two' },
    ...{ score: 0.9, words: 4.5, meaning: null, reread: -2.5 },
  });
  expect(step?.found[1]?.reread).toBeNull();
  expect(step?.found.map(({ score }) => shareOf(score, step.found))).toEqual([1, expect.closeTo(1 / 3)]);
  expect(step?.rest).toEqual([
    ['asked', 'Why?'],
    ['odd', '{"a":1}'],
    ['bad', '{'],
  ]);
});

test('a passage beside what was found has no score, and no bar', () => {
  const data = [value('hits', [{ materialName: 'a.pdf', page: 3, headings: [], score: null }])];
  const [step] = readSteps([{ name: 'neighbours', startedMs: 0, tookMs: 1, data }]);
  expect(step?.found).toEqual([expect.objectContaining({ document: 'a.pdf', score: null })]);
  expect(step?.found.map(({ score }) => shareOf(score, step.found))).toEqual([0]);
});

test('a trace of anything at all is drawn', () => {
  const data = [value('hits', [1, null, { score: 'x' }]), value('sentences', [{ evidence: 3 }, 'x'])];
  const [step] = readSteps([{ name: 'unheard', startedMs: 0, tookMs: 0, data }]);
  expect(step?.found).toHaveLength(1);
  expect(step?.sentences).toEqual([{ text: '', passage: 1, evidence: [] }]);
});

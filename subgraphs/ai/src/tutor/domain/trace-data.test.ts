import { expect, test } from 'vitest';
import type { RetrievedPassage } from '../../retrieval/ports.ts';
import { retrievalData } from './trace-data.ts';

const hit: RetrievedPassage = {
  ...{
    passageId: 'p',
    materialId: 'm',
    materialName: 'tides.md',
    page: null,
    start: 0,
    end: 4,
    text: 'Tide',
  },
  ...{ headings: ['Pools'], ordinal: 0, score: 0.5, keyword: 2 },
};

test('a passage in the trace says what it was given when it was read again, and nothing where it was not', () => {
  const found = { retrieval: 'KEYWORD' as const, searched: { materials: 1, passages: 2 }, corpusVersion: 1 };
  const { hits } = retrievalData('tide', { ...found, hits: [{ ...hit, reread: -1.5 }, hit] });
  expect(hits).toEqual([
    expect.objectContaining({ score: 0.5, keyword: 2, meaning: null, reread: -1.5 }),
    expect.not.objectContaining({ reread: expect.anything() as unknown }),
  ]);
});

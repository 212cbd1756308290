// The page reads what the tutor says in English, and may import nothing of it: here both are held against each other.
import { expect, it } from 'vitest';
import { analyseQuestion } from '../../../subgraphs/ai/src/tutor/domain/question.ts';
import { gatherEvidence } from '../../../subgraphs/ai/src/tutor/domain/evidence.ts';
import { readPassage } from '../../../subgraphs/ai/src/tutor/domain/read-passage.ts';
import { isSign } from '../../../web/src/features/tutor-trace/domain/signs.ts';

it('every sign by which a sentence is weighed has words on the page', () => {
  const asIs = (word: string) => word;
  const passage = {
    ...{ materialId: 'm', materialName: 'tides.md', page: null, start: 0, headings: [] },
    text: 'The moon pulls the sea.',
  };
  const candidates = gatherEvidence(analyseQuestion('What pulls the sea?', asIs), [
    readPassage(passage, 0, asIs),
  ]);
  const names = candidates.flatMap(({ evidence }) => Object.keys(evidence));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isSign(name))).toEqual([]);
});

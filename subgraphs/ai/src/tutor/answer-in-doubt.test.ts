/** What a language model says where the signs say that the material does not answer. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { answerQuestion } from './answer-question.ts';
import { answerOf, type AnswerPart } from './domain/passage.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';

const text = `# The lighthouse of Veldmoor

The lighthouse of Veldmoor was built in 1868 by Harriet Oakes. Three keepers lived in the tower at a time.
`;
const material = createLessonClass([{ name: 'lighthouse.md', text }]);
const nearest = 'The nearest that your material comes to this:';

async function answer(question: string, ...pieces: string[]): Promise<string> {
  const emitted: AnswerPart[] = [];
  const { parts } = await answerQuestion(
    {
      ...{ retrieve: material.retrieve, vectors: wordVectors, stem, logger: silentLogger },
      models: [createScriptedModel({ pieces })],
    },
    {
      ...{ classroomId: 'lessons', question, history: [], said: { answer: '', citations: [] } },
      ...{ signal: new AbortController().signal, modelsMs: 10_000, trace: createTurnTrace(() => 0) },
    },
    async (more) => void emitted.push(...more),
  );
  return answerOf([...emitted, ...parts]);
}

test('an answer that the signs speak for is given as it is', async () => {
  expect(await answer('Who built the lighthouse of Veldmoor?', 'Harriet Oakes built it in 1868 [1].')).toBe(
    'Harriet Oakes built it in 1868. [1]',
  );
});

test.each([
  [
    'of its first sentence, and of no other',
    ['The lighthouse of Veldmoor was built in 1868 [1].', ' Three keepers lived in the tower [1].'],
    `${nearest} The lighthouse of Veldmoor was built in 1868. [1] Three keepers lived in the tower. [2]`,
  ],
  [
    'before a list on a line of its own',
    ['- The lighthouse of Veldmoor was built in 1868 [1].\n', '- Three keepers lived in the tower [1].'],
    `${nearest}\n\n- The lighthouse of Veldmoor was built in 1868. [1]\n- Three keepers lived in the tower. [2]`,
  ],
])('one that they speak against says %s, that it is only near', async (_, pieces, said) => {
  const question = 'How much did the lighthouse of Veldmoor cost in guilders?';
  expect(await answer(question, ...pieces)).toBe(said);
});

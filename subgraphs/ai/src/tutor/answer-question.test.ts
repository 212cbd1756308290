/** What is answered to single questions, over small documents, by the use case that students and previews share. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { answerQuestion } from './answer-question.ts';
import { answerOf } from './domain/passage.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';

const volcanoes = `# Volcanoes

A **shield volcano** is built by runny lava and has gentle slopes. The more silica magma contains, the stiffer it is. In stiff magma the gas is trapped.

## Eruption types

| type | example | ash column |
|---|---|---|
| Strombolian | Stromboli | under 10 km |
| Plinian | Vesuvius, 79 AD | over 30 km |

- A *lahar* is a mudflow of volcanic ash and water; it can travel at 60 km/h.
- A caldera forms when the roof of an emptied magma chamber collapses.
`;
const lighthouse = `# The lighthouse of Veldmoor

The lighthouse of Veldmoor was built in 1868 by Harriet Oakes.

## The keepers

Three keepers lived in the tower at a time.

## The fog signal

The lighthouse also had a fog bell weighing 800 kilograms. The bell was struck every thirty seconds.
`;
const earthquakes = `# Earthquakes

Seismologists use a scale of their own, because the older one gives values that are too low for very large earthquakes. The strongest earthquake ever measured struck near Valdivia in Chile on 22 May 1960. Its magnitude was 9.5, and its tsunami crossed the Pacific.
`;
const material = createLessonClass([
  { name: 'volcanoes.md', text: volcanoes },
  { name: 'lighthouse.md', text: lighthouse },
  { name: 'earthquakes.md', text: earthquakes },
]);

async function answer(question: string, ...before: string[]): Promise<string> {
  const { parts } = await answerQuestion(
    { retrieve: material.retrieve, vectors: wordVectors, stem, models: [], logger: silentLogger },
    {
      classroomId: 'lessons',
      question,
      history: before.map((asked) => ({ question: asked, answer: '' })),
      said: { answer: '', citations: [] },
      signal: new AbortController().signal,
      modelsMs: 0,
      trace: createTurnTrace(() => 0),
    },
    async () => undefined,
  );
  for (const part of parts)
    if (part.kind === 'citation')
      expect(material.textOf(part.citation.materialId)).toContain(part.citation.quote);
  return answerOf(parts);
}

test.each([
  ['How heavy was the fog bell and how often was it struck?', /800 kilograms.*thirty seconds/],
  ['Tell me about keepers', /Three keepers/],
  ['What about the keepers?', /Three keepers/],
  ['And the fog bell?', /800 kilograms/],
])('%s is answered whatever was asked before', async (question, expected) => {
  expect(await answer(question)).toMatch(expected);
  expect(await answer(question, 'What is a shield volcano?')).toMatch(expected);
});

test('what is about the question before only is no answer to this one', async () => {
  expect(await answer('What about the gardeners?', 'What is a caldera?')).toMatch(/does not answer this/);
});

test('a row of a table answers with the names of its columns, and without the other rows', async () => {
  const plinian = 'Plinian – example: Vesuvius, 79 AD; ash column: over 30 km. [1]';
  expect(await answer('Which eruption type has an ash column over 30 km?')).toBe(plinian);
  expect(await answer('How high is the ash column of a Strombolian eruption?')).toBe(
    'Strombolian – example: Stromboli; ash column: under 10 km. [1]',
  );
});

test('a number that stands elsewhere in the passage does not make a sentence an answer', async () => {
  expect(await answer('Which eruption type has a mudflow over 30 km?')).not.toMatch(/caldera/);
  expect(await answer('Which eruption type has an ash column over 50 km?')).toMatch(
    /does not answer this|^The nearest that your material comes to this: /,
  );
});

test('a misspelt question is judged by the words it was meant to have', async () => {
  expect(await answer('wat is a shield volcanoe?')).toMatch(/^A shield volcano is built by runny lava/);
});

test('a question for a cause is answered by what has that effect, not by what follows from it', async () => {
  expect(await answer('What makes magma stiff?')).toBe(
    'The more silica magma contains, the stiffer it is. [1]',
  );
});

test('how big an earthquake was is its magnitude, with the sentence that names the earthquake', async () => {
  expect(await answer('How big was the biggest earthquake ever measured?')).toMatch(
    /^The strongest earthquake ever measured struck near Valdivia.*magnitude was 9\.5/,
  );
});

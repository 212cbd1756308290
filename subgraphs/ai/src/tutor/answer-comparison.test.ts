/** Questions that compare things, over small documents, by the use case that students and previews share. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { answerQuestion } from './answer-question.ts';
import { answerOf } from './domain/passage.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';

const filler = ['the harbour', 'the market', 'the library', 'the old mill', 'the railway', 'the town hall'];
/** Documents that fill up what is searched, so that not everything is found at once. */
const others = filler.map((place, i) => ({
  name: `walk-${i}.md`,
  text: `# A walk to ${place}\n\nThe difference between ${place} and the road is easy to see. The class went to ${place} and drew it.\n`,
}));
const material = createLessonClass([
  {
    name: 'plants.md',
    text: '# Water in plants\n\nXylem is the tissue that carries water upward from the roots. It is made of dead cells. Roots need air as well.\n',
  },
  {
    name: 'sugar.md',
    text: '# Sugar in plants\n\nPhloem is the tissue that carries sugar from the leaves to all other parts. It is made of living cells.\n',
  },
  {
    name: 'joints.md',
    text: '# Joints\n\nTendons join muscle to bone; ligaments join bone to bone. A tendon hardly stretches. A ligament stretches a little.\n',
  },
  {
    name: 'sweets.md',
    text: '# Sweets\n\nFrench meringue is made of raw egg white and sugar. Icing is made of sugar and water. A French cook wrote it down.\n',
  },
  {
    name: 'hives.md',
    text: '# Hives\n\n| feature | hornets | wasps |\n|---|---|---|\n| length | 30 mm | 15 mm |\n| nest | hollow trees | attics |\n',
  },
  ...others,
]);

async function answer(question: string) {
  const { outcome, parts } = await answerQuestion(
    { retrieve: material.retrieve, vectors: wordVectors, stem, models: [], logger: silentLogger },
    {
      ...{ classroomId: 'lessons', question, history: [], modelsMs: 0 },
      ...{ said: { answer: '', citations: [] }, signal: new AbortController().signal },
      trace: createTurnTrace(() => 0),
    },
    async () => undefined,
  );
  for (const part of parts)
    if (part.kind === 'citation')
      expect(material.textOf(part.citation.materialId)).toContain(part.citation.quote);
  return { outcome, text: answerOf(parts) };
}

const xylem =
  'Xylem is the tissue that carries water upward from the roots. [1] It is made of dead cells. [1]';
const phloem =
  'Phloem is the tissue that carries sugar from the leaves to all other parts. [2] It is made of living cells. [2]';

test.each([
  'What is the difference between xylem and phloem?',
  'xylem vs phloem',
  'How does xylem differ from phloem?',
])('%s is answered with what each is, though they stand in different documents', async (question) => {
  expect((await answer(question)).text).toBe(`${xylem} ${phloem}`);
});

test('the order is that of the question', async () => {
  expect((await answer('Compare phloem with xylem.')).text).toMatch(/^Phloem is .* Xylem is /);
});

test('the sentence that sets them against each other comes first', async () => {
  const { text } = await answer('How do ligaments and tendons differ?');
  expect(text).toMatch(
    /^Tendons join muscle to bone; ligaments join bone to bone\. \[1\].*A ligament stretches.*A tendon hardly/,
  );
});

test('what the material does not speak of is named, before what it says of the other', async () => {
  const { outcome, text } = await answer('What is the difference between xylem and cambium?');
  expect(outcome).toBe('ANSWERED');
  expect(text).toBe(`Your material says nothing about “cambium”. ${xylem}`);
});

test('what the last thing is, the others are as well, and a word alone names none of them', async () => {
  const { text } = await answer('What is the difference between French and Italian meringue?');
  expect(text).toMatch(
    /^Your material says nothing about “Italian meringue”\. French meringue is made of raw/,
  );
});

test('a table with a column for each is told row by row', async () => {
  const { text } = await answer('How do hornets and wasps differ?');
  expect(text).toMatch(
    /^Length – hornets: 30 mm; wasps: 15 mm\. \[1\] Nest – hornets: hollow trees; wasps: attics\. \[2\]/,
  );
});

test('a misspelt thing is what it was meant to be, and not said to be missing', async () => {
  expect((await answer('whats the diffrence between xylum and phloem')).text).not.toContain('says nothing');
  expect((await answer('difference between tendons and ligements')).text).toMatch(
    /^Tendons join muscle to bone;/,
  );
});

test('where the material speaks of neither, it does not answer', async () => {
  const { outcome, text } = await answer('What is the difference between a quasar and a pulsar?');
  expect(outcome).toBe('ABSTAINED');
  expect(text).toMatch(/^Your class material does not answer this\./);
});

test('to name things is no answer to what is asked of them', async () => {
  expect((await answer('Compare the prices of xylem and phloem.')).outcome).toBe('ABSTAINED');
});

/** A search with a conversation looks for what the tutor answers from, and in what its class permits. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { answerQuestion } from './answer-question.ts';
import { defaultSettings } from './domain/settings.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { lessons } from './fixtures/labelled-set.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import { toExchanges } from './preview-answer.ts';
import { createLinksOf, createQuestionInContext } from './question-in-context.ts';
import { routeTurn } from './route-next.ts';

const { retrieve } = createLessonClass(lessons);
const noLinks = { materialIds: [], materials: 0, passages: 0 };
const deps = {
  ...{ stem, vectors: wordVectors, logger: silentLogger, isRouting: true },
  tutorSettings: { of: async () => defaultSettings, set: async () => undefined },
  classSources: { originsOf: async () => new Map(), curatedIn: async () => noLinks },
};
const said = (question: string) => [
  { role: 'USER' as const, content: question },
  { role: 'ASSISTANT' as const, content: 'It is so. [1]' },
];
const within = { classroomId: 'lessons', retrieve, signal: new AbortController().signal };

/** The searches of the turn, in their order; the answer stands in what the last of them found. */
async function searchedByTurn(question: string, before: string) {
  const { signal } = within;
  const history = toExchanges(said(before));
  const trace = createTurnTrace(() => 0);
  const taken = await routeTurn(deps, { next: question, history, signal, trace });
  const asked = { classroomId: 'lessons', question, history, taken, signal, modelsMs: 0, trace };
  const request = { ...asked, said: { answer: '', citations: [] } };
  const { outcome } = await answerQuestion({ ...deps, retrieve, models: [] }, request, async () => undefined);
  const steps = trace.steps().filter(({ name }) => name === 'retrieval');
  return { outcome, searched: steps.map(({ data }) => data.asked) };
}

test.each([
  ['And then what is the volta?', 'What is the waggle dance?'],
  ['How many of them are left in January?', 'How many bees are in a strong colony in summer?'],
  ['What is an alkali?', 'What is the waggle dance?'],
])('"%s" after "%s" is searched for as the turn is that answers it', async (question, before) => {
  const { outcome, searched } = await searchedByTurn(question, before);
  expect(outcome).toBe('ANSWERED');
  expect(await createQuestionInContext(deps)(question, said(before), within)).toBe(searched.at(-1));
});

test('of two readings the one is searched for that the class answers, and not the likelier one that it does not', async () => {
  const question = 'And then what is the volta?';
  const inContext = createQuestionInContext(deps);
  expect(await inContext(question, said('What is the waggle dance?'), within)).toBe(question);
  const before = said('How many bees are in a strong colony in summer?');
  expect(await inContext('How many of them are left in January?', before, within)).toMatch(/bees/);
});

test.each([
  ['CLASSROOM', false],
  ['CLASSROOM_AND_CURATED', true],
] as const)(
  'links are known, and searched where the class permits them: %s',
  async (sources, areSearched) => {
    const linksOf = createLinksOf({
      tutorSettings: { ...deps.tutorSettings, of: async () => ({ ...defaultSettings, sources }) },
      classSources: { ...deps.classSources, curatedIn: async () => ({ ...noLinks, materialIds: ['link'] }) },
    });
    expect(await linksOf('lessons')).toEqual({ materialIds: new Set(['link']), areSearched });
  },
);

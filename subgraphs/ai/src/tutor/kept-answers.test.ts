/** What is kept for a class is nobody's own: whatever conversation it was made in, it is what anybody else would be answered. */
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { answerFromMemory, type MemoryDeps } from './answer-from-memory.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import type { Exchange } from './domain/conversation.ts';
import { answerOf } from './domain/passage.ts';
import type { Origin } from './domain/sources/isolation.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { lessons } from './fixtures/labelled-set.ts';
import { createLessonClass, stem } from './fixtures/lesson-class.ts';
import type { TutorModel } from './ports.ts';
import { routeTurn } from './route-next.ts';

const erosion = `# Erosion

Erosion is the wearing away of rock and soil by water, wind and ice. Rivers carry what they wear away to the sea.
`;
const material = createLessonClass([...lessons, { name: 'erosion.md', text: erosion }]);
const origins = new Map<string, Origin>(material.passages.map(({ materialId }) => [materialId, 'CLASSROOM']));

/** Says which questions it was told of before this one, so that a conversation shows in what it writes. */
const reader: TutorModel = {
  name: 'reader',
  generator: 'MODEL',
  async *stream(messages) {
    const told = messages.filter(({ role }) => role === 'user').length;
    const passage = /<passage number="1">\n([\s\S]*?)\n<\/passage>/.exec(messages.at(-1)?.content ?? '')?.[1];
    const sentences =
      passage
        ?.split('\n')
        .at(-1)
        ?.split(/(?<=\.)\s/) ?? [];
    yield sentences
      .slice(0, told)
      .map((sentence) => `${sentence} [1]`)
      .join(' ');
  },
};

function openClass({ models = [], isRouting = true }: { models?: TutorModel[]; isRouting?: boolean }) {
  const kept: string[] = [];
  const clock = createFakeClock();
  const answers = createCachedAnswers({
    cache: createMemoryCache({ entriesMax: 1_000, clock }),
    madeBy: [],
    onLookUp: () => undefined,
  });
  const deps: MemoryDeps & { isRouting: boolean } = {
    ...{ retrieve: material.retrieve, vectors: wordVectors, stem, models, logger: silentLogger, isRouting },
    classSources: {
      originsOf: async () => origins,
      curatedIn: async () => ({ materialIds: [], materials: 0, passages: 0 }),
    },
    memory: {
      answers: {
        ...answers,
        keep: async (asked, known) => void (kept.push(asked.question), await answers.keep(asked, known)),
      },
      inMaking: createAnswersInMaking(),
      live: { among: async (ids) => new Set(ids) },
      corpusVersion: async () => 1,
      clock,
    },
  };
  const ask = async (question: string, history: readonly Exchange[] = []) => {
    const signal = new AbortController().signal;
    const trace = createTurnTrace(() => 0);
    const taken = await routeTurn(deps, { next: question, history, signal, trace });
    const said = { answer: '', citations: [] };
    const parts: Parameters<Parameters<typeof answerFromMemory>[2]>[0] = [];
    const ending = await answerFromMemory(
      deps,
      { classroomId: 'lessons', question, history, taken, said, signal, modelsMs: 1_000, trace },
      async (more) => void parts.push(...more),
    );
    return { ...ending, answer: answerOf([...parts, ...ending.parts]) };
  };
  return { ask, kept };
}

test('a follow-up that repeats its topic is answered for who asked it, and whoever asks it alone gets an answer of their own', async () => {
  const { ask } = openClass({});
  const question = 'What is erosion?';
  const first = await ask(question);
  expect(first).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  const next = 'Give me an example of erosion';
  const { outcome, answer } = await openClass({}).ask(next);
  // At the same moment as well as later.
  const [, meanwhile] = await Promise.all([ask(next, [{ question, answer: first.answer }]), ask(next)]);
  expect(meanwhile).toMatchObject({ generator: 'EXTRACTIVE', outcome, answer });
  expect(await ask(next)).toMatchObject({ generator: 'CACHE', outcome, answer });
});

test.each([
  ['quoted from the material', {}, 4],
  ['quoted, and not routed', { isRouting: false }, 1],
  ['written by a model', { models: [reader] }, 3],
])('whatever is kept is what would be answered without a conversation, %s', async (_how, how, courses) => {
  let conversations = 0;
  for (const { questions } of lessons.slice(0, courses)) {
    const asked = questions.slice(0, 3).map(({ ask }) => ask);
    const follow = asked.flatMap((ask) => [
      ask,
      `Give me an example of ${ask.replace(/^\w+ \w+ |\?$/g, '')}`,
    ]);
    for (const [at, before] of asked.entries()) {
      const { answer } = await openClass(how).ask(before);
      const history = [{ question: before, answer }];
      for (const next of [...follow.slice(0, 2 + 2 * at), follow.at(-1) ?? '']) {
        const [within, without] = [openClass(how), openClass(how)];
        const made = await within.ask(next, history);
        if (within.kept.length === 0) continue;
        conversations += 1;
        const { outcome, answer: said } = await without.ask(next);
        expect({ next, before, outcome: made.outcome, answer: made.answer }).toEqual({
          next,
          before,
          outcome,
          answer: said,
        });
      }
    }
  }
  // Nothing is kept of what is not known to stand by itself; of what does, enough to say that it was looked at.
  expect(conversations > 0).toBe(!('isRouting' in how));
});

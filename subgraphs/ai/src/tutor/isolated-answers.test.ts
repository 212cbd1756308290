/** Every answer is held against what its class permits before it is given, however it was made. */
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { expect, test } from 'vitest';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { answerNextTurn, type AnswerTurnDeps } from './answer-next-turn.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import type { Breach, Origin } from './domain/sources/isolation.ts';
import { openTutor, questionWithAnswer, questionWithoutAnswer } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { previewAnswer } from './preview-answer.ts';
import type { TutorModel } from './ports.ts';

const running = () => new AbortController().signal;

async function openIsolated() {
  const tutor = await openTutor();
  const { materialId, classroomId } = tutor;
  const withheld: Breach[] = [];
  /** What its only document is: it can change while an answer is made. */
  const document: { origin: Origin | undefined } = { origin: 'CLASSROOM' };
  const classSources = {
    originsOf: async () => new Map(document.origin ? [[materialId, document.origin] as const] : []),
    curatedIn: async () =>
      document.origin === 'CURATED'
        ? { materialIds: [materialId], materials: 1, passages: 3 }
        : { materialIds: [], materials: 0, passages: 0 },
  };
  const deps = (models: TutorModel[] = []): AnswerTurnDeps => ({
    ...tutor.answering(models),
    ...{ classSources, onWithheld: (breach: Breach) => void withheld.push(breach) },
  });
  const ask = async (question: string, with_: AnswerTurnDeps = deps(), sessionId: string | null = null) => {
    const { id } = await tutor.accept(question, sessionId);
    await answerNextTurn(with_, running());
    return (await tutor.conversations.findTurn(id))!;
  };
  const permit = (sources: 'CLASSROOM' | 'CLASSROOM_AND_CURATED') =>
    tutor.tutorSettings.set(classroomId, { tone: 'PLAIN', sources });
  return {
    ...{ tutor, withheld, document, deps, ask, permit, classSources },
    [Symbol.asyncDispose]: () => tutor[Symbol.asyncDispose](),
  };
}

test('each citation says where its words come from: the class’s documents, or the one the talk is about', async () => {
  await using opened = await openIsolated();
  const first = await opened.ask(questionWithAnswer);
  const kindsOf = ({ citations }: typeof first) => [...new Set(citations.map(({ source }) => source))];
  expect(kindsOf(first)).toEqual(['CLASSROOM']);
  const followed = await opened.ask('When was it built?', opened.deps(), first.sessionId);
  expect(kindsOf(followed)).toEqual(['ANCHOR']);
  expect(opened.withheld).toEqual([]);
});

test('words of another class are never given: not quoted, not by a model, not as the nearest, not in a preview', async () => {
  await using opened = await openIsolated();
  const { tutor } = opened;
  opened.document.origin = undefined;
  const model = createScriptedModel({ pieces: ['The lighthouse is 31 metres high [1].'] });
  for (const turn of [
    await opened.ask(questionWithAnswer),
    await opened.ask(questionWithAnswer, opened.deps([model])),
    await opened.ask('Who painted the lighthouse on Gull Rock?'),
  ]) {
    expect(turn).toMatchObject({ outcome: 'ABSTAINED', citations: [], nearest: [] });
    expect(turn.answer).toMatch(/^An answer was found, but .* is not given\.$/);
    expect(JSON.stringify(await tutor.events(turn.id))).not.toContain('31 metres');
  }
  const preview = await previewAnswer(
    { ...opened.deps(), access: tutor.access, limiter: tutor.limiter },
    {
      ...{ userId: tutor.teacher.userId, classroomId: tutor.classroomId, question: questionWithAnswer },
      ...{ history: [], mode: 'EXPLAIN', signal: running() },
    },
  );
  expect(preview).toMatchObject({ value: { outcome: 'ABSTAINED', citations: [] } });
  expect(opened.withheld).toEqual(['another_class', 'another_class', 'another_class', 'another_class']);
});

test('links are searched where the class permits it, labelled, and neither searched nor given where it does not', async () => {
  await using opened = await openIsolated();
  opened.document.origin = 'CURATED';
  await opened.permit('CLASSROOM_AND_CURATED');
  const permitted = await opened.ask(questionWithAnswer);
  expect(permitted).toMatchObject({ outcome: 'ANSWERED', citations: [{ source: 'CURATED' }] });
  await opened.permit('CLASSROOM');
  // The fixture's search leaves nothing out: what finds too much is not believed.
  expect(await opened.ask(questionWithAnswer)).toMatchObject({ outcome: 'ABSTAINED', citations: [] });
  expect(opened.withheld).toEqual(['not_permitted']);
});

test('the documents of the class come first, and what was searched is counted without what was not', async () => {
  await using opened = await openIsolated();
  const { tutor } = opened;
  opened.document.origin = 'CURATED';
  const asked: (ReadonlySet<string> | undefined)[] = [];
  const deps: AnswerTurnDeps = {
    ...opened.deps(),
    retrieve: async (request) => {
      asked.push(request.without);
      const found = await tutor.retrieve(request);
      return { ...found, hits: found.hits.filter(({ materialId }) => !request.without?.has(materialId)) };
    },
  };
  const without = await opened.ask(questionWithAnswer, deps);
  expect(without).toMatchObject({ outcome: 'ABSTAINED', searched: { materials: 0, passages: 0 } });
  expect(without.answer).not.toContain('not given');
  expect(asked.map((ids) => [...(ids ?? [])])).toEqual([[tutor.materialId]]);
  await opened.permit('CLASSROOM_AND_CURATED');
  const wider = await opened.ask(questionWithAnswer, deps);
  expect(wider).toMatchObject({ outcome: 'ANSWERED', searched: { materials: 1 } });
  expect(asked.slice(1).map((ids) => ids?.size ?? 0)).toEqual([1, 0]);
  expect(await opened.ask(questionWithoutAnswer, deps)).toMatchObject({ searched: { materials: 0 } });
});

test('an answer that is given again is held against what the class permits now, and settings have answers of their own', async () => {
  await using opened = await openIsolated();
  const { tutor } = opened;
  const memory = {
    answers: createCachedAnswers({
      ...{ cache: createMemoryCache({ entriesMax: 10 }), madeBy: [], onLookUp: () => undefined },
    }),
    ...{ inMaking: createAnswersInMaking(), clock: tutor.clock, live: tutor.live },
    corpusVersion: async () => 1,
  };
  const remembering = () => ({ ...opened.deps(), memory });
  expect((await opened.ask(questionWithAnswer, remembering())).generator).toBe('EXTRACTIVE');
  const again = await opened.ask(questionWithAnswer, remembering());
  expect(again).toMatchObject({ generator: 'CACHE', citations: [{ source: 'CLASSROOM' }] });
  await tutor.tutorSettings.set(tutor.classroomId, { tone: 'GUIDING', sources: 'CLASSROOM' });
  expect((await opened.ask(questionWithAnswer, remembering())).generator).toBe('EXTRACTIVE');
  opened.document.origin = undefined;
  expect(await opened.ask(questionWithAnswer, remembering())).toMatchObject({ outcome: 'ABSTAINED' });
  expect(opened.withheld).toEqual(['another_class']);
});

test('where a document became a link that the class does not permit, what was kept of it is answered anew', async () => {
  await using opened = await openIsolated();
  const { tutor } = opened;
  const answers = createCachedAnswers({
    ...{ cache: createMemoryCache({ entriesMax: 10 }), madeBy: [], onLookUp: () => undefined },
  });
  const memory = {
    ...{ answers, inMaking: createAnswersInMaking(), clock: tutor.clock, live: tutor.live },
    // Of a class whose links were changed without its documents being noted as changed.
    corpusVersion: async () => 1,
  };
  const deps = (): AnswerTurnDeps => ({
    ...{ ...opened.deps(), memory },
    retrieve: async (request) => {
      const found = await tutor.retrieve(request);
      return { ...found, hits: found.hits.filter(({ materialId }) => !request.without?.has(materialId)) };
    },
  });
  expect(await opened.ask(questionWithAnswer, deps())).toMatchObject({ outcome: 'ANSWERED' });
  opened.document.origin = 'CURATED';
  const anew = await opened.ask(questionWithAnswer, deps());
  expect(anew).toMatchObject({ outcome: 'ABSTAINED', generator: 'EXTRACTIVE', citations: [], nearest: [] });
  expect(anew.answer).not.toContain('not given');
  // The new answer is kept in place of the old one.
  expect(await opened.ask(questionWithAnswer, deps())).toMatchObject({
    ...{ outcome: 'ABSTAINED', generator: 'CACHE', answer: anew.answer },
  });
  expect(opened.withheld).toEqual([]);
});

test('a model is told how to speak, and stays bound to the passages', async () => {
  await using opened = await openIsolated();
  const { tutor } = opened;
  const told: string[] = [];
  const model: TutorModel = {
    ...{ name: 'noting', generator: 'MODEL' },
    async *stream([rules]) {
      told.push(rules?.content ?? '');
      yield 'The lighthouse is 31 metres high [1].';
    },
  };
  for (const tone of ['PLAIN', 'ENCOURAGING', 'GUIDING'] as const) {
    await tutor.tutorSettings.set(tutor.classroomId, { tone, sources: 'CLASSROOM' });
    expect(await opened.ask(questionWithAnswer, opened.deps([model]))).toMatchObject({ outcome: 'ANSWERED' });
  }
  const [plain = '', ...others] = told;
  for (const other of others) expect(other.startsWith(plain) && other.length > plain.length).toBe(true);
  expect(new Set(told).size).toBe(3);
});

/** Answers that helped become examples by votes or by a teacher, and a model is shown those like its question. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { silentLogger } from '@ensure-study/testkit/logger';
import { curatedLinks, pages, passages } from '../database/corpus.ts';
import { createCitedPages } from './adapters/cited-pages.ts';
import { createCitedSections } from './adapters/cited-sections.ts';
import { createClassSources } from './adapters/class-sources.ts';
import { createExampleStore } from './adapters/example-store.ts';
import { createMemoryStore } from './adapters/memory-store.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { createChooseExamples } from './choose-examples.ts';
import { decideExample } from './decide-example.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { keepDocument } from './fixtures/keep-document.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { stem } from './fixtures/lesson-class.ts';
import type { ExampleStore } from './insight-ports.ts';
import type { PromptMessage } from './domain/prompt.ts';

const now = () => new AbortController().signal;
let tutor: TestTutor;
let examples: ExampleStore;
beforeAll(async () => {
  tutor = await openTutor();
  examples = createExampleStore(tutor);
  await keepDocument(tutor);
});
afterAll(() => tutor[Symbol.asyncDispose]());

const person = (): Viewer => ({ ...tutor.student, userId: uuidV7() });
const answer = 'The lighthouse is 31 metres high. [1]';
async function answered(question: string, by = person(), pieces = [answer]) {
  const { id } = await tutor.accept(question, null, by);
  await answerNextTurn(tutor.answering([createScriptedModel({ pieces })]), now());
  const turn = await tutor.conversations.findTurn(id);
  if (turn?.outcome !== 'ANSWERED') throw new Error('It was not answered.');
  return turn;
}
const vote = async (turn: Awaited<ReturnType<typeof answered>>, said: 'UP' | 'DOWN' | 'NONE') =>
  tutor.ratings.rate(turn, { vote: said, reason: null, comment: null, wrongSource: null });
const listed = async () => (await examples.list(tutor.classroomId, { first: 50 })).nodes;

test('an answer is proposed by one vote, in use by two of different people, and no more once they are taken back', async () => {
  const [one, other] = [person(), person()];
  const turns = [
    await answered(questionWithAnswer, one),
    await answered('how high is the lighthouse on Gull Rock', one),
  ];
  for (const turn of turns) await vote(turn, 'UP');
  expect(await listed()).toMatchObject([{ votes: 1, standing: 'PROPOSED', answer, isDecided: false }]);
  const third = await answered(questionWithAnswer, other);
  await vote(third, 'UP');
  expect(await listed()).toMatchObject([{ votes: 2, standing: 'IN_USE' }]);
  const against = await answered(questionWithAnswer);
  await vote(against, 'DOWN');
  expect(await listed()).toMatchObject([{ votes: 1, standing: 'PROPOSED' }]);
  for (const turn of [third, against]) await vote(turn, 'NONE');
  await vote(turns[1]!, 'NONE');
  expect(await listed()).toMatchObject([{ votes: 1 }]);
  await vote(turns[0]!, 'NONE');
  expect(await listed()).toEqual([]);
});

test('of people who vote at the same moment each counts', async () => {
  const question = 'Which stone is the lighthouse on Gull Rock made of?';
  const pieces = ['It is made of granite. [1]'];
  const turns = [];
  for (let at = 0; at < 6; at += 1) turns.push(await answered(question, person(), pieces));
  await Promise.all(turns.map((turn) => vote(turn, 'UP')));
  expect(await listed()).toMatchObject([{ votes: 6, answer: pieces[0] }]);
  await Promise.all(
    turns.map(({ userId }) => createMemoryStore(tutor).erase(userId, tutor.classroomId, null)),
  );
  expect(await listed()).toEqual([]);
});

test('an example left to votes that do not speak for it is told as it stood, and proposed no more', async () => {
  const turn = await answered('Who built the lighthouse?', person(), ['It was built by Ada Finch. [1]']);
  await vote(turn, 'UP');
  const [{ id = '' } = {}] = await listed();
  await examples.decide(id, 'DEMOTE');
  await vote(turn, 'NONE');
  expect(await listed()).toMatchObject([{ id, votes: 0, standing: 'TAKEN_OUT' }]);
  const request = { ...tutor.teacher, exampleId: id, decision: null };
  expect(await decideExample({ ...tutor, examples }, request)).toMatchObject({
    ok: true,
    value: { id, votes: 0, standing: 'PROPOSED', isDecided: false },
  });
  expect(await listed()).toEqual([]);
  expect(await examples.decide(id, null)).toBeUndefined();
});

test('examples are listed page by page, those in use first, then by votes', async () => {
  const texts = ['It burned oil. [1]', 'It burned oil until 1931. [1]', 'Oil, until 1931. [1]'];
  const turns = [];
  for (const [at, text] of texts.entries())
    for (let times = 0; times <= at; times += 1)
      turns.push(await answered('What did the lamp on Gull Rock burn?', person(), [text]));
  for (const turn of turns) await vote(turn, 'UP');
  const shown: string[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo } = await examples.list(tutor.classroomId, { first: 1, after });
    shown.push(...nodes.map(({ votes, answer: said }) => `${votes} ${said}`));
    after = pageInfo.hasNextPage ? Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString() : undefined;
  } while (after !== undefined);
  expect(shown).toEqual([`3 ${texts[2]}`, `2 ${texts[1]}`, `1 ${texts[0]}`]);
  for (const { userId } of turns) await createMemoryStore(tutor).erase(userId, tutor.classroomId, null);
});

test('a teacher’s word stands over the votes until it is left to them; nobody else has one', async () => {
  const turn = await answered('Who built the lighthouse on Gull Rock?', person(), [
    'It was built by Ada Finch. [1]',
  ]);
  await vote(turn, 'UP');
  const [{ id: exampleId = '' } = {}] = await listed();
  const decide = (viewer: Viewer, decision: 'PROMOTE' | 'DEMOTE' | null, id = exampleId) =>
    decideExample({ ...tutor, examples }, { ...viewer, exampleId: id, decision });
  const { teacher, student, stranger } = tutor;
  for (let again = 0; again < 2; again += 1)
    expect(await decide(teacher, 'PROMOTE')).toMatchObject({
      ok: true,
      value: { standing: 'IN_USE', isDecided: true },
    });
  await vote(turn, 'DOWN');
  expect(await listed()).toMatchObject([{ votes: -1, standing: 'IN_USE' }]);
  await vote(turn, 'UP');
  expect(await decide(teacher, 'DEMOTE')).toMatchObject({ value: { standing: 'TAKEN_OUT' } });
  expect((await examples.list(tutor.classroomId, { first: 5 }, 'IN_USE')).nodes).toEqual([]);
  expect(await decide(teacher, null)).toMatchObject({ value: { standing: 'PROPOSED', isDecided: false } });
  expect(await decide(student, 'PROMOTE')).toMatchObject({ problem: 'NotAllowedProblem' });
  expect(await decide(stranger, 'PROMOTE')).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await decide(teacher, 'PROMOTE', uuidV7())).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await decide(teacher, 'PROMOTE', 'x')).toMatchObject({ problem: 'InvalidInputProblem' });
  await createMemoryStore(tutor).erase(turn.userId, tutor.classroomId, null);
});

const choosing = () => ({
  ...{ ...tutor, examples, stem, logger: silentLogger },
  citedPages: createCitedPages(tutor.database),
  sections: createCitedSections(tutor.database),
  classSources: createClassSources(tutor.database),
});

test('an example is shown only while its class permits its sources and its passages are not hidden', async () => {
  const { classroomId, materialId, database } = tutor;
  const turns = [await answered(questionWithAnswer), await answered(questionWithAnswer)];
  for (const turn of turns) await vote(turn, 'UP');
  const shown = async (policy?: 'CLASSROOM' | 'CLASSROOM_AND_CURATED') => {
    const trace = createTurnTrace(() => 0);
    const request = { classroomId, question: questionWithAnswer, policy, signal: now(), trace };
    return (await createChooseExamples(choosing())(request)).length;
  };
  expect(await shown()).toBe(1);
  await database.db.update(passages).set({ isHidden: true });
  expect(await shown()).toBe(0);
  await database.db.update(passages).set({ isHidden: false });
  expect(await shown('CLASSROOM')).toBe(1);
  await database.db.insert(curatedLinks).values({ materialId, classroomId, url: 'https://example.org/' });
  expect(await shown('CLASSROOM_AND_CURATED')).toBe(1);
  expect(await shown('CLASSROOM')).toBe(0);
  expect(await shown()).toBe(0);
  await database.db.delete(curatedLinks);
  for (const { userId } of turns) await createMemoryStore(tutor).erase(userId, classroomId, null);
});

test('a model is shown examples of the class like its question while their passages stand, and the trace says which', async () => {
  const chooseExamples = createChooseExamples(choosing());
  const [one, other] = [await answered(questionWithAnswer), await answered(questionWithAnswer)];
  await vote(one, 'UP');
  const choose = async (question: string, classroomId = tutor.classroomId) => {
    const trace = createTurnTrace(() => 0);
    const shown = await chooseExamples({ classroomId, question, signal: now(), trace });
    return { shown, steps: trace.steps() };
  };
  expect((await choose(questionWithAnswer)).shown).toEqual([]);
  await vote(other, 'UP');
  const [{ id } = {}] = await listed();
  const { shown, steps } = await choose('How high is the rock?');
  expect(shown).toEqual([
    {
      question: expect.stringMatching(/^how high is lighthouse/),
      answer: 'The lighthouse is 31 metres high.',
    },
  ]);
  expect(steps).toMatchObject([{ name: 'examples', data: { known: 1, used: [id] } }]);
  expect((await choose('Why were hens kept?')).shown).toEqual([]);
  expect((await choose(questionWithAnswer, uuidV7())).shown).toEqual([]);

  const prompts: PromptMessage[][] = [];
  const model = createScriptedModel({ pieces: [answer] });
  const listening = {
    ...model,
    stream: (...[messages, ...rest]: Parameters<typeof model.stream>) => {
      prompts.push(messages);
      return model.stream(messages, ...rest);
    },
  };
  await tutor.accept(questionWithAnswer, null, person());
  await answerNextTurn({ ...tutor.answering([listening]), chooseExamples }, now());
  expect(prompts[0]?.at(-1)?.content).toContain('<example>\nQuestion: how high is lighthouse');
  expect(prompts[0]?.[0]?.content).toContain('examples');

  await tutor.database.db.update(pages).set({ text: 'Something else.' });
  expect((await choose(questionWithAnswer)).shown).toEqual([]);
  const away = createChooseExamples({
    ...choosing(),
    examples: { inUse: async () => Promise.reject(new Error('away')) },
  });
  const request = {
    classroomId: tutor.classroomId,
    question: 'x',
    signal: now(),
    trace: createTurnTrace(() => 0),
  };
  expect(await away(request)).toEqual([]);
});

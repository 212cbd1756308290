/** What may speak of abuse, though moderation lets it pass, is told to no teacher: in no list, under no id, and to no model. */
import { eq } from 'drizzle-orm';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { PublicError } from '@ensure-study/kit/errors';
import { silentLogger } from '@ensure-study/testkit/logger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCitedPages } from './adapters/cited-pages.ts';
import { createCitedSections } from './adapters/cited-sections.ts';
import { createClassSources } from './adapters/class-sources.ts';
import { createExampleStore } from './adapters/example-store.ts';
import { createInsightStore } from './adapters/insight-store.ts';
import { tutorRatings, tutorTurns } from './adapters/tables.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { createChooseExamples } from './choose-examples.ts';
import { countWaiting } from './count-waiting.ts';
import { decideExample } from './decide-example.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { stem } from './fixtures/lesson-class.ts';
import { keepDocument } from './fixtures/keep-document.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { notInMaterial } from './domain/model-answer.ts';
import { listRefused, listUnanswered, listUnhelpful, listWrongSources } from './list-insights.ts';
import { readTrace, readTurnAsAny } from './read-trace.ts';

const burns = 'How long do burns from a cigarette take to heal?';
const now = () => new AbortController().signal;
let tutor: TestTutor;
beforeEach(async () => {
  tutor = await openTutor();
  await keepDocument(tutor);
});
afterEach(() => tutor[Symbol.asyncDispose]());

const deps = () => ({ ...tutor, stem, insights: createInsightStore(tutor.database) });
const down = { vote: 'DOWN', reason: 'WRONG', comment: null, wrongSource: null } as const;

/** Asked by somebody new. A model finds nothing, or the material is quoted, to whatever purpose. */
async function asked(question: string, { isAnswered = true } = {}) {
  await tutor.clock.advance(1_000);
  const { id } = await tutor.accept(question, null, { ...tutor.student, userId: uuidV7() });
  const models = isAnswered ? [] : [createScriptedModel({ pieces: [notInMaterial] })];
  await answerNextTurn(tutor.answering(models), now());
  const turn = await tutor.conversations.findTurn(id);
  if (turn?.outcome !== (isAnswered ? 'ANSWERED' : 'ABSTAINED')) throw new Error(`It was ${turn?.outcome}.`);
  return turn;
}

test('it passes moderation, and is not among what was not answered', async () => {
  for (const question of [burns, 'Which whales sing in the fjord?'])
    await asked(question, { isAnswered: false });
  const { nodes } = await listUnanswered(deps(), tutor.classroomId, { first: 50 });
  expect(nodes.map(({ question }) => question)).toEqual(['Which whales sing in the fjord?']);
});

test('it is not among what was refused', async () => {
  const turns = [await asked(burns), await asked(questionWithAnswer)];
  // As it was for a statement of moderation that refused both.
  for (const { id } of turns)
    await tutor.database.db.update(tutorTurns).set({ outcome: 'BLOCKED' }).where(eq(tutorTurns.id, id));
  const { nodes } = await listRefused(deps(), tutor.classroomId, { first: 50 });
  expect(nodes.map(({ question }) => question)).toEqual([questionWithAnswer]);
});

test('it is not among what did not help', async () => {
  for (const question of [questionWithAnswer, burns]) await tutor.ratings.rate(await asked(question), down);
  const { nodes } = await listUnhelpful(deps(), tutor.classroomId, { first: 50 });
  expect(nodes.map(({ question }) => question)).toEqual([questionWithAnswer]);
});

test('it is behind no source that was called wrong, and one of which it alone says so is not told', async () => {
  const [turn, other] = [await asked(questionWithAnswer), await asked(burns)];
  const report = (to: typeof turn, source = to.citations[0]!) =>
    tutor.ratings.rate(to, { ...down, wrongSource: source });
  await report(turn);
  await tutor.clock.advance(1_000);
  const { database, classroomId } = tutor;
  const told = (first = 50) => listWrongSources(deps(), classroomId, { first });
  const before = await told();
  await report(other);
  // The one passage of the class holds the words of both.
  expect((await told()).nodes).toEqual(before.nodes);
  expect(before.nodes).toMatchObject([{ reports: 1, openReports: 1, questions: [{ turnId: turn.id }] }]);
  await database.db
    .update(tutorRatings)
    .set({ wrongPassageId: null })
    .where(eq(tutorRatings.turnId, other.id));
  expect((await told()).nodes).toEqual(before.nodes);
  expect((await told(1)).pageInfo.hasNextPage).toBe(false);
  expect(await countWaiting(deps(), classroomId)).toMatchObject({ wrongSources: 1 });
});

test('it is no example for teachers, who could not decide on it, nor for a model', async () => {
  const up = { vote: 'UP', reason: null, comment: null, wrongSource: null } as const;
  for (const question of [burns, questionWithAnswer, burns, questionWithAnswer])
    await tutor.ratings.rate(await asked(question), up);
  const examples = createExampleStore(tutor);
  const { classroomId, database } = tutor;
  const inUse = await examples.inUse(classroomId, 60);
  expect(inUse.map(({ question }) => question).toSorted()).toEqual([questionWithAnswer, burns]);
  expect((await examples.list(classroomId, { first: 1 })).pageInfo.hasNextPage).toBe(false);
  const { nodes } = await examples.list(classroomId, { first: 50 });
  expect(nodes.map(({ question }) => question)).toEqual([questionWithAnswer]);
  const exampleId = inUse.find(({ question }) => question === burns)?.id ?? '';
  const decided = decideExample({ ...tutor, examples }, { ...tutor.teacher, exampleId, decision: 'PROMOTE' });
  expect(await decided).toMatchObject({ ok: false, problem: 'NotFoundProblem' });
  const choose = createChooseExamples({
    ...{ ...tutor, examples, stem, logger: silentLogger, citedPages: createCitedPages(database) },
    ...{ sections: createCitedSections(database), classSources: createClassSources(database) },
  });
  const shownBeside = (question: string) =>
    choose({ classroomId, question, signal: now(), trace: createTurnTrace(() => 0) });
  expect(await shownBeside(questionWithAnswer)).toHaveLength(1);
  expect(await shownBeside(burns)).toEqual([]);
});

test('staff opens none by its id, whether it was not answered or voted down', async () => {
  const [vain, bad] = [await asked(burns, { isAnswered: false }), await asked(burns)];
  await tutor.ratings.rate(bad, down);
  const admin = { ...tutor.stranger, role: 'ADMIN' as const, organisationId: tutor.student.organisationId };
  for (const viewer of [tutor.teacher, admin])
    for (const { id } of [vain, bad]) {
      expect(await readTurnAsAny(tutor, { viewer }, id)).toBeUndefined();
      await expect(readTrace(tutor, { viewer }, id)).rejects.toBeInstanceOf(PublicError);
    }
});

test('how a question was answered that goes on from it is not told either, as it was searched for with its words', async () => {
  const steps = [{ name: 'retrieval', startedMs: 0, tookMs: 1, data: { asked: `and why? ${burns}` } }];
  const next = await asked('Which whales sing in the fjord?', { isAnswered: false });
  const trace = { classroomId: tutor.classroomId, endedAt: new Date(0).toISOString(), attempts: 1 };
  await tutor.traceStore.add({ ...trace, turnId: next.id, steps });
  expect(await readTrace(tutor, { viewer: tutor.teacher }, next.id)).toBeNull();
});

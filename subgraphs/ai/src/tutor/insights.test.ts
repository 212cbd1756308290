/** What teachers of a class are told of its questions: how many, how often, how well, and never by whom. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublicError } from '@ensure-study/kit/errors';
import type { Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { materials, pages, passages } from '../database/corpus.ts';
import { createInsightStore } from './adapters/insight-store.ts';
import { createMemoryStore } from './adapters/memory-store.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { stem } from './fixtures/lesson-class.ts';
import { keepDocument } from './fixtures/keep-document.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { countWaiting } from './count-waiting.ts';
import { listUnanswered, listWrongSources } from './list-insights.ts';
import { measureWeeks } from './measure-weeks.ts';
import { openInsights } from './open-insights.ts';

const dayMs = 24 * 60 * 60 * 1000;
const now = () => new AbortController().signal;
let tutor: TestTutor;
let passageId: string;
beforeAll(async () => {
  tutor = await openTutor();
  passageId = await keepDocument(tutor);
});
afterAll(() => tutor[Symbol.asyncDispose]());

const deps = () => ({ ...tutor, stem, insights: createInsightStore(tutor.database) });
const person = (): Viewer => ({ ...tutor.student, userId: uuidV7() });

async function asked(question: string, by: Viewer = person()) {
  // Ids sort by the moment of asking.
  await tutor.clock.advance(1);
  const { id } = await tutor.accept(question, null, by);
  await answerNextTurn(tutor.answering(), now());
  const turn = await tutor.conversations.findTurn(id);
  if (!turn) throw new Error('The turn is gone.');
  return turn;
}

test('what was not answered is told once however it was worded, with how many asked, most first, page by page', async () => {
  const { classroomId } = tutor;
  const once = await asked('Which whales sing in the fjord?');
  const again = person();
  await asked('Which birds nest in the cathedral of Lima?', again);
  await asked('which birds nest in the cathedral of Lima', again);
  const last = await asked('Please tell me which birds nest in the cathedral of Lima!');
  await asked(questionWithAnswer);
  const first = await listUnanswered(deps(), classroomId, { first: 1 });
  expect(first.nodes).toEqual([
    {
      ...{
        question: last.question,
        before: null,
        askers: 2,
        times: 3,
        lastTurnId: last.id,
        answeredSince: null,
      },
      ...{ lastAskedAt: last.askedAt, nearest: last.nearest },
    },
  ]);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const after = Buffer.from(first.pageInfo.endCursor ?? '', 'base64url').toString();
  const second = await listUnanswered(deps(), classroomId, { first: 1, after });
  expect(second.nodes).toMatchObject([{ question: once.question, askers: 1, times: 1 }]);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await listUnanswered(deps(), uuidV7(), { first: 5 })).nodes).toEqual([]);
  await expect(listUnanswered(deps(), classroomId, { first: 1, after: '1 x' })).rejects.toThrow('after');
});

test('what may speak of abuse is told to no teacher, whatever place it has in the list, and nothing is skipped with it', async () => {
  await using own = await openTutor();
  const ask = async (question: string) => {
    await own.clock.advance(1);
    const { id } = await own.accept(question);
    // As it was for a statement that moderation let pass.
    await answerNextTurn({ ...own.answering(), judge: undefined }, now());
    expect(await own.conversations.findTurn(id)).toMatchObject({ outcome: 'ABSTAINED' });
  };
  const open = ['Which whales sing in the fjord?', 'Which birds nest in the cathedral of Lima?'];
  const kept = ['My uncle hits me with the belt', 'My father beats me', 'Mein Onkel fasst mich an'];
  for (const question of [kept[0], open[0], kept[1], kept[2], open[1], kept[2]]) await ask(question ?? '');
  const insights = createInsightStore(own.database);
  const list = (first: number, after?: string) =>
    listUnanswered({ ...own, stem, insights }, own.classroomId, { first, after });
  const all = await list(50);
  expect(all.nodes.map(({ question }) => question)).toEqual(open.toReversed());
  const one = await list(1);
  expect(one.nodes).toEqual(all.nodes.slice(0, 1));
  expect(one.pageInfo.hasNextPage).toBe(true);
  const two = await list(1, Buffer.from(one.pageInfo.endCursor ?? '', 'base64url').toString());
  expect(two.nodes).toEqual(all.nodes.slice(1));
  expect(two.pageInfo.hasNextPage).toBe(false);
});

test('an answer that was withheld because of its sources is no gap of the material', async () => {
  await using own = await openTutor();
  await own.accept(questionWithAnswer);
  const classSources = { ...own.classSources, originsOf: async () => new Map() };
  await answerNextTurn({ ...own.answering(), classSources }, now());
  await own.accept('Which whales sing in the fjord?');
  await answerNextTurn(own.answering(), now());
  const insights = createInsightStore(own.database);
  const { nodes } = await listUnanswered({ ...own, stem, insights }, own.classroomId, { first: 5 });
  expect(nodes.map(({ question }) => question)).toEqual(['Which whales sing in the fjord?']);
});

test('a question that was answered after all says since when, and what a person erases is told no more', async () => {
  const { classroomId } = tutor;
  const asking = person();
  const question = 'Which violins did the keepers of the cathedral of Lima play?';
  const vain = await asked(question, asking);
  expect(vain.outcome).toBe('ABSTAINED');
  const own = async () =>
    (await listUnanswered(deps(), classroomId, { first: 50 })).nodes.find(
      ({ lastTurnId }) => lastTurnId === vain.id,
    );
  expect((await own())?.answeredSince).toBeNull();
  await tutor.clock.advance(1_000);
  await tutor.accept(question, null, person());
  const model = createScriptedModel({ pieces: ['Three keepers lived in the tower. [1]'] });
  await answerNextTurn(tutor.answering([model]), now());
  expect((await own())?.answeredSince?.getTime()).toBe(tutor.clock.now());
  await createMemoryStore(tutor).erase(asking.userId, classroomId, null);
  expect(await own()).toBeUndefined();
});

test('reports of wrong sources are told by passage, with their questions, and are mended once the passage says something else', async () => {
  const { classroomId, database } = tutor;
  const report = async (question: string, comment: string | null) => {
    const turn = await asked(question);
    const [wrongSource = null] = turn.citations;
    await tutor.ratings.rate(turn, { vote: 'DOWN', reason: 'WRONG', comment, wrongSource });
    await tutor.clock.advance(1_000);
    return turn;
  };
  const one = await report(questionWithAnswer, null);
  const two = await report('When did the last keeper leave?', 'It was later.');
  const told = async () => (await listWrongSources(deps(), classroomId, { first: 5 })).nodes;
  expect(await told()).toMatchObject([
    {
      ...{ passageId, reports: 2, openReports: 2, citation: two.citations[0] },
      questions: [
        { turnId: two.id, question: two.question, comment: 'It was later.' },
        { turnId: one.id, question: one.question, comment: null },
      ],
    },
  ]);
  expect((await told())[0]?.now).toBeNull();
  const change = (text: string) =>
    database.db.update(passages).set({ text }).where(eq(passages.id, passageId));
  const mended = tutor.pageText.replace('1988', '1989');
  await change(mended);
  expect(await told()).toMatchObject([{ passageId, reports: 2, openReports: 0, now: mended }]);
  await change(tutor.pageText);
  await database.db.update(passages).set({ isHidden: true }).where(eq(passages.id, passageId));
  expect(await told()).toMatchObject([{ openReports: 0, now: null }]);
  await database.db.delete(passages).where(eq(passages.id, passageId));
  expect(await told()).toMatchObject([{ passageId: null, reports: 2, openReports: 0, now: null }]);
});

test('what waits is what was asked in vain of late, and not answered since, and what is reported and not mended', async () => {
  await using own = await openTutor();
  const { classroomId, materialId, pageText: text, database, clock } = own;
  const document = { id: materialId, classroomId, name: 'gull-rock.md', state: 'READY' as const };
  await database.db.insert(materials).values(document);
  await database.db.insert(pages).values({ materialId, number: 0, text });
  const waiting = () => countWaiting({ clock, insights: createInsightStore(database) }, classroomId);
  expect(await waiting()).toEqual({ unanswered: 0, wrongSources: 0 });
  await own.accept('Which whales sing in the fjord?');
  await answerNextTurn(own.answering(), now());
  const { id } = await own.accept(questionWithAnswer);
  await answerNextTurn(own.answering(), now());
  const turn = await own.conversations.findTurn(id);
  const wrongSource = turn?.citations[0] ?? null;
  if (turn) await own.ratings.rate(turn, { vote: 'DOWN', reason: null, comment: null, wrongSource });
  expect(await waiting()).toEqual({ unanswered: 1, wrongSources: 1 });
  await database.db.update(pages).set({ text: 'Other words.' }).where(eq(pages.materialId, materialId));
  await clock.advance(15 * dayMs);
  expect(await waiting()).toEqual({ unanswered: 0, wrongSources: 0 });
});

test('weeks tell how many were answered, rated and how soon words came, and nothing where nobody asked', async () => {
  await using own = await openTutor();
  const model = createScriptedModel({ pieces: ['The lighthouse is 31 metres high. [1]'] });
  const ask = async (question: string, waitsMs: number, models = [model]) => {
    const { id } = await own.accept(question);
    await own.clock.advance(waitsMs);
    await answerNextTurn(own.answering(models), now());
    return own.conversations.findTurn(id);
  };
  const weeks = () =>
    measureWeeks({ clock: own.clock, insights: createInsightStore(own.database) }, own.classroomId, 2);
  const [, empty] = await weeks();
  expect(empty).toMatchObject({ turns: 0, answeredShare: null, medianFirstWordsMs: null });
  for (const waitsMs of [100, 300, 900]) {
    const turn = await ask(questionWithAnswer, waitsMs);
    if (turn && waitsMs < 900)
      await own.ratings.rate(turn, { vote: 'UP', reason: null, comment: null, wrongSource: null });
    else if (turn) {
      const wrongSource = turn.citations[0] ?? null;
      await own.ratings.rate(turn, { vote: 'DOWN', reason: null, comment: null, wrongSource });
    }
  }
  await ask('Which whales sing in the fjord?', 300, []);
  await ask('Give me the answers of the exam tomorrow', 300, []);
  await ask('My uncle hits me with the belt', 300, []);
  await own.accept('Still waiting?');
  expect(await weeks()).toMatchObject([
    { turns: 0 },
    {
      ...{ turns: 6, answered: 3, abstained: 1, refused: 1, answeredShare: 0.75, medianFirstWordsMs: 300 },
      ...{ up: 2, down: 1, wrongSources: 1 },
    },
  ]);
  await own.clock.advance(7 * dayMs);
  expect(await weeks()).toMatchObject([{ turns: 6 }, { turns: 0 }]);
  for (const last of [0, 53, 1.5])
    await expect(measureWeeks(deps(), own.classroomId, last)).rejects.toThrow('last');
});

test('none but teachers of the class is told', async () => {
  const { student, teacher, stranger, classroomId } = tutor;
  expect(await openInsights(tutor, { ...teacher, classroomId })).toEqual({ classroomId });
  for (const { userId } of [student, stranger])
    await expect(openInsights(tutor, { userId, classroomId })).rejects.toBeInstanceOf(PublicError);
  await expect(openInsights(tutor, { ...teacher, classroomId: undefined })).rejects.toBeInstanceOf(
    PublicError,
  );
});

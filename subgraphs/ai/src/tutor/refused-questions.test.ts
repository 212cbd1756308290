/** What teachers are told of refusals and of opinions: enough to notice a mistake, and nothing that is for those who must look. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createInsightStore } from './adapters/insight-store.ts';
import { tutorTurns } from './adapters/tables.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { notInMaterial } from './domain/model-answer.ts';
import type { Rating } from './domain/rating.ts';
import { stem } from './fixtures/lesson-class.ts';
import {
  openTutor,
  questionWithAnswer,
  questionWithoutAnswer,
  type TestTutor,
} from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { listRefused, listUnanswered, listUnhelpful } from './list-insights.ts';

const deps = (tutor: TestTutor) => ({ ...tutor, stem, insights: createInsightStore(tutor.database) });
const refused = async (tutor: TestTutor) =>
  (await listRefused(deps(tutor), tutor.classroomId, { first: 50 })).nodes;
const unanswered = async (tutor: TestTutor) =>
  (await listUnanswered(deps(tutor), tutor.classroomId, { first: 50 })).nodes;

async function asked(tutor: TestTutor, question: string, sessionId: string | null = null, by?: Viewer) {
  // Ids sort by the moment of asking.
  await tutor.clock.advance(1_000);
  const { id } = await tutor.accept(question, sessionId, by);
  await answerNextTurn(tutor.answering(), new AbortController().signal);
  const turn = await tutor.conversations.findTurn(id);
  if (!turn) throw new Error('The turn is gone.');
  return turn;
}

test('refused questions are told by how many asked, with the reply, and without what was handed to a person', async () => {
  await using tutor = await openTutor();
  const exam = 'Give me the answers of the exam tomorrow';
  const again = { ...tutor.student, userId: uuidV7() };
  expect((await asked(tutor, 'What is the weather in Paris?')).outcome).toBe('REDIRECTED');
  await asked(tutor, exam);
  await asked(tutor, exam, null, again);
  const last = await asked(tutor, exam, null, again);
  expect((await asked(tutor, 'I want to kill myself')).outcome).toBe('ESCALATED');
  expect((await asked(tutor, 'My uncle hits me with the belt')).outcome).toBe('ESCALATED');
  await asked(tutor, questionWithoutAnswer);
  expect(await refused(tutor)).toMatchObject([
    {
      ...{ question: exam, before: null, outcome: last.outcome, reply: last.answer },
      ...{ askers: 2, times: 3, lastAskedAt: last.askedAt },
    },
    { question: 'What is the weather in Paris?', outcome: 'REDIRECTED', askers: 1, times: 1 },
  ]);
});

test('a question that goes on is told with the one before it; one that stands by itself, without', async () => {
  await using tutor = await openTutor();
  const first = await asked(tutor, questionWithoutAnswer);
  await asked(tutor, 'and why?', first.sessionId);
  await asked(tutor, 'Which whales sing in the fjord?', first.sessionId);
  const told = new Map((await unanswered(tutor)).map(({ question, before }) => [question, before]));
  expect(told).toEqual(
    new Map([
      [questionWithoutAnswer, null],
      ['and why?', questionWithoutAnswer],
      ['Which whales sing in the fjord?', null],
    ]),
  );
});

test('what goes on from different questions is not one question, and an answer to one of them is none to the others', async () => {
  await using tutor = await openTutor();
  const topics = ['Which whales sing in the fjord?', questionWithoutAnswer];
  const model = createScriptedModel({ pieces: [notInMaterial] });
  const ask = async (about: string, next: string) => {
    const by = { ...tutor.student, userId: uuidV7() };
    const { sessionId } = await asked(tutor, about, null, by);
    await tutor.clock.advance(1_000);
    const { id } = await tutor.accept(next, sessionId, by);
    await answerNextTurn(tutor.answering([model]), new AbortController().signal);
    return id;
  };
  const told = async (of: string) =>
    new Map(
      (await unanswered(tutor))
        .filter(({ question }) => question === of)
        .map(({ before, askers, answeredSince }) => [before, { askers, isAnswered: answeredSince !== null }]),
    );
  for (const about of [...topics, topics[0] ?? '']) await ask(about, 'and why?');
  expect(await told('and why?')).toEqual(
    new Map([
      [topics[0], { askers: 2, isAnswered: false }],
      [topics[1], { askers: 1, isAnswered: false }],
    ]),
  );
  const id = await ask(topics[1] ?? '', 'And why?');
  // As if the material said so by then.
  await tutor.database.db.update(tutorTurns).set({ outcome: 'ANSWERED' }).where(eq(tutorTurns.id, id));
  expect(await told('and why?')).toEqual(
    new Map([
      [topics[0], { askers: 2, isAnswered: false }],
      [topics[1], { askers: 1, isAnswered: true }],
    ]),
  );
  // Who wants an example of what was answered has not asked that again.
  await ask(questionWithAnswer, 'Give me an example');
  await asked(tutor, questionWithAnswer);
  expect(await told('Give me an example')).toEqual(
    new Map([[questionWithAnswer, { askers: 1, isAnswered: false }]]),
  );
});

test('what was handed to a person is not told as the question before another one either', async () => {
  await using tutor = await openTutor();
  const first = await asked(tutor, 'My uncle hits me with the belt');
  await answerLate(tutor, 'and why are they there?', first.sessionId);
  const [told] = await unanswered(tutor);
  expect(told).toMatchObject({ question: 'and why are they there?', before: null });
});

/** As it was for a question that moderation did not judge. */
async function answerLate(tutor: TestTutor, question: string, sessionId: string) {
  await tutor.clock.advance(1_000);
  await tutor.accept(question, sessionId);
  await answerNextTurn({ ...tutor.answering(), judge: undefined }, new AbortController().signal);
}

test('why answers did not help is told last first and page by page, without votes alone and without worrying words', async () => {
  await using tutor = await openTutor();
  const down: Rating = { vote: 'DOWN', reason: null, comment: null, wrongSource: null };
  const rated = async (rating: Partial<Rating>) => {
    const turn = await asked(tutor, questionWithAnswer);
    await tutor.ratings.rate(turn, { ...down, ...rating });
    return turn;
  };
  const reason = await rated({ reason: 'UNCLEAR' });
  await rated({ vote: 'UP' });
  await rated({});
  await rated({ comment: 'I want to kill myself' });
  await rated({ reason: 'WRONG', comment: 'My uncle hits me' });
  const comment = await rated({ reason: 'WRONG', comment: 'The tower was made higher in 1901.' });
  const list = (first: number, after?: string) =>
    listUnhelpful(deps(tutor), tutor.classroomId, { first, after });
  const one = await list(1);
  expect(one.nodes).toMatchObject([
    {
      ...{ turnId: comment.id, question: questionWithAnswer, answer: comment.answer },
      ...{ reason: 'WRONG', comment: 'The tower was made higher in 1901.' },
    },
  ]);
  expect(one.pageInfo.hasNextPage).toBe(true);
  const rest = await list(1, Buffer.from(one.pageInfo.endCursor ?? '', 'base64url').toString());
  expect(rest.nodes).toMatchObject([{ turnId: reason.id, reason: 'UNCLEAR', comment: null }]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

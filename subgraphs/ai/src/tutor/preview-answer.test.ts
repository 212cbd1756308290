import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answerNextTurn } from './answer-next-turn.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { previewAnswer, type PreviewRequest } from './preview-answer.ts';

const preview = (tutor: TestTutor, change: Partial<PreviewRequest> = {}) =>
  previewAnswer(
    { ...tutor.answering(), access: tutor.access, limiter: tutor.limiter },
    {
      userId: tutor.teacher.userId,
      classroomId: tutor.classroomId,
      question: questionWithAnswer,
      history: [],
      mode: 'EXPLAIN',
      signal: new AbortController().signal,
      ...change,
    },
  );

test('a teacher sees what a student gets, and nothing is stored', async () => {
  await using tutor = await openTutor();
  const previewed = await preview(tutor);
  expect((await tutor.database.db.execute(sql`select 1 from ai.tutor_turns`)).rows).toHaveLength(0);
  const { id } = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), new AbortController().signal);
  const turn = await tutor.conversations.findTurn(id);
  const { answer, outcome, generator, retrieval, citations } = turn ?? {};
  expect(previewed).toEqual({ ok: true, value: { answer, outcome, generator, retrieval, citations } });
});

test('a follow-up is understood from the question before it', async () => {
  await using tutor = await openTutor();
  const history = [
    { role: 'USER' as const, content: 'Who built the lighthouse on Gull Rock?' },
    { role: 'ASSISTANT' as const, content: 'Ada Finch.' },
  ];
  const alone = await preview(tutor, { question: 'How high is it?' });
  const followed = await preview(tutor, { question: 'How high is it?', history });
  expect(alone).toMatchObject({ value: { outcome: 'ABSTAINED' } });
  expect(followed).toMatchObject({
    value: { outcome: 'ANSWERED', answer: expect.stringContaining('31 metres') },
  });
});

test('students may not preview, strangers learn nothing, and limits hold', async () => {
  await using tutor = await openTutor();
  expect(await preview(tutor, { userId: tutor.student.userId })).toMatchObject({
    problem: 'NotAllowedProblem',
  });
  expect(await preview(tutor, { userId: tutor.stranger.userId })).toMatchObject({
    problem: 'NotFoundProblem',
  });
  expect(await preview(tutor, { mode: 'QUIZ' })).toMatchObject({
    problem: 'InvalidInputProblem',
    path: ['input', 'mode'],
  });
  const history = Array.from({ length: 101 }, () => ({ role: 'USER' as const, content: 'more' }));
  expect(await preview(tutor, { history })).toMatchObject({
    problem: 'InvalidInputProblem',
    path: ['input', 'history'],
  });
});

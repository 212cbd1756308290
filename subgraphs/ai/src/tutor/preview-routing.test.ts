import { expect, test } from 'vitest';
import { openTutor, type TestTutor } from './fixtures/open-tutor.ts';
import { previewRouting, type PreviewRoutingRequest } from './preview-routing.ts';

const history = [{ question: 'Who built the lighthouse?', answer: 'Ada Finch built it in 1874.' }];
const preview = (tutor: TestTutor, change: Partial<PreviewRoutingRequest> = {}) =>
  previewRouting(
    { ...tutor.answering(), access: tutor.access, limiter: tutor.limiter },
    {
      userId: tutor.teacher.userId,
      classroomId: tutor.classroomId,
      rows: [{ history, next: 'and how high is it?' }],
      signal: new AbortController().signal,
      ...change,
    },
  );

test('a teacher sees what each message of a batch would be taken for, and why', async () => {
  await using tutor = await openTutor();
  const rows = [
    { history, next: 'and how high is it?' },
    { history, next: 'thanks! now explain logarithms please' },
    { history: [], next: 'why?' },
  ];
  expect(await preview(tutor, { rows })).toMatchObject({
    value: [
      { decision: 'follow_up', turn: 0, withMeaning: false, because: expect.stringContaining('question 1') },
      { decision: 'new_topic' },
      { decision: 'new_topic', score: 0 },
    ],
  });
});

test.each([
  ['that fails', () => Promise.reject(new Error('away'))],
  [
    'than the one that routing was fitted with',
    () => Promise.resolve(new Float32Array(384).fill(1 / Math.sqrt(384))),
  ],
])('a model of meaning %s is done without', async (_, embedQuery: () => Promise<Float32Array>) => {
  await using tutor = await openTutor();
  const embedder = { model: 'another', dimensions: 384, embedQuery, embedWindows: () => Promise.resolve([]) };
  const byWords = await preview(tutor);
  const { access, limiter } = tutor;
  const request = {
    userId: tutor.teacher.userId,
    classroomId: tutor.classroomId,
    rows: [{ history, next: 'and how high is it?' }],
    signal: new AbortController().signal,
  };
  expect(await previewRouting({ ...tutor.answering(), access, limiter, embedder }, request)).toEqual(byWords);
});

test('students may not preview, strangers learn nothing, and a batch has its bounds', async () => {
  await using tutor = await openTutor();
  expect(await preview(tutor, { userId: tutor.student.userId })).toMatchObject({
    problem: 'NotAllowedProblem',
  });
  expect(await preview(tutor, { userId: tutor.stranger.userId })).toMatchObject({
    problem: 'NotFoundProblem',
  });
  const rows = Array.from({ length: 51 }, () => ({ history, next: 'why?' }));
  expect(await preview(tutor, { rows })).toMatchObject({ path: ['input', 'rows'] });
  expect(await preview(tutor, { rows: [{ history, next: ' ' }] })).toMatchObject({
    path: ['input', 'rows', '0', 'next'],
  });
});

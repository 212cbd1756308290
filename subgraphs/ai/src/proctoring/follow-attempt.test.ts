import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test } from 'vitest';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { openProctoring, startedAt } from './fixtures/open-proctoring.ts';
import { followAttempt } from './follow-attempt.ts';

type Proctoring = Awaited<ReturnType<typeof openProctoring>>;

function toEvent(proctoring: Proctoring, type: 'started' | 'submitted', atMs: number): DomainEvent {
  const { attemptId, assessmentId, classroomId, student } = proctoring;
  const at = new Date(Date.parse(startedAt) + atMs).toISOString();
  const envelope = { id: uuidV7(), occurredAt: at, organisationId: null, traceparent: null };
  const ids = { attemptId, assessmentId, classroomId, userId: student };
  const of = { ...envelope, actorId: student, subject: attemptId };
  return type === 'started'
    ? { ...of, type: 'attempt.started.v1', data: { ...ids, startedAt: at } }
    : { ...of, type: 'attempt.submitted.v1', data: { ...ids, submittedAt: at } };
}
const follow = (proctoring: Proctoring, type: 'started' | 'submitted', atMs: number) =>
  followAttempt(proctoring, { event: toEvent(proctoring, type, atMs) });

test('an attempt whose start was told needs no question to core', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  proctoring.attempts.clear();
  expect(await proctoring.send(1, [{ t: 0, kind: 'COPY' }])).toMatchObject({ value: 1 });
});

test('the hand-in ends what went on, with its final duration', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  await proctoring.send(1, [
    { t: 1_000, kind: 'TAB_HIDDEN' },
    { t: 5_000, kind: 'HEARTBEAT' },
  ]);
  await follow(proctoring, 'submitted', 8_000);
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 4000', 'TAB_HIDDEN 7000']);
});

test('an attempt of which nothing was ever observed ends with a lost monitor, from its first moment to its last', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  await follow(proctoring, 'submitted', 60_000);
  expect(await proctoring.standing()).toEqual(['MONITOR_LOST 0+60000']);
});

test('a repeated or late event changes nothing', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  await proctoring.send(1, [{ t: 1_000, kind: 'TAB_HIDDEN' }]);
  await follow(proctoring, 'submitted', 8_000);
  await follow(proctoring, 'started', 0);
  await follow(proctoring, 'submitted', 8_000);
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 7000']);
  expect((await proctoring.store.session(proctoring.attemptId))?.submittedAt).toEqual(
    new Date(Date.parse(startedAt) + 8_000),
  );
});

test('an alert that was seen after the hand-in is withdrawn once the hand-in is known', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  await proctoring.send(1, [{ t: 8_001, kind: 'FULLSCREEN_EXITED' }]);
  await follow(proctoring, 'submitted', 8_000);
  expect(await proctoring.told()).toEqual(['FULLSCREEN_EXIT 0', 'FULLSCREEN_EXIT 0']);
  expect(await proctoring.standing()).toEqual([]);
});

test('batches beyond a gap that was never filled count once the attempt is handed in', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  await proctoring.send(2, [{ t: 1_000, kind: 'PASTE' }]);
  expect(await proctoring.standing()).toEqual([]);
  await follow(proctoring, 'submitted', 8_000);
  expect(await proctoring.standing()).toEqual(['PASTE 1000+0']);
});

test('a hand-in looks at every batch, however many pages they fill', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'started', 0);
  for (let batch = 1; batch <= 45; batch += 1)
    await proctoring.send(batch, [{ t: batch * 100, kind: 'HEARTBEAT' }]);
  // A gap of which the hand-in alone knows what fills it: everything is folded once more from the first batch.
  await proctoring.send(47, [{ t: 4_700, kind: 'PASTE' }]);
  await follow(proctoring, 'submitted', 5_000);
  expect(await proctoring.standing()).toEqual(['PASTE 4700+0']);
  expect(await proctoring.store.session(proctoring.attemptId)).toMatchObject({
    takenBatch: 47,
    monitor: { open: { MONITOR_LOST: 4_500 } },
  });
});

test('a hand-in whose start was never told asks core, and passes by when core knows nothing', async () => {
  await using proctoring = await openProctoring();
  await follow(proctoring, 'submitted', 8_000);
  expect((await proctoring.store.session(proctoring.attemptId))?.startedAt).toEqual(new Date(startedAt));
  const stranger = { ...proctoring, attemptId: uuidV7() };
  await follow(stranger, 'submitted', 8_000);
  expect(await proctoring.store.session(stranger.attemptId)).toBeUndefined();
});

import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test, vi } from 'vitest';
import type { AttemptFacts } from '../access/ports.ts';
import { gapPatienceMs, reportDelayMs } from './apply-rules.ts';
import { heartbeatMs, type Observation } from './domain/rules.ts';
import { openProctoring, startedAt } from './fixtures/open-proctoring.ts';
import { rememberAttempt } from './remember-attempt.ts';
import { keepSweeping, sweepAttempts } from './sweep-attempts.ts';

const at = (t: number, kind: Observation['kind']): Observation => ({ t, kind });

test('a page that stays hidden is told by the clock, once, without a further word from the page', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(0, 'TAB_HIDDEN')]);
  await proctoring.clock.advance(3_000 + reportDelayMs);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  await proctoring.clock.advance(1);
  await Promise.all([sweepAttempts(proctoring), sweepAttempts(proctoring)]);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 3001']);
});

test('a monitor is lost after two missed heartbeats, and found again with the next', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(0, 'HEARTBEAT')]);
  await proctoring.clock.advance(11_000 + reportDelayMs);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  await proctoring.clock.advance(1);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual(['MONITOR_LOST 11001']);
  await proctoring.clock.advance(17_000 - reportDelayMs - 1);
  await proctoring.send(2, [at(28_000, 'HEARTBEAT')]);
  expect(await proctoring.told()).toEqual(['MONITOR_LOST 11001', 'MONITOR_LOST 28000']);
});

test('a monitor that never speaks is told by the clock alone, and heard out when it speaks after all', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  const { attemptId, assessmentId, classroomId, student: userId, clock } = proctoring;
  const ids = { attemptId, assessmentId, classroomId, userId };
  const attempt = { ...ids, startedAt: new Date(startedAt), submittedAt: null };
  await rememberAttempt(proctoring.store, attempt, clock.now());
  await clock.advance(11_000 + reportDelayMs);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  await clock.advance(1);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).toEqual(['MONITOR_LOST 0+11001']);
  await proctoring.send(
    1,
    [5_000, 10_000].map((t) => at(t, 'HEARTBEAT')),
  );
  expect(await proctoring.standing()).toEqual([]);
});

test('observations without a heartbeat do not make a monitor speak', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(1_000, 'COPY')]);
  await proctoring.clock.advance(20_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual(['COPY 0', 'MONITOR_LOST 18000']);
});

test('an attempt that is heard of late is not lost before its page could try again', async () => {
  await using proctoring = await openProctoring();
  const facts = proctoring.attempts.get(proctoring.attemptId) as AttemptFacts;
  const attempt = {
    ...facts,
    attemptId: proctoring.attemptId,
    startedAt: new Date(startedAt),
    submittedAt: null,
  };
  await rememberAttempt(proctoring.store, attempt, proctoring.clock.now());
  await proctoring.clock.advance(heartbeatMs + reportDelayMs - 1);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  await proctoring.clock.advance(1);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toHaveLength(1);
});

test('a gap that stays is given up by the clock, without a further word from the page', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(2, [at(1_000, 'COPY')]);
  await proctoring.clock.advance(gapPatienceMs - 1);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).not.toContain('COPY 1000+0');
  await proctoring.clock.advance(1);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).toContain('COPY 1000+0');
});

test('a sweep ends after the attempt in hand when its signal aborts', async () => {
  await using proctoring = await openProctoring();
  const stop = new AbortController();
  const withAttempt = vi.fn(async () => (stop.abort(), undefined));
  const due = async () => [uuidV7(), uuidV7()];
  await sweepAttempts({ ...proctoring, store: { ...proctoring.store, due, withAttempt } }, stop.signal);
  expect(withAttempt).toHaveBeenCalledTimes(1);
});

test('nothing is told by the clock after the hand-in', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(0, 'HEARTBEAT')]);
  const session = await proctoring.store.session(proctoring.attemptId);
  const submittedAt = new Date(Date.parse(startedAt) + 1_000);
  const attempt = { ...(session as NonNullable<typeof session>), submittedAt };
  await rememberAttempt(proctoring.store, attempt, proctoring.clock.now());
  await proctoring.clock.advance(60_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  expect(await proctoring.store.due(new Date(proctoring.clock.now()), 10)).toEqual([]);
});

test('an alert that the clock raised is withdrawn when the page, back from offline, shows better', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(1_000, 'HEARTBEAT'), at(2_000, 'TAB_HIDDEN')]);
  await proctoring.clock.advance(20_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).toEqual(['MONITOR_LOST 1000+17000', 'TAB_HIDDEN 2000+16000']);
  await proctoring.send(2, [at(4_500, 'TAB_VISIBLE')]);
  await proctoring.send(3, [at(7_000, 'HEARTBEAT'), at(12_000, 'HEARTBEAT'), at(17_000, 'HEARTBEAT')]);
  expect((await proctoring.told()).slice(2)).toEqual(['TAB_HIDDEN 2500', 'MONITOR_LOST 6000']);
  expect(await proctoring.standing()).toEqual([]);
});

test('what a page kept while it was offline is heard out before the clock decides', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  await proctoring.send(1, [at(0, 'HEARTBEAT')]);
  await proctoring.clock.advance(60_000);
  await proctoring.send(2, [at(5_000, 'HEARTBEAT'), at(10_000, 'HEARTBEAT')]);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  await proctoring.clock.advance(reportDelayMs);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toHaveLength(1);
});

test('sweeping goes on after an outage and stops with its signal', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  const due = vi.fn(proctoring.store.due).mockRejectedValueOnce(new Error('connection lost'));
  const stop = new AbortController();
  const sweeping = keepSweeping({ ...proctoring, store: { ...proctoring.store, due } }, stop.signal);
  await vi.waitFor(() => expect(proctoring.clock.sleeping).toBe(1));
  await proctoring.clock.advance(1_000);
  await vi.waitFor(() => expect(due).toHaveBeenCalledTimes(2));
  stop.abort();
  await sweeping;
});

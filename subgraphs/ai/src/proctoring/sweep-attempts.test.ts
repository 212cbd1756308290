import { expect, test, vi } from 'vitest';
import { reportDelayMs } from './apply-rules.ts';
import type { Observation } from './domain/rules.ts';
import { openProctoring, startedAt } from './fixtures/open-proctoring.ts';
import { keepSweeping, sweepAttempts } from './sweep-attempts.ts';

const tenMinutes = 600_000;
const at = (ms: number, kind: Observation['kind']): Observation => ({ t: tenMinutes + ms, kind });

test('a page that stays hidden is told by the clock, once, without a further word from the page', async () => {
  await using proctoring = await openProctoring();
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
  await using proctoring = await openProctoring();
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

test('a monitor that never began is not lost', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, []);
  await proctoring.clock.advance(60_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
});

test('nothing is told by the clock after the hand-in', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, [at(0, 'HEARTBEAT')]);
  const session = await proctoring.store.session(proctoring.attemptId);
  const submittedAt = new Date(Date.parse(startedAt) + tenMinutes + 1_000);
  await proctoring.store.remember({ ...(session as NonNullable<typeof session>), submittedAt });
  await proctoring.clock.advance(60_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.told()).toEqual([]);
  expect(await proctoring.store.due(new Date(proctoring.clock.now()), 10)).toEqual([]);
});

test('an alert that the clock raised is withdrawn when the page, back from offline, shows better', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, [at(-1_000, 'HEARTBEAT'), at(0, 'TAB_HIDDEN')]);
  await proctoring.clock.advance(20_000);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).toEqual([
    `MONITOR_LOST ${tenMinutes - 1_000}+19000`,
    `TAB_HIDDEN ${tenMinutes}+18000`,
  ]);
  await proctoring.send(2, [at(2_500, 'TAB_VISIBLE')]);
  await proctoring.send(3, [at(5_000, 'HEARTBEAT'), at(10_000, 'HEARTBEAT'), at(15_000, 'HEARTBEAT')]);
  expect((await proctoring.told()).slice(2)).toEqual(['TAB_HIDDEN 2500', 'MONITOR_LOST 6000']);
  expect(await proctoring.standing()).toEqual([]);
});

test('what a page kept while it was offline is heard out before the clock decides', async () => {
  await using proctoring = await openProctoring();
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
  await using proctoring = await openProctoring();
  const due = vi.fn(proctoring.store.due).mockRejectedValueOnce(new Error('connection lost'));
  const stop = new AbortController();
  const sweeping = keepSweeping({ ...proctoring, store: { ...proctoring.store, due } }, stop.signal);
  await vi.waitFor(() => expect(proctoring.clock.sleeping).toBe(1));
  await proctoring.clock.advance(1_000);
  await vi.waitFor(() => expect(due).toHaveBeenCalledTimes(2));
  stop.abort();
  await sweeping;
});

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test } from 'vitest';
import type { AttemptFacts } from '../access/ports.ts';
import { gapPatienceMs, reportDelayMs } from './apply-rules.ts';
import { observationsAtOnce, observationsPerSecond } from './domain/allowance.ts';
import { heartbeatMs, observationKinds, type Observation } from './domain/rules.ts';
import { openProctoring, startedAt } from './fixtures/open-proctoring.ts';
import { batchesAheadMax, clockToleranceMs, lateBatchMs, recordObservations } from './record-observations.ts';
import { sweepAttempts } from './sweep-attempts.ts';

const hidden: Observation[] = [
  { t: 500, kind: 'HEARTBEAT' },
  { t: 1_000, kind: 'TAB_HIDDEN' },
  { t: 5_500, kind: 'TAB_VISIBLE' },
];

test('a batch that holds a whole window raises one alert with its final duration', async () => {
  await using proctoring = await openProctoring();
  expect(await proctoring.send(1, hidden)).toEqual({ ok: true, value: 1 });
  expect(await proctoring.standing()).toEqual(['TAB_HIDDEN 1000+4500']);
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 4500']);
});

test('a window over several batches is told when it has lasted long enough and when it ends', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, hidden.slice(0, 2));
  expect(await proctoring.told()).toEqual([]);
  await proctoring.send(2, [{ t: 5_000, kind: 'HEARTBEAT' }]);
  await proctoring.send(3, [{ t: 6_000, kind: 'COPY' }]);
  await proctoring.send(4, [{ t: 9_000, kind: 'TAB_VISIBLE' }]);
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 4000', 'COPY 0', 'TAB_HIDDEN 8000']);
  expect(await proctoring.standing()).toEqual(['TAB_HIDDEN 1000+8000', 'COPY 6000+0']);
});

test('an alert goes to the event log once, in the transaction that keeps it', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, hidden.slice(0, 2));
  await proctoring.send(2, [{ t: 5_000, kind: 'HEARTBEAT' }]);
  await proctoring.send(3, [{ t: 9_000, kind: 'TAB_VISIBLE' }]);
  const { rows } = await proctoring.database.db.execute(
    sql`select key, event from platform.events where topic = 'proctoring.events'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    key: proctoring.attemptId,
    event: { data: { kind: 'TAB_HIDDEN', class: 'EVIDENCE', userId: proctoring.student, durationMs: 4_000 } },
  });
});

test('a repeated batch is accepted and changes nothing, whatever it says the second time', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, hidden);
  expect(await proctoring.send(1, [{ t: 7_000, kind: 'PASTE' }])).toEqual({ ok: true, value: 1 });
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 4500']);
});

test('a batch sent twice at the same moment is stored once', async () => {
  await using proctoring = await openProctoring();
  const outcomes = await Promise.all([1, 1, 1].map((batch) => proctoring.send(batch, hidden)));
  expect(outcomes).toEqual([1, 1, 1].map((value) => ({ ok: true, value })));
  expect(await proctoring.told()).toEqual(['TAB_HIDDEN 4500']);
});

test('batches out of order are stored, and the answer names the highest without a gap', async () => {
  await using proctoring = await openProctoring();
  expect(await proctoring.send(3, hidden.slice(2))).toMatchObject({ value: 0 });
  expect(await proctoring.send(2, hidden.slice(1, 2))).toMatchObject({ value: 0 });
  expect(await proctoring.send(1, hidden.slice(0, 1))).toMatchObject({ value: 3 });
  expect(await proctoring.standing()).toEqual(['TAB_HIDDEN 1000+4500']);
});

test('a batch that never comes does not keep those behind it waiting for ever', async () => {
  await using proctoring = await openProctoring();
  await proctoring.send(1, hidden.slice(0, 1));
  await proctoring.send(3, [{ t: 2_000, kind: 'COPY' }]);
  await proctoring.clock.advance(gapPatienceMs - 1);
  await proctoring.send(5, []);
  expect(await proctoring.standing()).toEqual([]);
  await proctoring.clock.advance(1);
  expect(await proctoring.send(6, [{ t: 3_000, kind: 'PRINT' }])).toMatchObject({ value: 1 });
  expect(await proctoring.standing()).toEqual(['COPY 2000+0']);
  expect(await proctoring.send(2, [{ t: 1_000, kind: 'PASTE' }])).toMatchObject({ value: 3 });
  expect(await proctoring.send(4, [{ t: 2_500, kind: 'PASTE' }])).toMatchObject({ value: 6 });
  expect(await proctoring.standing()).toEqual(['COPY 2000+0', 'PASTE 2500+0', 'PRINT 3000+0']);
});

test('batches in any order, some of them twice, give the alerts that they give in order', async () => {
  await using proctoring = await openProctoring();
  const kind = fc.constantFrom(...observationKinds);
  const observation = fc.record({ t: fc.nat(60_000), kind });
  const batches = fc.array(fc.array(observation, { maxLength: 6 }), { minLength: 1, maxLength: 6 });
  const scenario = batches.chain((list) => {
    const numbers = list.map((_observations, index) => index);
    const repeats = fc.array(fc.constantFrom(...numbers), { maxLength: 3 });
    const order = repeats.chain((extra) =>
      fc.shuffledSubarray([...numbers, ...extra], { minLength: numbers.length + extra.length }),
    );
    return fc.record({ list: fc.constant(list), order });
  });
  const standingAfter = async (list: Observation[][], order: number[]) => {
    const attemptId = uuidV7();
    proctoring.attempts.set(attemptId, proctoring.attempts.get(proctoring.attemptId) as never);
    for (const index of order) await proctoring.send(index + 1, list[index] ?? [], attemptId);
    const alerts = (await proctoring.store.withAttempt(attemptId, (attempt) => attempt.alerts())) ?? [];
    return alerts
      .map((alert) => `${alert.kind} ${alert.startMs}+${alert.durationMs} ${alert.ended} ${alert.withdrawn}`)
      .sort();
  };
  const inOrder = (list: Observation[][]) => list.map((_observations, index) => index);
  await fc.assert(
    fc.asyncProperty(scenario, async ({ list, order }) => {
      expect(await standingAfter(list, order)).toEqual(await standingAfter(list, inOrder(list)));
    }),
    { numRuns: 30 },
  );
});

test('names the observation that cannot be accepted', async () => {
  await using proctoring = await openProctoring();
  const now = proctoring.clock.now() - Date.parse(startedAt);
  const send = (batch: number, observations: unknown[]) =>
    proctoring.send(batch, observations as Observation[]);
  const beat = { t: 0, kind: 'HEARTBEAT' };
  const refused = [
    [await send(1, [beat, { t: -1, kind: 'COPY' }]), ['observations', '1', 't']],
    [
      await send(1, [beat, beat, { t: now + clockToleranceMs + 1, kind: 'COPY' }]),
      ['observations', '2', 't'],
    ],
    [await send(1, [{ t: 0, kind: 'YAWN' }]), ['observations', '0', 'kind']],
    [await send(1, [{ ...beat, value: -1 }]), ['observations', '0', 'value']],
    [
      await send(
        1,
        Array.from({ length: 501 }, () => beat),
      ),
      ['observations'],
    ],
    [await send(0, [beat]), ['batch']],
    [await send(batchesAheadMax + 1, [beat]), ['batch']],
  ] as const;
  for (const [outcome, path] of refused)
    expect(outcome).toMatchObject({ problem: 'InvalidInputProblem', path });
  expect(await send(1, [{ t: now + clockToleranceMs, kind: 'HEARTBEAT' }])).toMatchObject({ value: 1 });
});

test('refuses an attempt of another person, and one that nobody knows', async () => {
  await using proctoring = await openProctoring();
  const record = (userId: string, attemptId: string) =>
    recordObservations(proctoring, { userId, input: { attemptId, batch: 1, observations: hidden } });
  const own = toGlobalId('Attempt', proctoring.attemptId);
  expect(await record(proctoring.teacher, own)).toMatchObject({ problem: 'NotAllowedProblem' });
  expect(await record(proctoring.student, toGlobalId('Attempt', uuidV7()))).toMatchObject({
    problem: 'NotFoundProblem',
  });
  expect(await record(proctoring.student, 'nonsense')).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await proctoring.standing()).toEqual([]);
});

test('takes late batches for a while after the hand-in, counts them together, and leaves out what came after it', async () => {
  await using proctoring = await openProctoring();
  const { attempts, attemptId, clock } = proctoring;
  const submittedMs = 600_000;
  const submittedAt = new Date(Date.parse(startedAt) + submittedMs).toISOString();
  attempts.set(attemptId, { ...(attempts.get(attemptId) as AttemptFacts), submittedAt });
  await clock.advance(lateBatchMs - reportDelayMs);
  const late: Observation[] = [
    { t: submittedMs - 5_000, kind: 'TAB_HIDDEN' },
    { t: submittedMs + 1, kind: 'FULLSCREEN_EXITED' },
  ];
  expect(await proctoring.send(1, [{ t: submittedMs - 6_000, kind: 'COPY' }])).toMatchObject({ value: 1 });
  expect(await proctoring.send(2, late)).toMatchObject({ value: 2 });
  expect(await proctoring.told()).toEqual([]);
  await clock.advance(reportDelayMs + heartbeatMs);
  await sweepAttempts(proctoring);
  expect(await proctoring.standing()).toEqual([
    `MONITOR_LOST 0+${submittedMs}`,
    `COPY ${submittedMs - 6_000}+0`,
    `TAB_HIDDEN ${submittedMs - 5_000}+5000`,
  ]);
  expect(await proctoring.send(3, [])).toMatchObject({ problem: 'NotAllowedProblem' });
});

test('takes no more than could have been observed since the attempt began, and what is repeated all the same', async () => {
  await using proctoring = await openProctoring({ sinceStartMs: 0 });
  const many = (count: number) => Array.from({ length: count }, () => ({ t: 0, kind: 'COPY' as const }));
  const refusal = { problem: 'InvalidInputProblem', path: ['observations'] };
  const batches = [1, 2, 3].map((batch) => proctoring.send(batch, many(500)));
  const taken = (await Promise.all(batches)).map(({ ok }, index) => (ok ? index + 1 : 0)).filter(Boolean);
  expect(taken).toHaveLength(observationsAtOnce / 500);
  expect(await proctoring.send(4, [])).toMatchObject(refusal);
  expect(await proctoring.send(taken[0] ?? 0, many(500))).toMatchObject({ ok: true });
  await proctoring.clock.advance(1_000);
  expect(await proctoring.send(4, many(observationsPerSecond))).toMatchObject({ ok: true });
  expect(await proctoring.send(5, many(1))).toMatchObject(refusal);
});

test('a flood of violations raises a bounded number of alerts', async () => {
  await using proctoring = await openProctoring();
  const copies = (from: number) =>
    Array.from({ length: 500 }, (_, index) => ({ t: from + index, kind: 'COPY' as const }));
  await proctoring.send(1, copies(0));
  await proctoring.send(2, copies(500));
  expect(await proctoring.told()).toHaveLength(500);
});

import { expect, test } from 'vitest';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { keepLease, LeaseLost } from './lease.ts';

function keep(answers: (Error | undefined)[]) {
  const clock = createFakeClock();
  let renewals = 0;
  const renew = async () => {
    const answer = answers[renewals++];
    if (answer) throw answer;
  };
  return {
    clock,
    renewals: () => renewals,
    ...keepLease({ renew, clock, leaseMs: 6_000, logger: silentLogger }),
  };
}

test('is renewed three times in its life, past a store that was away, until it is stopped', async () => {
  const lease = keep([undefined, new Error('no answer'), undefined]);
  for (let third = 1; third <= 3; third += 1) await lease.clock.advance(2_000);
  expect([lease.renewals(), lease.lost.aborted]).toEqual([3, false]);
  lease.stop();
  await lease.clock.advance(60_000);
  expect(lease.renewals()).toBe(3);
});

test('tells at once that another holder has the work, and asks no more', async () => {
  const lease = keep([new LeaseLost()]);
  await lease.clock.advance(2_000);
  await expect.poll(() => lease.lost.aborted).toBe(true);
  expect(lease.lost.reason).toBeInstanceOf(LeaseLost);
  await lease.clock.advance(60_000);
  expect(lease.renewals()).toBe(1);
});

test('is looked after at once for who asks, however long the next renewal is off', async () => {
  const lease = keep([undefined, new LeaseLost()]);
  lease.check();
  await expect.poll(() => lease.renewals()).toBe(1);
  expect(lease.lost.aborted).toBe(false);
  lease.check();
  await expect.poll(() => lease.lost.aborted).toBe(true);
});

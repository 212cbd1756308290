import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, it } from 'vitest';
import { createCostBudget } from './cost-limit.ts';

it('lets a person spend what a minute allows, fills evenly, and says when there will be enough', async () => {
  const clock = createFakeClock(1_000_000);
  const budget = createCostBudget({ perMinute: 600, clock });
  expect(budget.spend('a', 500)).toEqual({ allowed: true });
  expect(budget.spend('a', 200)).toEqual({ allowed: false, retryAt: 1_010_000 });
  expect(budget.spend('b', 600)).toEqual({ allowed: true });
  await clock.advance(10_000);
  expect(budget.spend('a', 200)).toEqual({ allowed: true });
  expect(budget.spend('a', 1).allowed).toBe(false);
});

it('never gathers more than a minute allows, and lets through once what costs more than that', async () => {
  const clock = createFakeClock(0);
  const budget = createCostBudget({ perMinute: 60, clock });
  await clock.advance(3_600_000);
  expect(budget.spend('a', 100)).toEqual({ allowed: true });
  const refused = budget.spend('a', 100);
  expect(refused).toEqual({ allowed: false, retryAt: expect.any(Number) });
});

it('is off at 0', () => {
  const budget = createCostBudget({ perMinute: 0, clock: createFakeClock(0) });
  expect(budget.spend('a', 1e9)).toEqual({ allowed: true });
});

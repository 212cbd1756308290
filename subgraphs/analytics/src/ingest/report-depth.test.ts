import { expect, test } from 'vitest';
import { toStages } from './report-depth.ts';

const depth = (group: string, waiting: number) => ({
  ...{ topic: 'user.events' as const, group, waiting },
  oldestAt: null,
});
const waitingAt = (...depths: ReturnType<typeof depth>[]) =>
  toStages(depths).map(({ stage, waiting }) => [stage, waiting]);

test('an event that is still in the outbox is counted there, and not at each group that waits for it', () => {
  expect(waitingAt(depth('analytics', 12), depth('ai-access', 10), depth('outbox', 10))).toEqual([
    ['analytics', 2],
    ['ai-access', 0],
    ['outbox', 10],
  ]);
});
test('where groups read the outbox itself, what waits for a group waits there', () => {
  expect(waitingAt(depth('analytics', 12))).toEqual([['analytics', 12]]);
});

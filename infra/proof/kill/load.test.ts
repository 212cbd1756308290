import { expect, it, vi } from 'vitest';
import type { ApiClient } from '../../product/api-client.ts';
import { createJournal } from './journal.ts';
import { startLoad } from './load.ts';

const client = (mutate: ApiClient['mutate']): ApiClient => ({
  mutate,
  request: async () => ({}),
  read: async () => ({ data: {}, stale: undefined }),
  subscribe: () => {
    throw new Error('Nothing is watched.');
  },
  close: () => {},
});

it('sends a batch of observations again until it is acknowledged, so that an outage leaves no hole behind it', async () => {
  const sent: unknown[] = [];
  const student = client(async (field, _selection, input) => {
    if (field !== 'recordObservations') throw new Error('down');
    sent.push(input.batch);
    if (sent.length < 4) throw new Error('down');
    return { acceptedBatch: input.batch };
  });
  const down = client(async () => {
    throw new Error('down');
  });
  const journal = createJournal();
  const attempt = { id: 'attempt', startedAt: 0, questionId: 'question', response: () => ({}) };
  const load = startLoad({ teacher: down, student, classroomId: 'class', attempt }, journal);
  await vi.waitFor(() => expect(sent.length).toBeGreaterThanOrEqual(6), { timeout: 10_000 });
  await load.stop();
  expect(sent.slice(0, 6)).toEqual([1, 1, 1, 1, 2, 3]);
  expect(journal.entries().map(({ sequence }) => sequence)).toEqual(sent.slice(3));
  expect(load.refused()).toBeGreaterThan(3);
});

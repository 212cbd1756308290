/** What every adapter of `EventLog` forgets, and what never. */
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { expect, test, vi } from 'vitest';
import { failed, newGroup, patience, problemOf, topics, type EventsUnderTest } from './events.contract.ts';

export function forgettingContract(open: () => Promise<EventsUnderTest>): void {
  const append = (it: EventsUnderTest, ...events: DomainEvent[]) =>
    it.transaction((tx) => it.log.append(tx, events));

  test('what was put aside long ago is forgotten in bounded steps, but for the last; what was appended never is', async () => {
    await using it = await open();
    const group = newGroup();
    const events = ['one', 'two', 'three', 'four'].map((name) => failed(randomUUID(), name));
    await append(it, ...events);
    const consumer = it.log.consume({
      group,
      topics,
      attemptsMax: 1,
      handle: () => Promise.reject(new Error('cannot be digested')),
    });
    await vi.waitFor(async () => expect(await it.readDead()).toHaveLength(4), patience);
    await consumer.close();
    const dead = await it.log.deadLetters();
    expect(dead.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    const later = new Date(Date.now() + 60_000);
    expect(await it.log.forgetDead(new Date(Date.now() - 60_000), 10)).toBe(0);
    expect([await it.log.forgetDead(later, 2), await it.log.forgetDead(later, 2)]).toEqual([2, 1]);
    expect(await it.readDead()).toHaveLength(1);
    const seen = new Set<string>();
    const recount = it.log.consume({
      group: newGroup(),
      topics,
      handle: async ({ id }) => void seen.add(id),
    });
    await vi.waitFor(() => expect(seen).toEqual(new Set(events.map(({ id }) => id))), patience);
    await recount.close();
  });

  test('a group that is forgotten is waited for no longer, and begins anew when it comes back', async () => {
    await using it = await open();
    const group = newGroup();
    const seen: string[] = [];
    const handle = async (event: DomainEvent) => void seen.push(problemOf(event));
    await append(it, failed(randomUUID(), 'kept'));
    const first = it.log.consume({ group, topics, handle });
    await vi.waitFor(() => expect(seen).toEqual(['kept']), patience);
    await first.close();
    await it.log.forgetGroup(group);
    expect((await it.log.depth()).filter((depth) => depth.group === group)).toEqual([]);
    const second = it.elsewhere.consume({ group, topics, handle });
    await vi.waitFor(() => expect(seen).toEqual(['kept', 'kept']), patience);
    await second.close();
  });
}

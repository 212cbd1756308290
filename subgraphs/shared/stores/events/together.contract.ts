/** What every adapter of `EventLog` guarantees to whoever handles many events in one go. */
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { expect, test, vi } from 'vitest';
import { failed, newGroup, patience, problemOf, topics, type EventsUnderTest } from './events.contract.ts';

const isPoison = (event: DomainEvent) => problemOf(event) === 'poison';

export function togetherContract(open: () => Promise<EventsUnderTest>): void {
  test('what waits is handed over together, in order, and one that fails is told apart from the others', async () => {
    await using it = await open();
    const [key, group] = [randomUUID(), newGroup()];
    const append = (...problems: string[]) =>
      it.transaction((tx) =>
        it.log.append(
          tx,
          problems.map((problem) => failed(key, problem)),
        ),
      );
    const handled: string[] = [];
    const sizes: number[] = [];
    await append('0', '1', 'poison', '3');
    const consumer = it.log.consume({
      ...{ group, topics, attemptsMax: 1 },
      async handle(event) {
        if (isPoison(event)) throw new Error('cannot be digested');
        handled.push(problemOf(event));
      },
      async handleMany(events) {
        sizes.push(events.length);
        if (events.some(isPoison)) throw new Error('one of them is bad');
        handled.push(...events.map(problemOf));
      },
    });
    await vi.waitFor(() => expect(handled).toEqual(['0', '1', '3']), patience);
    await append('4', '5');
    await vi.waitFor(() => expect(handled).toEqual(['0', '1', '3', '4', '5']), patience);
    expect(Math.max(...sizes)).toBeGreaterThan(1);
    expect(await it.readDead()).toMatchObject([{ group, reason: 'Error: cannot be digested' }]);
    await consumer.close();
  });
}

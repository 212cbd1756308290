/** What every adapter of `EventLog` guarantees. */
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { PublicError } from '@ensure-study/kit/errors';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test, vi } from 'vitest';
import type { Transaction } from '../sql/port.ts';
import type { EventLog } from './port.ts';

export interface EventsUnderTest extends AsyncDisposable {
  log: EventLog;
  /** The same log as another process sees it. */
  elsewhere: EventLog;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** What lies in `document.events.dead`. */
  readDead(): Promise<{ eventId: string; group: string; reason: string }[]>;
  /** Cuts every connection of the log's process at once, as a network does. */
  breakConnections(): Promise<void>;
}

export const patience = { timeout: 20_000, interval: 20 };
export const newGroup = () => `group-${randomUUID()}`;

/** An event of the topic `document.events`; `problem` tells events of one key apart. */
export function failed(materialId: string, problem: string): DomainEvent {
  return {
    id: uuidV7(),
    type: 'document.failed.v1',
    occurredAt: new Date().toISOString(),
    actorId: null,
    organisationId: null,
    subject: materialId,
    traceparent: null,
    data: { materialId, classroomId: randomUUID(), problem },
  };
}
/** A promise that the test settles. */
function gate() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
export const problemOf = (event: DomainEvent) =>
  event.type === 'document.failed.v1' ? event.data.problem : '';
export const topics = ['document.events' as const];

export function eventsContract(open: () => Promise<EventsUnderTest>): void {
  const append = (it: EventsUnderTest, ...events: DomainEvent[]) =>
    it.transaction((tx) => it.log.append(tx, events));

  test('an event is handled as it was appended, once its transaction has committed', async () => {
    await using it = await open();
    const seen: DomainEvent[] = [];
    const consumer = it.elsewhere.consume({
      group: newGroup(),
      topics,
      handle: async (event) => void seen.push(event),
    });
    const [kept, dropped] = [failed(randomUUID(), 'kept'), failed(randomUUID(), 'dropped')];
    const rolledBack = it.transaction(async (tx) => {
      await it.log.append(tx, [dropped]);
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await append(it, kept);
    await vi.waitFor(() => expect(seen).toEqual([kept]), patience);
    await consumer.close();
  });

  test('of interleaved transactions no event is skipped, and each key keeps its order', async () => {
    await using it = await open();
    const keys = Array.from({ length: 8 }, () => randomUUID());
    const seen: DomainEvent[] = [];
    const consumer = it.elsewhere.consume({
      group: newGroup(),
      topics,
      handle: async (event) => void seen.push(event),
    });
    await Promise.all(
      keys.map(async (key) => {
        // Two keys in one transaction, in either order: locks taken carelessly would deadlock here.
        for (let round = 0; round < 10; round++) {
          const other = keys[(keys.indexOf(key) + round) % keys.length]!;
          await append(it, failed(key, `${round}`), failed(other, 'by the way'));
        }
      }),
    );
    await vi.waitFor(() => expect(seen).toHaveLength(160), patience);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(160);
    for (const key of keys) {
      const own = seen
        .filter((event) => event.subject === key && problemOf(event) !== 'by the way')
        .map(problemOf);
      expect(own).toEqual(Array.from({ length: 10 }, (_, round) => `${round}`));
    }
    await consumer.close();
  });

  test('each group gets every event, and members of one group share them', async () => {
    await using it = await open();
    const events = Array.from({ length: 40 }, (_, index) => failed(randomUUID(), `${index}`));
    const shared = newGroup();
    const [one, two, other] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const consumers = [
      it.log.consume({ group: shared, topics, handle: async ({ id }) => void one.add(id) }),
      it.elsewhere.consume({ group: shared, topics, handle: async ({ id }) => void two.add(id) }),
      it.elsewhere.consume({ group: newGroup(), topics, handle: async ({ id }) => void other.add(id) }),
    ];
    await append(it, ...events);
    await vi.waitFor(() => {
      expect(new Set([...one, ...two]).size).toBe(40);
      expect(other.size).toBe(40);
    }, patience);
    expect([...one].filter((id) => two.has(id))).toEqual([]);
    await Promise.all(consumers.map((consumer) => consumer.close()));
  });

  test('a member that is new, or comes back, goes on where its group stopped', async () => {
    await using it = await open();
    const group = newGroup();
    const key = randomUUID();
    const seen: string[] = [];
    const handle = async (event: DomainEvent) => void seen.push(problemOf(event));
    await append(it, failed(key, 'before the group'));
    const first = it.log.consume({ group, topics, handle });
    await vi.waitFor(() => expect(seen).toHaveLength(1), patience);
    await first.close();
    await append(it, failed(key, 'while nobody was there'));
    const second = it.elsewhere.consume({ group, topics, handle });
    await vi.waitFor(() => expect(seen).toHaveLength(2), patience);
    await second.close();
    expect(seen).toEqual(['before the group', 'while nobody was there']);
  });

  test('an event that keeps failing is put aside with its reason, and what follows it is handled', async () => {
    await using it = await open();
    const group = newGroup();
    const key = randomUUID();
    const [poison, next] = [failed(key, 'poison'), failed(key, 'next')];
    const attempts: string[] = [];
    await append(it, poison, next);
    const consumer = it.log.consume({
      group,
      topics,
      attemptsMax: 3,
      async handle(event) {
        attempts.push(problemOf(event));
        if (event.id === poison.id) throw new Error('cannot be digested');
      },
    });
    await vi.waitFor(() => expect(attempts).toEqual(['poison', 'poison', 'poison', 'next']), patience);
    await consumer.close();
    expect(await it.readDead()).toEqual([{ eventId: poison.id, group, reason: 'Error: cannot be digested' }]);
  });

  test('an outage of a store is waited out, and never counts as an attempt', async () => {
    await using it = await open();
    const event = failed(randomUUID(), 'late');
    const unavailable = new PublicError('STORE_UNAVAILABLE', 'not now');
    const handle = vi.fn<(event: DomainEvent) => Promise<void>>();
    handle
      .mockRejectedValueOnce(unavailable)
      .mockRejectedValueOnce(new Error('wrapped', { cause: unavailable }));
    handle.mockResolvedValue();
    const consumer = it.log.consume({ group: newGroup(), topics, attemptsMax: 1, handle });
    await append(it, event);
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(3), patience);
    await consumer.close();
    expect(await it.readDead()).toEqual([]);
  });

  test('closing waits for the event in hand and takes no other', async () => {
    await using it = await open();
    const key = randomUUID();
    const started = gate();
    const finish = gate();
    const handled: string[] = [];
    const group = newGroup();
    await append(it, failed(key, 'in hand'), failed(key, 'next'));
    const consumer = it.log.consume({
      group,
      topics,
      async handle(event) {
        started.resolve();
        await finish.promise;
        handled.push(problemOf(event));
      },
    });
    await started.promise;
    const closed = consumer.close();
    finish.resolve();
    await closed;
    expect(handled).toEqual(['in hand']);
    const waiting = (await it.log.depth()).find((depth) => depth.group === group)?.waiting;
    expect(waiting).toBe(1);
  });

  test('after its connections broke a member goes on: nothing is lost, and only what was in hand comes twice', async () => {
    await using it = await open();
    const key = randomUUID();
    const seen: string[] = [];
    const consumer = it.log.consume({
      group: newGroup(),
      topics,
      async handle(event) {
        seen.push(problemOf(event));
        if (problemOf(event) === '2' && seen.filter((problem) => problem === '2').length === 1) {
          await it.breakConnections();
        }
      },
    });
    await it.transaction((tx) =>
      it.elsewhere.append(
        tx,
        ['0', '1', '2', '3', '4'].map((name) => failed(key, name)),
      ),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe('4'), patience);
    await consumer.close();
    expect([...new Set(seen)]).toEqual(['0', '1', '2', '3', '4']);
    expect(await it.readDead()).toEqual([]);
  });

  test('tells how many events wait for a group, and since when', async () => {
    await using it = await open();
    const group = newGroup();
    const blocked = gate();
    const before = Date.now();
    const consumer = it.log.consume({ group, topics, handle: () => blocked.promise });
    await append(it, failed(randomUUID(), 'one'), failed(randomUUID(), 'two'));
    await vi.waitFor(async () => {
      const depth = (await it.elsewhere.depth()).find((row) => row.group === group);
      expect(depth).toMatchObject({ topic: 'document.events', waiting: 2 });
      expect(Math.abs(depth!.oldestAt!.getTime() - before)).toBeLessThan(60_000);
    }, patience);
    blocked.resolve();
    await vi.waitFor(async () => {
      const depth = (await it.elsewhere.depth()).find((row) => row.group === group);
      expect(depth).toMatchObject({ waiting: 0, oldestAt: null });
    }, patience);
    await consumer.close();
  });
}

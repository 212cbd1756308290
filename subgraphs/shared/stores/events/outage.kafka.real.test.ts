/** On the Kafka that `KAFKA_BOOTSTRAP_SERVERS_TEST` names: what happens while it cannot be reached. */
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { failed, newGroup, patience, problemOf, topics } from './events.contract.ts';
import { openKafkaUnderTest } from './kafka-under-test.ts';

const servers = process.env.KAFKA_BOOTSTRAP_SERVERS_TEST ?? '';

test('an outage under load loses nothing: events wait in the outbox, and each is handled once and in order', async () => {
  await using it = await openKafkaUnderTest(servers);
  const log = it.openHere();
  const group = newGroup();
  const seen: { key: string; name: string }[] = [];
  const member = log.consume({
    group,
    topics,
    handle: async (event) => void seen.push({ key: event.subject, name: problemOf(event) }),
  });
  const keys = Array.from({ length: 6 }, () => randomUUID());
  const rounds = Array.from({ length: 80 }, (_, round) => round);
  const load = (of: number[]) =>
    Promise.all(
      keys.map(async (key) => {
        for (const round of of) await it.transaction((tx) => log.append(tx, [failed(key, `${round}`)]));
      }),
    );
  const before = load(rounds.slice(0, 60));
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(20), patience);
  it.network.cut();
  await before;
  await load(rounds.slice(60));
  await vi.waitFor(async () => {
    const waiting = (await log.depth()).filter(({ topic }) => topic === 'document.events');
    expect(waiting.find((depth) => depth.group === 'outbox')?.waiting).toBeGreaterThan(0);
    expect(waiting.find((depth) => depth.group === group)?.oldestAt).toBeInstanceOf(Date);
  }, patience);
  expect(seen.length).toBeLessThan(keys.length * rounds.length);
  it.network.mend();
  await vi.waitFor(() => expect(seen).toHaveLength(keys.length * rounds.length), patience);
  for (const key of keys)
    expect(seen.filter((event) => event.key === key).map(({ name }) => name)).toEqual(rounds.map(String));
  await member.close();
});

test('a service that starts without Kafka appends, says that events wait, and works once Kafka is there', async () => {
  await using it = await openKafkaUnderTest(servers);
  it.network.cut();
  const log = it.openHere();
  const seen: string[] = [];
  const member = log.consume({
    group: newGroup(),
    topics,
    handle: async (event) => void seen.push(problemOf(event)),
  });
  await it.transaction((tx) => log.append(tx, [failed(randomUUID(), 'early')]));
  it.network.mend();
  await vi.waitFor(() => expect(seen).toEqual(['early']), patience);
  await member.close();
});

test('closing does not wait for a Kafka that is away', async () => {
  await using it = await openKafkaUnderTest(servers);
  const log = it.openHere();
  const seen: string[] = [];
  const member = log.consume({
    group: newGroup(),
    topics,
    handle: async (event) => void seen.push(problemOf(event)),
  });
  await it.transaction((tx) => log.append(tx, [failed(randomUUID(), 'one')]));
  await vi.waitFor(() => expect(seen).toEqual(['one']), patience);
  it.network.cut();
  await it.transaction((tx) => log.append(tx, [failed(randomUUID(), 'two')]));
  const begunAt = performance.now();
  await member.close();
  await log.close();
  expect(performance.now() - begunAt).toBeLessThan(5_000);
});

/** On the Kafka that `KAFKA_BOOTSTRAP_SERVERS_TEST` names. */
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { eventsContract, failed, newGroup, patience, problemOf, topics } from './events.contract.ts';
import { forgettingContract } from './forgetting.contract.ts';
import { togetherContract } from './together.contract.ts';
import { deleteTopics, openKafkaUnderTest } from './kafka-under-test.ts';
import type { EventLog } from './port.ts';

const servers = process.env.KAFKA_BOOTSTRAP_SERVERS_TEST ?? '';
const open = async () => {
  const it = await openKafkaUnderTest(servers);
  return Object.assign(it, { log: it.openHere(), elsewhere: it.openThere() });
};
type UnderTest = Awaited<ReturnType<typeof openKafkaUnderTest>>;

const append = (it: UnderTest, ...events: DomainEvent[]) =>
  it.transaction((tx) => it.outboxOnly.append(tx, events));
const named = (key: string, ...names: string[]) => names.map((name) => failed(key, name));
/** Starts a member whose deeds are remembered. */
function follow(log: EventLog, group: string, seen: string[] = []) {
  const member = log.consume({ group, topics, handle: async (event) => void seen.push(problemOf(event)) });
  return { ...member, seen };
}
const waitingOf = async (log: EventLog, stage: string) =>
  (await log.depth()).find(({ topic, group }) => topic === 'document.events' && group === stage)?.waiting;
const nothingWaits = (log: EventLog, ...stages: string[]) =>
  vi.waitFor(async () => {
    for (const stage of stages) expect(await waitingOf(log, stage)).toBe(0);
  }, patience);

describe('the event log in Kafka', () => {
  eventsContract(open);
  forgettingContract(open);
  togetherContract(open);
});

test('a group from before Kafka goes on where it stopped, a new one begins at the first event', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [key, group] = [randomUUID(), newGroup()];
  await append(it, ...named(key, 'before 1', 'before 2'));
  const before = follow(it.outboxOnly, group);
  await nothingWaits(it.outboxOnly, group);
  await before.close();
  await append(it, ...named(key, 'between'));
  const log = it.openHere();
  const [after, fresh] = [follow(log, group), follow(log, newGroup())];
  await append(it, ...named(key, 'after'));
  await vi.waitFor(() => expect(fresh.seen).toEqual(['before 1', 'before 2', 'between', 'after']), patience);
  await vi.waitFor(() => expect(after.seen).toEqual(['between', 'after']), patience);
  await Promise.all([after.close(), fresh.close()]);
});

test('while some processes of a group have Kafka and others not yet, each event is handled once', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [group, seen] = [newGroup(), [] as string[]];
  const members = [follow(it.outboxOnly, group, seen), follow(it.openHere(), group, seen)];
  const names = Array.from({ length: 60 }, (_, index) => String(index));
  for (const name of names) await append(it, failed(randomUUID(), name));
  await nothingWaits(it.outboxOnly, group);
  expect(seen.toSorted()).toEqual(names.toSorted());
  await Promise.all(members.map((member) => member.close()));
});

test('what is relayed twice is handled once, in order', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [log, key] = [it.openHere(), randomUUID()];
  await append(it, ...named(key, '1', '2', '3'));
  await nothingWaits(log, 'outbox');
  await it.db.execute(sql`update platform.relayed set position = 1 where position > 1`);
  await append(it, ...named(key, '4'));
  await nothingWaits(log, 'outbox');
  const sent = await it.kafka.ask((admin) => admin.fetchTopicOffsets(`${it.topicPrefix}document.events`));
  expect(sent.reduce((sum, { high }) => sum + Number(high), 0)).toBe(6);
  const late = follow(log, newGroup());
  await vi.waitFor(() => expect(late.seen).toEqual(['1', '2', '3', '4']), patience);
  await late.close();
});

test('topics that are lost are made and filled again; what a group has handled stays handled', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [key, group] = [randomUUID(), newGroup()];
  const first = it.openHere();
  const member = follow(first, group);
  await append(it, ...named(key, '1', '2'));
  await nothingWaits(first, 'outbox', group);
  await member.close();
  await first.close();
  await deleteTopics(it.kafka, it.topicPrefix);
  await append(it, ...named(key, '3'));
  const log = it.openThere();
  const [same, fresh] = [follow(log, group), follow(log, newGroup())];
  await vi.waitFor(() => expect(fresh.seen).toEqual(['1', '2', '3']), patience);
  await vi.waitFor(() => expect(same.seen).toEqual(['3']), patience);
  await Promise.all([same.close(), fresh.close()]);
});

test('a new group begins at the first event even where Kafka has let it expire', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [log, key] = [it.openHere(), randomUUID()];
  await append(it, ...named(key, '1', '2', '3'));
  await nothingWaits(log, 'outbox');
  const topic = `${it.topicPrefix}document.events`;
  await it.kafka.ask(async (admin) => {
    const filled = (await admin.fetchTopicOffsets(topic)).filter(({ high }) => high === '3');
    const partitions = filled.map(({ partition }) => ({ partition, offset: '2' }));
    await admin.deleteTopicRecords({ topic, partitions });
  });
  const late = follow(log, newGroup());
  await vi.waitFor(() => expect(late.seen).toEqual(['1', '2', '3']), patience);
  await late.close();
});

test('messages say what they carry; what is put aside lies in Kafka too, and what nobody knows is passed over', async () => {
  await using it = await openKafkaUnderTest(servers);
  const [log, key] = [it.openHere(), randomUUID()];
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const poison = { ...failed(key, 'poison'), traceparent };
  const seen: string[] = [];
  const member = log.consume({
    group: newGroup(),
    topics,
    attemptsMax: 1,
    async handle(event) {
      if (event.id === poison.id) throw new Error('cannot be digested');
      seen.push(problemOf(event));
    },
  });
  await append(it, poison);
  await vi.waitFor(async () => expect(await it.readDead()).toHaveLength(1), patience);
  const producer = it.kafka.producer();
  await producer.connect();
  const strange = [{}, { 'event-id': randomUUID(), 'outbox-position': '99' }];
  await producer.send({
    topic: `${it.topicPrefix}document.events`,
    messages: strange.map((headers) => ({ key, value: 'strange', headers })),
  });
  await producer.disconnect();
  await append(it, ...named(key, 'next'));
  await vi.waitFor(() => expect(seen).toEqual(['next']), patience);
  await member.close();

  const read: { topic: string; key?: string; headers: Record<string, string>; value: string }[] = [];
  const reader = it.kafka.consumer(it.topicPrefix + newGroup());
  await reader.connect();
  await reader.subscribe({
    topics: ['document.events', 'document.events.dead'].map((topic) => it.topicPrefix + topic),
    fromBeginning: true,
  });
  await reader.run({
    eachMessage: async ({ topic, message: { headers = {}, value, key } }) => {
      const texts = Object.entries(headers).map(([name, text]) => [name, String(text)] as const);
      read.push({ topic, key: key?.toString(), headers: Object.fromEntries(texts), value: String(value) });
    },
  });
  await vi.waitFor(() => expect(read.some(({ topic }) => topic.endsWith('.dead'))).toBe(true), patience);
  await vi.waitFor(() => expect(read.filter(({ value }) => value !== 'strange')).toHaveLength(3), patience);
  await reader.disconnect();
  const sent = read.find(({ headers }) => headers['event-id'] === poison.id && headers['event-type']);
  expect(sent).toMatchObject({
    key,
    headers: { 'event-type': poison.type, 'outbox-position': '1', traceparent },
  });
  expect(JSON.parse(sent?.value ?? '')).toEqual(poison);
});

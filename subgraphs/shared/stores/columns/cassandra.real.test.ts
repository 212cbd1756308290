/** On the Cassandra that `CASSANDRA_CONTACT_POINTS_TEST` names. */
import { systemClock } from '@ensure-study/kit/clock';
import {
  dropKeyspace,
  newKeyspaceName,
  openTestKeyspace,
  toTestCluster,
} from '@ensure-study/testkit/keyspace';
import type { TestKeyspace } from '@ensure-study/testkit/keyspace';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCassandraClient, pageRows } from './cassandra-client.ts';
import { describeCassandra } from './describe-cassandra.ts';
import { readApplied } from './migrate-keyspace.ts';
import { openKeyspace } from './open-keyspace.ts';

const first = {
  name: '0000_numbers',
  statements: ['create table if not exists numbers (part int, number int, primary key (part, number))'],
};
const second = { name: '0001_words', statements: ['alter table numbers add if not exists word text'] };

const cluster = toTestCluster(process.env.CASSANDRA_CONTACT_POINTS_TEST);
let keyspace: TestKeyspace;
beforeAll(async () => {
  keyspace = await openTestKeyspace(cluster, [first]);
});
afterAll(() => keyspace[Symbol.asyncDispose]());

const insert = (part: number, number: number) => ({
  text: 'insert into numbers (part, number) values (?, ?)',
  values: [part, number],
});
const numbersOf = (part: number) =>
  keyspace.columns.read({ text: 'select number from numbers where part = ?', values: [part] }, (row) =>
    Number(row.get('number')),
  );

test('what is written is read, all pages of it, and the same row twice is one', async () => {
  const { columns } = keyspace;
  const numbers = Array.from({ length: pageRows + 500 }, (_, number) => number);
  for (let next = 0; next < numbers.length; next += 500)
    await columns.writePartition(numbers.slice(next, next + 500).map((number) => insert(1, number)));
  await columns.write(insert(1, 0));
  expect(await numbersOf(1)).toEqual(numbers);
});

test('a mistake in a statement is a mistake and no outage, but a table that is missing is', async () => {
  const wrong = keyspace.columns.write({ text: 'insert into numbers (nothing) values (?)', values: [1] });
  await expect(wrong).rejects.not.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  const lost = keyspace.columns.write({ text: 'insert into nothing (a) values (?)', values: [1] });
  await expect(lost).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('many calls under one signal are no leak that Node would warn of', async () => {
  const warned = vi.spyOn(process, 'emitWarning');
  const { signal } = new AbortController();
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  await Promise.all(numbers.map((number) => keyspace.columns.write(insert(3, number), { signal })));
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('a call that its caller gives up ends at once, with the reason', async () => {
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(keyspace.columns.write(insert(2, 1), { signal })).rejects.toThrow('gone');
});

test(
  'replicas that start at once make the keyspace and apply each migration once',
  { timeout: 60_000 },
  async () => {
    const name = newKeyspaceName();
    const replicas = Array.from({ length: 3 }, () => createCassandraClient(cluster, name));
    const start = (client: (typeof replicas)[number], migrations = [first]) =>
      openKeyspace(
        client,
        { cluster, keyspace: { name, replicationFactor: 1, migrations } },
        { clock: systemClock },
      );
    await Promise.all(replicas.map((client) => start(client)));
    const client = replicas[0] as (typeof replicas)[number];
    expect(await readApplied(client, name)).toEqual([first.name]);
    const begunAt = performance.now();
    // Nothing is pending, so nobody waits for the lock.
    await start(client);
    expect(performance.now() - begunAt).toBeLessThan(1_000);
    await start(client, [first, second]);
    expect((await describeCassandra(cluster, name)).migrations).toBe(`${name} 2`);
    await dropKeyspace(client, name);
    await Promise.all(replicas.map((replica) => replica.shutdown()));
  },
);

test('tells version and latency, and nothing applied of a keyspace that is not there', async () => {
  const description = await describeCassandra(cluster, newKeyspaceName());
  expect(description).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+/),
    migrations: '',
  });
  expect(description.latencyMs).toBeGreaterThan(0);
});

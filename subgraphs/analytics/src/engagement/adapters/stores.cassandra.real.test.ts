/** On the Cassandra that `CASSANDRA_CONTACT_POINTS_TEST` names. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { openTestKeyspace, toTestCluster, type TestKeyspace } from '@ensure-study/testkit/keyspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeActivityStore } from '../activity-store.contract.ts';
import { contribution, everyDay } from '../contributions.contract.ts';
import { describeOrganisationStore } from '../organisation-store.contract.ts';
import type { ActivityStore } from '../ports.ts';
import { createCassandraActivityStore } from './cassandra-activity-store.ts';
import { createCassandraOrganisationStore } from './cassandra-organisation-store.ts';
import { columnMigrations } from './column-tables.ts';

let keyspace: TestKeyspace;
beforeAll(async () => {
  keyspace = await openTestKeyspace(
    toTestCluster(process.env.CASSANDRA_CONTACT_POINTS_TEST),
    columnMigrations,
  );
});
afterAll(() => keyspace[Symbol.asyncDispose]());

describeActivityStore('counts in Cassandra', async () => {
  // Everything else is asked by keys that no other test has.
  await keyspace.client.execute('truncate person_days', [], { prepare: false, readTimeout: 20_000 });
  return {
    activity: createCassandraActivityStore(keyspace.columns),
    [Symbol.asyncDispose]: async () => undefined,
  };
});

describeOrganisationStore('what organisations did, in Cassandra', async () => ({
  organisations: createCassandraOrganisationStore(keyspace.columns),
  [Symbol.asyncDispose]: async () => undefined,
}));

test('many who count one day of one person at once, in two processes, leave the right numbers', async () => {
  const stores = [keyspace.columns, keyspace.columns].map(createCassandraActivityStore);
  const [userId, classroomId] = [uuidV7(), uuidV7()];
  const added = Array.from({ length: 90 }, () => contribution({ userId, classroomId }));
  const [store, other] = stores as [ActivityStore, ActivityStore];
  await Promise.all(added.map((one, index) => (index % 2 ? other : store).add([one])));
  const day = { date: '2026-01-01', questionsAsked: 0, materialsOpened: 90, attemptsSubmitted: 0 };
  expect(await store.personDays(userId, everyDay)).toEqual([day]);
  expect(await store.classDays(classroomId, everyDay)).toEqual([{ ...day, activePeople: 1 }]);
});

test('rows of deeds run out after 400 days, and a deed that then comes again does not lower the counts', async () => {
  const store = createCassandraActivityStore(keyspace.columns);
  const [userId, classroomId] = [uuidV7(), uuidV7()];
  const [first, second] = [contribution({ userId, classroomId }), contribution({ userId, classroomId })];
  await store.add([first, second]);
  const { rows } = await keyspace.client.execute(
    `select default_time_to_live as seconds from system_schema.tables
     where keyspace_name = ? and table_name in ('person_deeds', 'organisation_deeds')`,
    [keyspace.name],
  );
  expect(rows.map((row) => Number(row.get('seconds')) / 86_400)).toEqual([400, 400]);
  await keyspace.client.execute(`delete from person_deeds where user_id = ? and day = ?`, [
    userId,
    first.day,
  ]);
  await store.add([second]);
  expect(await store.personDays(userId, everyDay)).toMatchObject([{ materialsOpened: 2 }]);
});

/** The service on the Cassandra that `CASSANDRA_CONTACT_POINTS_TEST` names. */
import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { openTestKeyspace, toTestCluster, type TestKeyspace } from '@ensure-study/testkit/keyspace';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { columnMigrations } from './engagement/adapters/column-tables.ts';
import { openBreakableNetwork } from './fixtures/breakable-network.ts';
import { activityOf, deedsOf, openAnalyticsOn, openStores } from './fixtures/open-analytics.ts';

const cluster = toTestCluster(process.env.CASSANDRA_CONTACT_POINTS_TEST);
let keyspace: TestKeyspace;
beforeAll(async () => {
  keyspace = await openTestKeyspace(cluster, columnMigrations);
});
afterAll(() => keyspace[Symbol.asyncDispose]());

const settings = (contactPoint?: string) => ({
  cluster: { ...cluster, ...(contactPoint && { contactPoints: [contactPoint] }) },
  keyspace: { name: keyspace.name, replicationFactor: 1 },
});
type Analytics = Awaited<ReturnType<typeof openAnalyticsOn>>;

/** What a student sees of themselves. */
async function see({ ask }: Analytics, student: string) {
  const { data, errors } = await ask(activityOf(), student, { id: toGlobalId('User', student) });
  const [user] = data?._entities ?? [];
  return { activity: user?.activity, asOf: user?.activityAsOf as string | null | undefined, errors };
}
const day = (times: number) => [
  { date: '2026-01-02', questionsAsked: times, materialsOpened: times, attemptsSubmitted: times },
];
const deeds = (student: string) => deedsOf(student, uuidV7(), '2026-01-02T12:00:00.000Z');

test('switched on after counting elsewhere, it counts anew from the first event, and back again goes on', async () => {
  await using stores = await openStores();
  const student = uuidV7();
  {
    await using inDatabase = await openAnalyticsOn(stores);
    await inDatabase.publish(...deeds(student));
    await inDatabase.everythingCounted();
  }
  {
    await using inCassandra = await openAnalyticsOn(stores, { cassandra: settings() });
    await inCassandra.everythingCounted();
    await inCassandra.publish(...deeds(student));
    await inCassandra.everythingCounted();
    expect((await see(inCassandra, student)).activity).toEqual(day(2));
    const ready = await inCassandra.get('/health/ready');
    expect(ready.json()).toMatchObject({ status: 'ready', dependencies: { cassandra: { state: 'up' } } });
  }
  await using backAgain = await openAnalyticsOn(stores);
  await backAgain.everythingCounted();
  expect((await see(backAgain, student)).activity).toEqual(day(2));
});

test('cut off, it shows the last view as of its moment and loses no event; mended, it goes on by itself', async () => {
  await using network = await openBreakableNetwork(cluster.contactPoints[0] ?? '');
  await using stores = await openStores();
  await using analytics = await openAnalyticsOn(stores, { cassandra: settings(network.address) });
  const student = uuidV7();
  await analytics.publish(...deeds(student));
  await analytics.everythingCounted();
  const before = await see(analytics, student);
  expect(before.activity).toEqual(day(1));

  network.cut();
  await analytics.publish(...deeds(student));
  await vi.waitFor(async () => {
    const cut = await see(analytics, student);
    expect(cut.errors).toBeUndefined();
    expect(cut.activity).toEqual(day(1));
    expect(Date.parse(cut.asOf ?? '')).toBeLessThanOrEqual(Date.parse(before.asOf ?? '') + 1_000);
  });
  const other = uuidV7();
  const unseen = await see(analytics, other);
  expect(unseen.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill('STORE_UNAVAILABLE'));
  expect(unseen.asOf).toBeNull();
  expect((await analytics.waiting())[`analytics-cassandra-${keyspace.name}`]).toBe(3);

  network.mend();
  const mendedAt = performance.now();
  await vi.waitFor(async () => expect((await see(analytics, student)).activity).toEqual(day(2)), {
    timeout: 10_000,
  });
  expect(performance.now() - mendedAt).toBeLessThan(4_000);
  await analytics.everythingCounted();
  expect(Date.parse((await see(analytics, student)).asOf ?? '')).toBeGreaterThan(
    Date.parse(before.asOf ?? ''),
  );
});

import { toGlobalId } from '@ensure-study/contracts/ids';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { openCounts } from './engagement/open-counts.ts';
import {
  activityOf,
  createCore,
  deedsOf,
  engagementOf,
  entity,
  openAnalytics,
  toAsk,
  typeDefs,
  viewerTrust,
} from './fixtures/open-analytics.ts';
import { createAnalyticsServer } from './server.ts';

test('counts events of several topics by the day on which they happened, each once', async () => {
  await using analytics = await openAnalytics();
  const [student, classroom] = [uuidV7(), uuidV7()];
  const late = deedsOf(student, classroom, '2026-01-02T23:59:59.999Z');
  const early = deedsOf(student, classroom, '2026-01-01T00:00:00.000Z').slice(0, 1);
  await analytics.publish(...late);
  await analytics.publish(...early, ...late);
  await analytics.everythingCounted();
  const activity = await analytics.ask(activityOf(), student, { id: toGlobalId('User', student) });
  expect(activity.data?._entities?.[0]?.activity).toEqual([
    { date: '2026-01-01', questionsAsked: 1, materialsOpened: 0, attemptsSubmitted: 0 },
    { date: '2026-01-02', questionsAsked: 1, materialsOpened: 1, attemptsSubmitted: 1 },
  ]);
  analytics.answers.role = 'TEACHER';
  const { data } = await analytics.ask(engagementOf, uuidV7(), { id: toGlobalId('Classroom', classroom) });
  expect(data?._entities?.[0]?.engagement).toEqual([
    { date: '2026-01-01', activePeople: 1, questionsAsked: 1 },
    { date: '2026-01-02', activePeople: 1, questionsAsked: 1 },
  ]);
});

test('says how far it has counted: not at all before the first event, then up to now', async () => {
  await using analytics = await openAnalytics();
  const student = uuidV7();
  expect((await analytics.ask('{ analyticsAsOf }', student)).data).toEqual({ analyticsAsOf: null });
  await analytics.publish(...deedsOf(student, uuidV7(), '2026-01-02T12:00:00.000Z'));
  await analytics.everythingCounted();
});

test('shows the deeds of an organisation to its admins, all that was counted and nothing else', async () => {
  await using analytics = await openAnalytics();
  const [organisationId, student, classroom] = [uuidV7(), uuidV7(), uuidV7()];
  const own = deedsOf(student, classroom, '2026-01-02T12:00:00.000Z').map((event) => ({
    ...event,
    organisationId,
  }));
  await analytics.publish(...own, ...deedsOf(student, classroom, '2026-01-02T12:00:00.000Z'));
  const fields = 'nodes { id date kind person { id } classroom { id } } hasMore';
  const ask = () =>
    analytics.ask(entity('Organisation', `deeds { ${fields} }`), student, {
      id: toGlobalId('Organisation', organisationId),
    });
  expect((await ask()).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  analytics.answers.allowed = true;
  const { data } = await ask();
  const page = data?._entities?.[0]?.deeds as { nodes: { id: string }[]; hasMore: boolean };
  expect(page.hasMore).toBe(false);
  expect(page.nodes.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  expect(page.nodes).toContainEqual({
    id: own[0]?.id,
    date: '2026-01-02',
    kind: 'QUESTION_ASKED',
    person: { id: toGlobalId('User', student) },
    classroom: { id: toGlobalId('Classroom', classroom) },
  });
});

test('gives null and FORBIDDEN for other people and classes, while the rest of the answer stands', async () => {
  await using analytics = await openAnalytics();
  const activity = await analytics.ask(activityOf(), uuidV7(), { id: toGlobalId('User', uuidV7()) });
  expect(activity.data?._entities?.[0]).toEqual({ activity: null, activityAsOf: null });
  expect(activity.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  analytics.answers.role = 'STUDENT';
  const engagement = await analytics.ask(engagementOf, uuidV7(), { id: toGlobalId('Classroom', uuidV7()) });
  expect(engagement.data?._entities?.[0]).toEqual({ engagement: null, engagementAsOf: null });
  expect(engagement.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('shows a person to those whom core allows', async () => {
  await using analytics = await openAnalytics();
  analytics.answers.allowed = true;
  const { data, errors } = await analytics.ask(activityOf(), uuidV7(), { id: toGlobalId('User', uuidV7()) });
  expect(errors).toBeUndefined();
  expect(data?._entities?.[0]).toEqual({ activity: [], activityAsOf: null });
});

test('refuses nobody, days that make no sense and ids of other things, with stable codes', async () => {
  await using analytics = await openAnalytics();
  const student = uuidV7();
  const own = { id: toGlobalId('User', student) };
  const codes = async (...[query, userId, variables]: Parameters<typeof analytics.ask>) => {
    const { errors } = await analytics.ask(query, userId, variables);
    return errors?.map(({ extensions, message }) => `${extensions.code} ${message}`);
  };
  expect(await codes('{ analyticsAsOf }', null)).toEqual([expect.stringMatching(/^UNAUTHENTICATED/)]);
  expect(await codes(activityOf(), null, own)).toContainEqual(expect.stringMatching(/^UNAUTHENTICATED/));
  const year = 'from: "2024-01-01T00:00:00Z", to: "2025-01-01T00:00:00Z"';
  expect(await codes(activityOf(year), student, own)).toEqual([
    'BAD_USER_INPUT from and to may cover at most 366 days.',
  ]);
  const backwards = 'from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z"';
  expect(await codes(activityOf(backwards), student, own)).toEqual([
    'BAD_USER_INPUT to must not be before from.',
  ]);
  expect(await codes(activityOf(), student, { id: toGlobalId('Classroom', student) })).toEqual([
    expect.stringMatching(/^NOT_FOUND/),
  ]);
});

test('while core is away, own numbers are there and those of others are STORE_UNAVAILABLE', async () => {
  await using analytics = await openAnalytics();
  analytics.answers.isDown = true;
  const student = uuidV7();
  const own = await analytics.ask(activityOf(), student, { id: toGlobalId('User', student) });
  expect(own.errors).toBeUndefined();
  const other = await analytics.ask(activityOf(), student, { id: toGlobalId('User', uuidV7()) });
  const unavailable = { extensions: { code: 'STORE_UNAVAILABLE', retryable: true } };
  // The second says that it is not known up to when they count.
  expect(other.errors).toMatchObject([unavailable, unavailable]);
});

test('answers STORE_UNAVAILABLE while the database is away, and stays alive', async () => {
  const database = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', applicationName: 'test' });
  const wakeups = createWakeups(database);
  const server = await createAnalyticsServer({
    ...{ typeDefs, database, viewerTrust, clock: systemClock, logger: silentLogger },
    eventLog: createEventLog({ database, wakeups, logger: silentLogger, clock: systemClock }),
    counts: openCounts({ database, logger: silentLogger, clock: systemClock }),
    internal: createCore({ allowed: true, role: null, isDown: false }),
    metrics: createMetrics('analytics'),
  });
  server.start();
  const student = uuidV7();
  const { errors } = await toAsk(server)(activityOf(), student, { id: toGlobalId('User', student) });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
    'STORE_UNAVAILABLE',
    'STORE_UNAVAILABLE',
  ]);
  const ready = await server.app.inject('/health/ready');
  expect([ready.statusCode, ready.json().status]).toEqual([503, 'down']);
  expect((await server.app.inject('/health/live')).statusCode).toBe(200);
  await server.close();
  await wakeups.close();
  await database.close();
});

test('without its Cassandra it starts and answers STORE_UNAVAILABLE, and no event is skipped', async () => {
  const cluster = { contactPoints: ['127.0.0.1:1'], datacenter: 'datacenter1' };
  await using analytics = await openAnalytics({
    cassandra: { cluster, keyspace: { name: 'none', replicationFactor: 1 } },
  });
  const student = uuidV7();
  await analytics.publish(...deedsOf(student, uuidV7(), '2026-01-02T12:00:00.000Z'));
  const { errors } = await analytics.ask(activityOf(), student, { id: toGlobalId('User', student) });
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'STORE_UNAVAILABLE', retryable: true },
    { code: 'STORE_UNAVAILABLE', retryable: true },
  ]);
  const ready = await analytics.get('/health/ready');
  expect([ready.statusCode, ready.json()]).toMatchObject([
    200,
    { status: 'degraded', dependencies: { cassandra: { adapter: 'real', state: 'down' } } },
  ]);
  await expect
    .poll(() => analytics.waiting(), { timeout: 10_000 })
    .toEqual({
      'analytics-cassandra-none': 3,
      'analytics-organisations-cassandra-none': 0,
    });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toGlobalId } from '@ensure-study/contracts/ids';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { InternalCall } from '@ensure-study/contracts/internal-api';
import { systemClock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createViewerTrust, viewerHeader } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { silentLogger } from '@ensure-study/testkit/logger';
import { openTestStores } from '@ensure-study/testkit/stores';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { openCounts } from './engagement/open-counts.ts';
import { createAnalyticsServer } from './server.ts';

const viewerTrust = createViewerTrust('a secret of at least thirty-two bytes');
const typeDefs = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

interface Answers {
  allowed: boolean;
  role: 'TEACHER' | 'STUDENT' | null;
  isDown: boolean;
}

/** Core as its internal API answers for one person and one class. */
function createCore(answers: Answers): InternalClient {
  return {
    async call(name: InternalCall) {
      if (answers.isDown) throw storeUnavailable('core');
      return (name === 'membership' ? { role: answers.role } : { allowed: answers.allowed }) as never;
    },
  };
}

async function openAnalytics() {
  const stores = await openTestStores({ schema: 'analytics', migrations, clock: systemClock });
  const { database, eventLog, logger } = stores;
  const answers: Answers = { allowed: false, role: null, isDown: false };
  const server = await createAnalyticsServer({
    ...{ typeDefs, database, eventLog, viewerTrust, internal: createCore(answers), clock: systemClock },
    counts: openCounts({ database, logger, clock: systemClock }),
    ...{ logger, metrics: createMetrics('analytics') },
  });
  server.start();
  const ask = toAsk(server);
  return {
    answers,
    ask,
    /** Waits until the service itself says that nothing waits any more. */
    async everythingCounted() {
      const askedMs = systemClock.now();
      const asOf = async () => (await ask('{ analyticsAsOf }', uuidV7())).data?.analyticsAsOf ?? '';
      await expect.poll(async () => Date.parse(await asOf()), { timeout: 10_000 }).toBeGreaterThan(askedMs);
    },
    publish: (...events: DomainEvent[]) => database.db.transaction((tx) => eventLog.append(tx, events)),
    async [Symbol.asyncDispose]() {
      await server.close();
      await stores[Symbol.asyncDispose]();
    },
  };
}

/** Asks as the gateway would, on behalf of `userId`. */
function toAsk({ app }: Awaited<ReturnType<typeof createAnalyticsServer>>) {
  return async (query: string, userId: string | null, variables: object = {}) => {
    const rights = { role: 'STUDENT' as const, organisationId: uuidV7(), sessionId: uuidV7(), scopes: [] };
    const viewer = await viewerTrust.sign(userId === null ? null : { userId, ...rights });
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { [viewerHeader]: viewer },
      payload: { query, variables },
    });
    return response.json() as {
      data?: { _entities?: Record<string, unknown>[]; analyticsAsOf?: string | null } | null;
      errors?: { message: string; extensions: { code: string; retryable?: boolean } }[];
    };
  };
}

const range = 'from: "2026-01-01T00:00:00.000Z", to: "2026-01-31T00:00:00.000Z"';
const entity = (type: string, fields: string) =>
  `query($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) { ... on ${type} { ${fields} } } }`;
const activityOf = (arguments_ = range) =>
  entity(
    'User',
    `activity(${arguments_}) { date questionsAsked materialsOpened attemptsSubmitted } activityAsOf`,
  );
const engagementOf = entity(
  'Classroom',
  `engagement(${range}) { date activePeople questionsAsked } engagementAsOf`,
);

function deedsOf(userId: string, classroomId: string, occurredAt: string): DomainEvent[] {
  const envelope = () => ({
    ...{ id: uuidV7(), occurredAt, actorId: userId, organisationId: null, traceparent: null },
    subject: uuidV7(),
  });
  const ids = { userId, classroomId };
  return [
    { ...envelope(), type: 'tutor.turn_asked.v1', data: { ...ids, turnId: uuidV7(), sessionId: uuidV7() } },
    { ...envelope(), type: 'material.opened.v1', data: { ...ids, materialId: uuidV7() } },
    {
      ...envelope(),
      type: 'attempt.submitted.v1',
      data: { ...ids, attemptId: uuidV7(), assessmentId: uuidV7(), submittedAt: occurredAt },
    },
  ];
}

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
  expect(other.errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }]);
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

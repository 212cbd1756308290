import type { DomainEvent } from '@ensure-study/contracts/events';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, makeQuiz, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { deleteClassroom } from '../classrooms/delete-classroom.ts';
import { createGuardianCode } from '../guardians/create-guardian-code.ts';
import { linkGuardian } from '../guardians/link-guardian.ts';
import { setNotificationSettings } from './choose-kinds.ts';
import { followNotifications } from './follow-notifications.ts';
import { markNotificationsRead } from './mark-read.ts';
import { tellEvent } from './tell-event.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

/** An event as it comes out of the log. */
function happen(type: DomainEvent['type'], data: object, change: Partial<DomainEvent> = {}): DomainEvent {
  const occurredAt = new Date(core.clock.now()).toISOString();
  const ids = { id: uuidV7(), subject: uuidV7(), actorId: null, organisationId: null, traceparent: null };
  return { ...ids, type, occurredAt, data, ...change } as DomainEvent;
}
const toldTo = async ({ viewer }: Caller) => {
  const rows = await core.deps.records.notifications.ofPerson(viewer.userId, {
    first: 50,
    unreadOnly: false,
  });
  return rows.map(({ kind, count }) => [kind, count]);
};
const published = (classroomId: string, assessmentId = uuidV7()) =>
  happen('assessment.published.v1', { assessmentId, classroomId, title: 'T', opensAt: null, closesAt: null });
const tell = (event: DomainEvent) => tellEvent(core.deps, event);

describe('an event', () => {
  it('is told once, however often and by however many it is delivered', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const event = published(classroom.id);
    await Promise.all([1, 2, 3].map(() => tell(event)));
    await tell(event);
    expect(await toldTo(student)).toEqual([['ASSESSMENT_PUBLISHED', 1]]);
    expect(await toldTo(teacher)).toEqual([]);
  });

  it('is told to each of very many people, some at a time', async () => {
    const { classroom, student } = await makeClass(core);
    const { rows } = await core.database.db.execute<{ id: string }>(sql`
      insert into core.accounts (id, organisation_id, role, email, name, created_at)
      select id, ${student.viewer.organisationId}::uuid, 'STUDENT', id || '@example.test', 'One of many', now()
      from (select gen_random_uuid() as id from generate_series(1, 501)) as many returning id`);
    const everybody = rows.map(({ id }) => id);
    const { records } = core.deps;
    const audience = { ...records.audience, membersOf: async () => everybody };
    await tellEvent({ ...core.deps, records: { ...records, audience } }, published(classroom.id));
    const unread = await Promise.all(everybody.map((id) => records.notifications.unreadCount(id)));
    expect(new Set(unread)).toEqual(new Set([1]));
  });

  it('that is old, as in a log read from its beginning, is no news', async () => {
    const { classroom, student } = await makeClass(core);
    const occurredAt = new Date(core.clock.now() - 8 * 24 * 60 * 60 * 1000).toISOString();
    await tell({ ...published(classroom.id), occurredAt });
    expect(await toldTo(student)).toEqual([]);
  });

  it('of a class that is deleted, and of a kind that was switched off, is told to nobody', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const choice = { kind: 'ASSESSMENT_PUBLISHED' as const, isOn: false };
    must(await setNotificationSettings(core.deps, { caller: student, settings: [choice] }));
    await tell(published(classroom.id));
    must(
      await setNotificationSettings(core.deps, { caller: student, settings: [{ ...choice, isOn: true }] }),
    );
    must(await deleteClassroom(core.deps, { caller: teacher, classroomId: classroom.id }));
    await tell(published(classroom.id));
    expect(await toldTo(student)).toEqual([]);
  });
});

describe('documents', () => {
  async function makeMaterial(classroomId: string, uploadedBy: string) {
    const id = uuidV7();
    const rest = { mediaType: 'text/plain', sizeBytes: 1, sha256: id, blobKey: id, uploadedBy };
    const life = { uploadedAt: new Date(core.clock.now()), replacedAt: null, deletedAt: null };
    await core.deps.records.materials.insert({ id, classroomId, name: 'a.txt', ...rest, ...life });
    return id;
  }

  it('of a class join while they are unread: to students as new, to the uploader as ready', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const index = async () => {
      const materialId = await makeMaterial(classroom.id, teacher.viewer.userId);
      await tell(
        happen('document.indexed.v1', { materialId, classroomId: classroom.id, pages: 1, passages: 1 }),
      );
    };
    await index();
    await index();
    expect(await toldTo(student)).toEqual([['MATERIAL_ADDED', 2]]);
    expect(await toldTo(teacher)).toEqual([['MATERIAL_READY', 2]]);
    must(await markNotificationsRead(core.deps, { caller: student, ids: undefined }));
    await index();
    expect((await toldTo(student)).toSorted()).toEqual([
      ['MATERIAL_ADDED', 1],
      ['MATERIAL_ADDED', 2],
    ]);
  });

  it('that cannot be read are told to teachers alone', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const materialId = await makeMaterial(classroom.id, teacher.viewer.userId);
    await tell(happen('document.failed.v1', { materialId, classroomId: classroom.id, problem: 'x' }));
    expect(await toldTo(teacher)).toEqual([['MATERIAL_FAILED', 1]]);
    expect(await toldTo(student)).toEqual([]);
  });
});

it('tells teachers of evidence alone, and keeps count of everything that was noticed', async () => {
  const { classroom, teacher, student, assessment } = await makeQuiz(core);
  const attemptId = uuidV7();
  const raise = (alertClass: string) =>
    tell(
      happen('proctoring.alert_raised.v1', {
        ...{ attemptId, assessmentId: assessment.id, classroomId: classroom.id },
        ...{ userId: student.viewer.userId, kind: 'NO_FACE', class: alertClass, durationMs: 1 },
        startedAt: new Date(core.clock.now()).toISOString(),
      }),
    );
  await raise('WARNING');
  expect(await toldTo(teacher)).toEqual([]);
  await raise('EVIDENCE');
  await raise('EVIDENCE');
  expect(await toldTo(teacher)).toEqual([['ALERT_RAISED', 2]]);
  expect(await toldTo(student)).toEqual([]);
});

it('tells a student of results that somebody else released, not of those the page shows anyway', async () => {
  const { classroom, student, assessment } = await makeQuiz(core);
  const { userId } = student.viewer;
  const data = { attemptId: uuidV7(), assessmentId: assessment.id, classroomId: classroom.id, userId };
  await tell(happen('attempt.graded.v1', { ...data, released: true }, { actorId: userId }));
  await tell(happen('attempt.graded.v1', { ...data, released: false }));
  expect(await toldTo(student)).toEqual([]);
  await tell(happen('attempt.graded.v1', { ...data, released: true }));
  await tell(happen('results.released.v1', { ...data, attemptId: uuidV7() }));
  expect(await toldTo(student)).toEqual([
    ['RESULTS_RELEASED', 1],
    ['RESULTS_RELEASED', 1],
  ]);
});

describe('who follows', () => {
  /** A place in the stream of a person, from which following begins without a race. */
  async function cursorOf(accountId: string) {
    const wakeups = createWakeups(core.database);
    const streams = createLiveStreams({ database: core.database, wakeups });
    const [cursor] = await streams.append(`notifications:${accountId}`, [{}]);
    await wakeups.close();
    return cursor;
  }

  it('gets each change once, and goes on after the last cursor', async () => {
    const { classroom, student } = await makeClass(core);
    const { userId } = student.viewer;
    const stop = new AbortController();
    const after = await cursorOf(userId);
    const news = await followNotifications(core.deps, { userId, after, signal: stop.signal });
    await tell(published(classroom.id));
    const first = news[Symbol.asyncIterator]().next();
    const { value } = (await first) as { value: { cursor: string; unreadCount: number } };
    expect(value).toMatchObject({ unreadCount: 1, notification: { kind: 'ASSESSMENT_PUBLISHED' } });
    stop.abort();
    await tell(published(classroom.id));
    must(await markNotificationsRead(core.deps, { caller: student, ids: undefined }));
    const again = new AbortController();
    const later = await followNotifications(core.deps, { userId, after: value.cursor, signal: again.signal });
    const seen = [];
    for await (const change of later) {
      seen.push(change.notification?.kind ?? null);
      if (seen.length === 2) break;
    }
    again.abort();
    expect(seen).toEqual(['ASSESSMENT_PUBLISHED', null]);
  });

  it('must not go on with the cursor of somebody else', async () => {
    const [one, other] = [await makePerson(core, 'STUDENT'), await makePerson(core, 'STUDENT')];
    const after = await cursorOf(other.viewer.userId);
    const { signal } = new AbortController();
    const following = followNotifications(core.deps, { userId: one.viewer.userId, after, signal });
    await expect(following).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

it('lists to the person alone, page by page, and hides what the person sees no more', async () => {
  const { classroom, student, assessment, teacher } = await makeQuiz(core);
  for (let n = 0; n < 3; n++) {
    await core.clock.advance(1);
    await tell(published(classroom.id, n === 2 ? assessment.id : undefined));
  }
  const query = `query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on User { unreadNotificationCount
    notifications(first: $first, after: $after, unreadOnly: true) { nodes { kind assessment { title } classroom { name } }
      pageInfo { hasNextPage endCursor } } } } }`;
  const id = toGlobalId('User', student.viewer.userId);
  const ask = (caller: Caller, variables: object) =>
    core.execute(query, { variables: { id, ...variables }, viewer: caller.viewer });
  const { data } = await ask(student, { first: 2 });
  const [newest, older] = data.node.notifications.nodes;
  expect(newest).toMatchObject({ assessment: { title: 'Tides' }, classroom: { name: 'Tide pools' } });
  expect(older).toMatchObject({ assessment: null, classroom: { name: 'Tide pools' } });
  expect(data.node.unreadNotificationCount).toBe(3);
  const rest = await ask(student, { first: 2, after: data.node.notifications.pageInfo.endCursor });
  expect(rest.data.node.notifications.nodes).toHaveLength(1);
  expect((await ask(teacher, { first: 2 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('tells a student of a guardian who was linked', async () => {
  const student = await makePerson(core, 'STUDENT');
  const parent = await makePerson(core, 'PARENT');
  const made = await createGuardianCode(core.deps, {
    ...{ caller: student, studentId: undefined, idempotencyKey: undefined },
  });
  must(await linkGuardian(core.deps, { caller: parent, code: must(made).code }));
  const { rows } = await core.database.pool.query(
    `select event from platform.events where event->>'type' = 'guardian.linked.v1' order by appended_at desc limit 1`,
  );
  await tell(rows[0].event);
  expect(await toldTo(student)).toEqual([['GUARDIAN_LINKED', 1]]);
});

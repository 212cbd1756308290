import { randomUUID } from 'node:crypto';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import { replicasAt } from '@ensure-study/testkit/replicas';
import { serviceHeader } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer, openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, makeQuiz, must } from '../../test/people.ts';
import { signUp } from '../accounts/sign-up.ts';
import { unpublishAssessment } from '../assessments/unpublish-assessment.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { createClassroom } from '../classrooms/create-classroom.ts';
import { deleteClassroom } from '../classrooms/delete-classroom.ts';
import { removeMember } from '../classrooms/remove-member.ts';
import { signOut } from '../sessions/sign-out.ts';

let core: TestCore;
let baseUrl: string;
beforeAll(async () => {
  core = await openCore();
  baseUrl = await core.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => core[Symbol.asyncDispose]());

const client = () =>
  createInternalClient({
    core: replicasAt(baseUrl),
    serviceName: 'ai',
    trust: core.serviceTrust,
    timeoutMs: 5_000,
  });
const signedUp = async () =>
  must(
    await signUp(core.deps, {
      name: 'Someone',
      email: uniqueEmail(),
      password: 'long enough',
      organisationCode: undefined,
      remoteAddress: uniqueEmail(),
      traceparent: null,
    }),
  );

it('tells what a person is in a class, of a document and of an assessment', async () => {
  const { teacher, student, classroom, assessment } = await makeQuiz(core);
  const stranger = await makePerson(core, 'TEACHER');
  const admin = await makePerson(core, 'ADMIN');
  const roleOf = async (userId: string) =>
    (await client().call('membership', { userId, classroomId: classroom.id })).role;
  expect(await roleOf(teacher.viewer.userId)).toBe('TEACHER');
  expect(await roleOf(student.viewer.userId)).toBe('STUDENT');
  expect(await roleOf(stranger.viewer.userId)).toBeNull();
  expect(await roleOf(admin.viewer.userId)).toBe('TEACHER');
  expect(await roleOf(randomUUID())).toBeNull();
  const userId = student.viewer.userId;
  expect(await client().call('assessment', { assessmentId: assessment.id, userId })).toEqual({
    classroomId: classroom.id,
    role: 'STUDENT',
  });
  expect(await client().call('material', { materialId: randomUUID(), userId })).toBeNull();
});

it('tells the classes somebody belongs to at this moment, of an admin no more than these', async () => {
  const { teacher, student, classroom } = await makeClass(core);
  const [admin, parent] = [await makePerson(core, 'ADMIN'), await makePerson(core, 'PARENT')];
  const classesOf = async ({ viewer: { userId } }: Pick<typeof admin, 'viewer'>) =>
    (await client().call('classrooms-of', { userId })).classroomIds;
  expect(await classesOf(student)).toEqual([classroom.id]);
  for (const nobody of [admin, parent]) expect(await classesOf(nobody)).toEqual([]);
  const input = { name: 'Next', subject: 'Biology', idempotencyKey: undefined };
  const next = must(await createClassroom(core.deps, { caller: teacher, ...input }));
  expect((await classesOf(teacher)).toSorted()).toEqual([next.id, classroom.id].toSorted());
  const place = { classroomId: classroom.id, userId: student.viewer.userId };
  must(await removeMember(core.deps, { caller: teacher, ...place }));
  expect(await classesOf(student)).toEqual([]);
  must(await deleteClassroom(core.deps, { caller: teacher, classroomId: next.id }));
  expect(await classesOf(teacher)).toEqual([classroom.id]);
});

it('tells no more than the fifty classes that were joined last', async () => {
  const { viewer } = await makePerson(core, 'TEACHER');
  const made: string[] = [];
  for (let at = 0; at < 51; at++) {
    const id = uuidV7();
    const names = { name: `Class ${at}`, subject: 'Biology', joinCode: id.replaceAll('-', '').slice(-12) };
    const { organisationId, userId: accountId } = viewer;
    const now = new Date(core.clock.now());
    await core.deps.records.classrooms.insert({ id, organisationId, ...names, createdAt: now });
    const membership = {
      id: uuidV7(core.clock.now() + at),
      classroomId: id,
      accountId,
      role: 'TEACHER' as const,
      joinedAt: now,
    };
    await core.deps.records.classrooms.addMember(membership);
    made.push(id);
  }
  const { classroomIds } = await client().call('classrooms-of', { userId: viewer.userId });
  expect(classroomIds).toEqual(made.toReversed().slice(0, 50));
});

it('tells a draft from nothing to nobody but the teachers of the class', async () => {
  const { teacher, student, assessment } = await makeQuiz(core);
  must(await unpublishAssessment(core.deps, { caller: teacher, assessmentId: assessment.id }));
  const ask = ({ viewer: { userId } }: typeof student, assessmentId = assessment.id) =>
    client().call('assessment', { assessmentId, userId });
  expect(await ask(student)).toEqual(await ask(student, randomUUID()));
  expect(await ask(teacher)).toMatchObject({ role: 'TEACHER' });
});

it('tells the facts of an attempt', async () => {
  const { student, classroom, assessment } = await makeQuiz(core);
  const attempt = must(
    await startAttempt(core.deps, {
      caller: student,
      assessmentId: assessment.id,
      consent: false,
      idempotencyKey: undefined,
    }),
  );
  expect(await client().call('attempt', { attemptId: attempt.id })).toEqual({
    assessmentId: assessment.id,
    classroomId: classroom.id,
    userId: student.viewer.userId,
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: null,
  });
  expect(await client().call('attempt', { attemptId: randomUUID() })).toBeNull();
});

it('lets teachers, guardians and admins see what a student did, and classmates not', async () => {
  const { teacher, student } = await makeQuiz(core);
  const parent = await makePerson(core, 'PARENT');
  const userId = student.viewer.userId;
  await core.deps.records.guardians.link({
    guardianId: parent.viewer.userId,
    studentId: userId,
    createdAt: new Date(),
  });
  const sees = async ({ viewer }: typeof parent) =>
    (await client().call('may-see-person', { viewerId: viewer.userId, userId })).allowed;
  expect(await sees(student)).toBe(true);
  expect(await sees(teacher)).toBe(true);
  expect(await sees(parent)).toBe(true);
  expect(await sees(await makePerson(core, 'ADMIN'))).toBe(true);
  expect(await sees(await makePerson(core, 'STUDENT'))).toBe(false);
  expect(await sees(await makePerson(core, 'TEACHER'))).toBe(false);
});

it('is not for people: without a service’s token nothing is said', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${baseUrl}/internal/membership`, { method: 'POST', headers, body: '{}' });
  expect((await ask({ 'content-type': 'application/json' })).status).toBe(401);
  expect((await ask({ 'content-type': 'application/json', [serviceHeader]: 'made.up.token' })).status).toBe(
    401,
  );
});

it('tells of every revoked session, whichever process ends it, and first of those just before', async () => {
  await using other = await createTestServer(core.database);
  const before = await signedUp();
  const after = await signedUp();
  const end = ({ deps }: Pick<TestCore, 'deps'>, { viewer }: typeof before) =>
    signOut(deps, { caller: { viewer, traceparent: null }, refreshToken: undefined, traceparent: null });
  await end(core, before);
  const stop = new AbortController();
  const headers = { [serviceHeader]: await core.serviceTrust.sign('gateway') };
  const response = await fetch(`${baseUrl}/internal/session-revocations`, { headers, signal: stop.signal });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(after.viewer.sessionId)) break;
    if (text.includes(before.viewer.sessionId)) await end(other, after);
  }
  stop.abort();
  expect(text).toContain(before.viewer.sessionId);
  expect((await client().call('session', { sessionId: after.viewer.sessionId })).active).toBe(false);
  expect((await client().call('session', { sessionId: randomUUID() })).active).toBe(false);
});

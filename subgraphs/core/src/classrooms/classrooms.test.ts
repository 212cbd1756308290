import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makeClass, makeOrganisation, makePerson, must } from '../../test/people.ts';
import { renewJoinCode } from './change-classroom.ts';
import { createClassroom } from './create-classroom.ts';
import { deleteClassroom, restoreClassroom } from './delete-classroom.ts';
import { joinClassroom } from './join-classroom.ts';
import { leaveClassroom, removeMember } from './remove-member.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

describe('making a class', () => {
  it.each(['STUDENT', 'PARENT', 'ADMIN', 'INTEGRATOR'] as const)('is not for a %s', async (role) => {
    const caller = await makePerson(core, role);
    const outcome = await createClassroom(core.deps, {
      caller,
      name: 'Mine',
      subject: 'Art',
      idempotencyKey: undefined,
    });
    expect(outcome).toMatchObject({ problem: 'NotAllowedProblem' });
  });

  it('answers the first class to a repeated key, also at once, and tells of it once', async () => {
    const caller = await makePerson(core, 'TEACHER');
    const make = (name: string) =>
      createClassroom(core.deps, { caller, name, subject: 'Art', idempotencyKey: 'a key' });
    const made = await Promise.all([make('Drawing'), make('Drawing'), make('Drawing')]);
    const ids = new Set(made.map((outcome) => must(outcome).id));
    expect(ids.size).toBe(1);
    const created = (await core.events('classroom.created.v1')).filter(({ subject }) => ids.has(subject));
    expect(created).toHaveLength(1);
    expect(await make('Painting')).toMatchObject({ path: ['input', 'idempotencyKey'] });
  });

  it('keeps keys of different people apart', async () => {
    const [one, two] = [await makePerson(core, 'TEACHER'), await makePerson(core, 'TEACHER')];
    const make = async (caller: typeof one) =>
      must(
        await createClassroom(core.deps, { caller, name: 'Same', subject: 'Same', idempotencyKey: 'same' }),
      );
    expect((await make(one)).id).not.toBe((await make(two)).id);
  });
});

describe('joining', () => {
  it('makes a student a member once and tells of it once', async () => {
    const { classroom } = await makeClass(core);
    const caller = await makePerson(core, 'STUDENT');
    const typed = `${classroom.joinCode.slice(0, 3)} ${classroom.joinCode.slice(3).toLowerCase()}`;
    const joined = await Promise.all([1, 2].map(() => joinClassroom(core.deps, { caller, code: typed })));
    expect(joined.map((outcome) => must(outcome).id)).toEqual([classroom.id, classroom.id]);
    const told = (await core.events('membership.changed.v1')).filter(
      ({ data }) => data.userId === caller.viewer.userId,
    );
    expect(told.map(({ data }) => data)).toEqual([
      { classroomId: classroom.id, userId: caller.viewer.userId, role: 'STUDENT' },
    ]);
  });

  it('treats a code of another organisation like one that was never given out', async () => {
    const { classroom } = await makeClass(core);
    const other = await makeOrganisation(core);
    const stranger = await makePerson(core, 'STUDENT', other.id);
    const join = (code: string) => joinClassroom(core.deps, { caller: stranger, code });
    const foreign = await join(classroom.joinCode);
    expect(foreign).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await join('33333333')).toEqual(foreign);
  });

  it('lets no parent in by code, and names a code that cannot be one', async () => {
    const { classroom } = await makeClass(core);
    const parent = await makePerson(core, 'PARENT');
    const join = (code: string) => joinClassroom(core.deps, { caller: parent, code });
    expect(await join(classroom.joinCode)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await join('?')).toMatchObject({ problem: 'InvalidInputProblem', path: ['input', 'code'] });
  });

  it('cannot be used to guess codes', async () => {
    const caller = await makePerson(core, 'STUDENT');
    const guess = () => joinClassroom(core.deps, { caller, code: core.deps.codes.create() });
    for (let n = 0; n < 30; n++) expect(await guess()).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await guess()).toMatchObject({ problem: 'RateLimitedProblem' });
  });
});

describe('what people see of a class', () => {
  const query = `query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Classroom {
    name joinCode viewerRole
    members(first: $first, after: $after) { nodes { role user { id name email } } pageInfo { hasNextPage endCursor } }
  } } }`;

  it('shows the join code to its teachers only', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    const admin = await makePerson(core, 'ADMIN');
    const seen = `query($id: ID!) { node(id: $id) { ... on Classroom { joinCode viewerRole } } }`;
    const variables = { id: toGlobalId('Classroom', classroom.id) };
    const seenBy = async ({ viewer }: typeof admin) =>
      (await core.execute(seen, { variables, viewer })).data.node;
    expect(await seenBy(teacher)).toEqual({ joinCode: classroom.joinCode, viewerRole: 'TEACHER' });
    expect(await seenBy(student)).toEqual({ joinCode: null, viewerRole: 'STUDENT' });
    expect(await seenBy(admin)).toEqual({ joinCode: null, viewerRole: null });
  });

  it('pages its members by name for teachers, and refuses them to students', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    for (let n = 0; n < 5; n++)
      await enrol(core, teacher, classroom.id, (await makePerson(core, 'STUDENT')).viewer.userId);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const variables = { id: toGlobalId('Classroom', classroom.id), first: 3, after };
      const { data } = await core.execute(query, { variables, viewer: teacher.viewer });
      const { nodes, pageInfo } = data.node.members;
      names.push(...nodes.map(({ user }: { user: { name: string } }) => user.name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(names).toHaveLength(7);
    expect(names).toEqual([...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
    const variables = { id: toGlobalId('Classroom', classroom.id), first: 3 };
    const { errors } = await core.execute(query, { variables, viewer: student.viewer });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses a made-up cursor and a page that is too long', async () => {
    const { teacher, classroom } = await makeClass(core);
    const ask = async (variables: object) => {
      const all = { id: toGlobalId('Classroom', classroom.id), first: 3, ...variables };
      return (await core.execute(query, { variables: all, viewer: teacher.viewer })).errors?.[0]?.extensions
        .code;
    };
    expect(await ask({ after: Buffer.from('made up').toString('base64url') })).toBe('BAD_USER_INPUT');
    expect(await ask({ first: 101 })).toBe('BAD_USER_INPUT');
  });

  it('lists to others only the classes of a person that they share', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    const elsewhere = await makeClass(core);
    await enrol(core, elsewhere.teacher, elsewhere.classroom.id, student.viewer.userId);
    const classes = `query($id: ID!) { node(id: $id) { ... on User { classrooms { nodes { id } } } } }`;
    const variables = { id: toGlobalId('User', student.viewer.userId) };
    const seenBy = async ({ viewer }: typeof student) =>
      (await core.execute(classes, { variables, viewer })).data.node.classrooms.nodes;
    expect(await seenBy(teacher)).toEqual([{ id: toGlobalId('Classroom', classroom.id) }]);
    expect(await seenBy(student)).toHaveLength(2);
  });
});

describe('the end of a membership', () => {
  it('takes the class away at once, and joining again finds everything as it was', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const { userId } = student.viewer;
    const call = { classroomId: classroom.id };
    const role = async () =>
      (await core.deps.records.classrooms.rolesOf(userId, [classroom.id])).get(classroom.id);
    must(await removeMember(core.deps, { caller: teacher, ...call, userId }));
    expect(await role()).toBeUndefined();
    must(await joinClassroom(core.deps, { caller: student, code: classroom.joinCode }));
    must(await leaveClassroom(core.deps, { caller: student, ...call }));
    expect(await leaveClassroom(core.deps, { caller: student, ...call })).toMatchObject({
      problem: 'NotFoundProblem',
    });
    const told = (await core.events('membership.changed.v1')).filter(({ data }) => data.userId === userId);
    expect(told.map(({ data }) => data.role)).toEqual(['STUDENT', null, 'STUDENT', null]);
  });

  it('is not for the last teacher, and not for other classes', async () => {
    const { classroom, teacher } = await makeClass(core);
    const elsewhere = await makeClass(core);
    const call = { classroomId: classroom.id };
    expect(await leaveClassroom(core.deps, { caller: teacher, ...call })).toMatchObject({
      problem: 'ConflictProblem',
    });
    const foreign = { caller: elsewhere.teacher, ...call, userId: teacher.viewer.userId };
    expect(await removeMember(core.deps, foreign)).toMatchObject({ problem: 'NotFoundProblem' });
  });
});

describe('a deleted class', () => {
  it('is gone for everybody until it is restored with everybody in it', async () => {
    const { classroom, student, teacher } = await makeClass(core);
    const admin = await makePerson(core, 'ADMIN');
    const id = toGlobalId('Classroom', classroom.id);
    const query = `query($id: ID!) { node(id: $id) { id } viewer { classrooms { nodes { id } } } }`;
    const seen = async ({ viewer }: typeof admin) =>
      (await core.execute(query, { variables: { id }, viewer })).data;
    const call = { classroomId: classroom.id };
    must(await deleteClassroom(core.deps, { caller: teacher, ...call }));
    for (const person of [student, teacher]) {
      expect(await seen(person)).toEqual({ node: null, viewer: { classrooms: { nodes: [] } } });
    }
    expect((await seen(admin)).node).toBeNull();
    expect(await joinClassroom(core.deps, { caller: student, code: classroom.joinCode })).toMatchObject({
      problem: 'NotFoundProblem',
    });
    const deleted = `{ viewer { deletedClassrooms { nodes { id name } } } }`;
    const { data } = await core.execute(deleted, { viewer: teacher.viewer });
    expect(data.viewer.deletedClassrooms.nodes).toEqual([{ id, name: 'Tide pools' }]);
    expect(await restoreClassroom(core.deps, { caller: student, ...call })).toMatchObject({
      problem: 'NotFoundProblem',
    });
    must(await restoreClassroom(core.deps, { caller: teacher, ...call }));
    expect((await seen(student)).viewer.classrooms.nodes).toEqual([{ id }]);
  });
});

it('lets the old join code in no more once there is a new one', async () => {
  const { classroom, teacher } = await makeClass(core);
  const student = await makePerson(core, 'STUDENT');
  const renewed = must(await renewJoinCode(core.deps, { caller: teacher, classroomId: classroom.id }));
  const join = (code: string) => joinClassroom(core.deps, { caller: student, code });
  expect(await join(classroom.joinCode)).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await join(renewed.joinCode)).toMatchObject({ ok: true });
});

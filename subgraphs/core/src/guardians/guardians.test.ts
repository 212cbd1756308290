import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makeOrganisation, makePerson, must } from '../../test/people.ts';
import { seesActivity } from '../accounts/see-person.ts';
import type { Caller } from '../caller.ts';
import { updateOrganisation } from '../organisations/update-organisation.ts';
import { createSight } from '../sight/create-sight.ts';
import { createGuardianCode } from './create-guardian-code.ts';
import { linkGuardian } from './link-guardian.ts';
import { setSharing } from './set-sharing.ts';
import { unlinkGuardian } from './unlink-guardian.ts';

const dayMs = 24 * 60 * 60 * 1000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const makeCode = (caller: Caller, studentId?: string, idempotencyKey?: string) =>
  createGuardianCode(core.deps, { caller, studentId, idempotencyKey });
const link = (caller: Caller, code: string) => linkGuardian(core.deps, { caller, code });
const sees = (caller: Caller, userId: string) =>
  seesActivity(createSight(core.deps.records, caller.viewer), userId);

async function makeFamily() {
  const student = await makePerson(core, 'STUDENT');
  const parent = await makePerson(core, 'PARENT');
  must(await link(parent, must(await makeCode(student)).code));
  return { student, parent, studentId: student.viewer.userId, guardianId: parent.viewer.userId };
}

describe('a guardian code', () => {
  it('links one parent, and tells of it once, also when the answer is lost and the call comes again', async () => {
    const student = await makePerson(core, 'STUDENT');
    const [parent, other] = [await makePerson(core, 'PARENT'), await makePerson(core, 'PARENT')];
    const { code } = must(await makeCode(student));
    must(await link(parent, ` ${code.toLowerCase()} `));
    must(await link(parent, code));
    expect(await link(other, code)).toMatchObject({ problem: 'NotFoundProblem' });
    const told = (await core.events('guardian.linked.v1')).filter(
      ({ subject }) => subject === student.viewer.userId,
    );
    expect(told).toHaveLength(1);
  });

  it('is good for one of two parents who enter it at once', async () => {
    const { code } = must(await makeCode(await makePerson(core, 'STUDENT')));
    const parents = [await makePerson(core, 'PARENT'), await makePerson(core, 'PARENT')];
    const outcomes = await Promise.all(parents.map((parent) => link(parent, code)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is good for seven days', async () => {
    const student = await makePerson(core, 'STUDENT');
    const codes = [must(await makeCode(student)).code, must(await makeCode(student)).code];
    await core.clock.advance(7 * dayMs - 1);
    must(await link(await makePerson(core, 'PARENT'), codes[0]!));
    await core.clock.advance(1);
    expect(await link(await makePerson(core, 'PARENT'), codes[1]!)).toMatchObject({
      problem: 'NotFoundProblem',
    });
  });

  it('answers the first code to a repeated key', async () => {
    const student = await makePerson(core, 'STUDENT');
    const made = await Promise.all([1, 2].map(() => makeCode(student, undefined, 'key')));
    expect(must(made[0]!).code).toBe(must(made[1]!).code);
  });

  it('of another school is as unknown as one never given out', async () => {
    const { code } = must(await makeCode(await makePerson(core, 'STUDENT')));
    const stranger = await makePerson(core, 'PARENT', (await makeOrganisation(core)).id);
    const foreign = await link(stranger, code);
    expect(foreign).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await link(stranger, '33333333')).toEqual(foreign);
  });

  it('is not for guessing', async () => {
    const parent = await makePerson(core, 'PARENT');
    for (let n = 0; n < 30; n++) await link(parent, core.deps.codes.create());
    expect(await link(parent, '33333333')).toMatchObject({ problem: 'RateLimitedProblem' });
  });

  it('is made by teachers of the student and by admins only where the school permits it', async () => {
    const school = await makeOrganisation(core);
    const admin = await makePerson(core, 'ADMIN', school.id);
    const student = await makePerson(core, 'STUDENT', school.id);
    const id = student.viewer.userId;
    expect(await makeCode(admin, id)).toMatchObject({ problem: 'NotAllowedProblem' });
    must(
      await updateOrganisation(core.deps, {
        caller: admin,
        organisationId: school.id,
        name: undefined,
        policy: { staffMakesGuardianCodes: true },
        newSignUpCode: false,
      }),
    );
    expect(await makeCode(admin, id)).toMatchObject({ ok: true });
    const stranger = await makePerson(core, 'TEACHER', school.id);
    expect(await makeCode(stranger, id)).toMatchObject({ problem: 'NotFoundProblem' });
    const { student: taught, teacher } = await makeClass(core);
    expect(await makeCode(teacher, taught.viewer.userId)).toMatchObject({ problem: 'NotAllowedProblem' });
  });
});

describe('what a guardian sees', () => {
  it('is what the student shares, from one moment to the next', async () => {
    const { student, parent, studentId } = await makeFamily();
    expect(await sees(parent, studentId)).toBe(true);
    must(await setSharing(core.deps, { caller: student, choices: { activity: false } }));
    expect(await sees(parent, studentId)).toBe(false);
    must(await setSharing(core.deps, { caller: student, choices: { activity: true } }));
    expect(await sees(parent, studentId)).toBe(true);
  });

  it('is what the school decides, whatever the student chose', async () => {
    const school = await makeOrganisation(core);
    const admin = await makePerson(core, 'ADMIN', school.id);
    const student = await makePerson(core, 'STUDENT', school.id);
    const parent = await makePerson(core, 'PARENT', school.id);
    must(await link(parent, must(await makeCode(student)).code));
    const decide = async (activity: 'ALWAYS' | 'NEVER') =>
      must(
        await updateOrganisation(core.deps, {
          ...{ caller: admin, organisationId: school.id, name: undefined, newSignUpCode: false },
          policy: { activity },
        }),
      );
    await decide('NEVER');
    expect(await sees(parent, student.viewer.userId)).toBe(false);
    must(await setSharing(core.deps, { caller: student, choices: { activity: false } }));
    await decide('ALWAYS');
    expect(await sees(parent, student.viewer.userId)).toBe(true);
  });

  it('ends with the link, which either of them ends, and nobody else', async () => {
    const { parent, student, studentId, guardianId } = await makeFamily();
    const end = (caller: Caller) => unlinkGuardian(core.deps, { caller, guardianId, studentId });
    const { teacher } = await makeClass(core);
    expect(await end(teacher)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await end(await makePerson(core, 'PARENT'))).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await end(student)).toMatchObject({ ok: true });
    expect(await sees(parent, studentId)).toBe(false);
    expect(await end(parent)).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('rests while the account has another role', async () => {
    const { parent, studentId } = await makeFamily();
    const asTeacher = { ...parent, viewer: { ...parent.viewer, role: 'TEACHER' as const } };
    expect(await sees(asTeacher, studentId)).toBe(false);
  });

  it('never reaches the classes, the quizzes and the address of the child', async () => {
    const { student, classroom } = await makeClass(core);
    const parent = await makePerson(core, 'PARENT');
    must(await link(parent, must(await makeCode(student)).code));
    const query = `query($id: ID!, $class: ID!) {
      class: node(id: $class) { id }
      child: node(id: $id) { ... on User { name classrooms { nodes { id } } } } }`;
    const variables = {
      id: toGlobalId('User', student.viewer.userId),
      class: toGlobalId('Classroom', classroom.id),
    };
    const { data } = await core.execute(query, { variables, viewer: parent.viewer });
    expect(data).toEqual({ class: null, child: { name: student.person.name, classrooms: { nodes: [] } } });
    const address = `query($id: ID!) { node(id: $id) { ... on User { email } } }`;
    const refused = await core.execute(address, { variables, viewer: parent.viewer });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lists each side to itself and to admins, and to nobody else', async () => {
    const { parent, student, studentId, guardianId } = await makeFamily();
    const admin = await makePerson(core, 'ADMIN');
    const query = `query($id: ID!) { node(id: $id) { ... on User { children { nodes { student { name } } }
      guardians { nodes { guardian { name } } } sharing { results { isShared } } } } }`;
    const seen = (caller: typeof admin, userId: string) =>
      core.execute(query, { variables: { id: toGlobalId('User', userId) }, viewer: caller.viewer });
    const child = { student: { name: student.person.name } };
    expect((await seen(parent, guardianId)).data.node.children.nodes).toEqual([child]);
    expect((await seen(admin, guardianId)).data.node.children.nodes).toEqual([child]);
    expect((await seen(student, studentId)).data.node).toMatchObject({
      guardians: { nodes: [{ guardian: { name: parent.person.name } }] },
      sharing: { results: { isShared: true } },
    });
    expect((await seen(parent, studentId)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('pages', async () => {
    const parent = await makePerson(core, 'PARENT');
    for (let n = 0; n < 3; n++)
      must(await link(parent, must(await makeCode(await makePerson(core, 'STUDENT'))).code));
    const query = `query($first: Int!, $after: String) { viewer { children(first: $first, after: $after) {
      nodes { student { id } } pageInfo { hasNextPage endCursor } } } }`;
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const { data } = await core.execute(query, { variables: { first: 2, after }, viewer: parent.viewer });
      for (const { student } of data.viewer.children.nodes) ids.add(student.id);
      after = data.viewer.children.pageInfo.hasNextPage ? data.viewer.children.pageInfo.endCursor : null;
    } while (after);
    expect(ids.size).toBe(3);
  });
});

import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, uniqueEmail, type TestCore } from '../../test/open-core.ts';
import { enrol, makeClass, makePerson, makeQuiz, must } from '../../test/people.ts';
import { signUp } from '../accounts/sign-up.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import type { Caller } from '../caller.ts';
import { createGuardianCode } from './create-guardian-code.ts';
import { setSharing } from './set-sharing.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const fields = {
  results: 'releasedResults { nodes { title classroomName score scoreMax isGraded } }',
  classes: 'sharedClasses { nodes { name materials { nodes { name } } } }',
  alerts: 'alertCounts(from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z") { alertClass count }',
};
type Kind = keyof typeof fields;
async function read(caller: Pick<Caller, 'viewer'>, userId: string, kind: Kind) {
  const query = `query($id: ID!) { node(id: $id) { ... on User { ${fields[kind]} } } }`;
  const variables = { id: toGlobalId('User', userId) };
  const { data, errors } = await core.execute(query, { variables, viewer: caller.viewer });
  if (errors) return errors[0]?.extensions.code;
  return data.node && Object.values<unknown>(data.node)[0];
}

const makeCode = async (student: Caller) =>
  must(
    await createGuardianCode(core.deps, {
      ...{ caller: student, studentId: undefined, idempotencyKey: undefined },
    }),
  ).code;
const signUpBy = (guardianCode: string) =>
  signUp(core.deps, {
    ...{ name: 'Parent', email: uniqueEmail(), password: 'long enough', organisationCode: undefined },
    ...{ guardianCode, remoteAddress: uniqueEmail(), traceparent: null },
  });

async function sit(student: Caller, assessmentId: string) {
  const call = { caller: student, assessmentId, consent: false, idempotencyKey: undefined };
  const attempt = must(await startAttempt(core.deps, call));
  must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
}

it('makes a parent of the school by the code of a student, linked at once, and by nothing else', async () => {
  const student = await makePerson(core, 'STUDENT');
  const code = await makeCode(student);
  const parent = must(await signUpBy(code));
  expect(parent.person).toMatchObject({ role: 'PARENT', organisationId: core.organisation.id });
  expect(await read(parent, student.viewer.userId, 'classes')).toEqual({ nodes: [] });
  for (const bad of [code, '33333333', 'no'])
    expect(await signUpBy(bad)).toMatchObject({
      problem: 'InvalidInputProblem',
      path: ['input', 'guardianCode'],
    });
});

it.each(['results', 'classes', 'alerts'] as const)(
  'shows %s to the guardian only while they are shared, and to no other parent, teacher or classmate',
  async (kind) => {
    const { student, teacher, classroom } = await makeClass(core);
    const { userId } = student.viewer;
    const parent = must(await signUpBy(await makeCode(student)));
    const other = must(await signUpBy(await makeCode(await makePerson(core, 'STUDENT'))));
    const classmate = await makePerson(core, 'STUDENT');
    await enrol(core, teacher, classroom.id, classmate.viewer.userId);
    must(await setSharing(core.deps, { caller: student, choices: { [kind]: true } }));
    expect(await read(parent, userId, kind)).not.toBe('FORBIDDEN');
    for (const stranger of [teacher, classmate]) expect(await read(stranger, userId, kind)).toBe('FORBIDDEN');
    expect(await read(other, userId, kind)).toBeNull();
    must(await setSharing(core.deps, { caller: student, choices: { [kind]: false } }));
    expect(await read(parent, userId, kind)).toBe('FORBIDDEN');
  },
);

it('shows a guardian results when they are released, and not before', async () => {
  const { student, assessment } = await makeQuiz(core);
  await core.deps.records.assessments.update(assessment.id, { releasePolicy: 'MANUAL' });
  const parent = must(await signUpBy(await makeCode(student)));
  const { userId } = student.viewer;
  await sit(student, assessment.id);
  expect(await read(parent, userId, 'results')).toEqual({ nodes: [] });
  await core.deps.records.assessments.update(assessment.id, { releasePolicy: 'IMMEDIATE' });
  expect(await read(parent, userId, 'results')).toEqual({
    nodes: [
      { title: 'Tides', classroomName: 'Tide pools', score: 0, scoreMax: 5, isGraded: expect.any(Boolean) },
    ],
  });
});

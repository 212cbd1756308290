import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { toGlobalId, type NodeType } from '@ensure-study/contracts/ids';
import type { Viewer } from '@ensure-study/kit/trust';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, makeQuiz, must } from '../../test/people.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import { uploadMaterial } from '../materials/upload-material.ts';

let core: TestCore;
let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  core = await openCore();
  world = await makeWorld();
});
afterAll(() => core[Symbol.asyncDispose]());

async function makeWorld() {
  const quiz = await makeQuiz(core);
  const { teacher, student, classroom, assessment } = quiz;
  const file = {
    filename: 'tides.md',
    mimetype: 'text/markdown',
    createReadStream: () => Readable.from([Buffer.from('# Tides')]),
  };
  const upload = { caller: teacher, classroomId: classroom.id, file, idempotencyKey: undefined };
  const { material } = must(await uploadMaterial(core.deps, upload));
  const attempt = must(
    await startAttempt(core.deps, {
      caller: student,
      assessmentId: assessment.id,
      consent: false,
      idempotencyKey: undefined,
    }),
  );
  const parent = await makePerson(core, 'PARENT');
  await core.deps.records.guardians.link({
    guardianId: parent.viewer.userId,
    studentId: student.viewer.userId,
    createdAt: new Date(),
  });
  const stranger = await makePerson(core, 'TEACHER');
  const admin = await makePerson(core, 'ADMIN');
  const foreignAdmin = await makePerson(core, 'ADMIN', (await makeOrganisation(core)).id);
  return { ...quiz, material, attempt, parent, stranger, admin, foreignAdmin };
}

const node = `query($id: ID!) { node(id: $id) { __typename id } }`;
const entities = `query($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;

/** Whether the viewer sees the object, by both ways that lead to it; they must agree. */
async function sees(viewer: Viewer | null, type: NodeType, uuid: string): Promise<boolean> {
  const id = toGlobalId(type, uuid);
  const byNode = await core.execute(node, { variables: { id }, viewer });
  const representations = [{ __typename: type, id }];
  const byReference = await core.execute(entities, { variables: { representations }, viewer });
  expect(byNode.errors).toBeUndefined();
  const found = byNode.data.node !== null;
  expect(byReference.data._entities[0] !== null).toBe(found);
  if (found) expect(byNode.data.node).toEqual({ __typename: type, id });
  return found;
}

const people = ['teacher', 'student', 'parent', 'stranger', 'admin', 'foreignAdmin'] as const;
type Seers = (typeof people)[number][];
const objects: [NodeType, () => string, Seers][] = [
  ['Classroom', () => world.classroom.id, ['teacher', 'student', 'admin']],
  ['Material', () => world.material.id, ['teacher', 'student', 'admin']],
  ['Assessment', () => world.assessment.id, ['teacher', 'student', 'admin']],
  ['Question', () => world.questions[0]?.id ?? '', ['teacher', 'student', 'admin']],
  ['Attempt', () => world.attempt.id, ['teacher', 'student', 'admin']],
  ['User', () => world.student.viewer.userId, ['teacher', 'student', 'parent', 'admin']],
  ['User', () => world.teacher.viewer.userId, ['teacher', 'student', 'admin']],
  ['Organisation', () => core.organisation.id, ['teacher', 'student', 'parent', 'stranger', 'admin']],
];

describe.each(objects)('a %s', (type, idOf, seers) => {
  it.each(people)(`is for those who may see it: %s`, async (name) => {
    expect(await sees(world[name].viewer, type, idOf())).toBe(seers.includes(name));
  });

  it('is not for nobody, and one that is not there is for no one', async () => {
    expect(await sees(null, type, idOf())).toBe(false);
    expect(await sees(world.admin.viewer, type, randomUUID())).toBe(false);
  });
});

describe('node', () => {
  it('answers null to ids that were never given out', async () => {
    for (const id of [
      '',
      'x',
      'VXNlcjo=',
      toGlobalId('Choice', world.questions[0]?.choices?.[0]?.id ?? ''),
    ]) {
      const { data, errors } = await core.execute(node, { variables: { id }, viewer: world.student.viewer });
      expect([data.node, errors]).toEqual([null, undefined]);
    }
  });

  it('hands objects of other subgraphs on as stubs, for their owner to decide', async () => {
    const id = toGlobalId('TutorTurn', randomUUID());
    const { data } = await core.execute(node, { variables: { id }, viewer: world.student.viewer });
    expect(data.node).toEqual({ __typename: 'TutorTurn', id });
  });
});

describe('an e-mail address', () => {
  it.each([
    ['student', true],
    ['teacher', true],
    ['admin', true],
    ['parent', false],
  ] as const)('of a student, read by %s: %s', async (name, allowed) => {
    const variables = { id: toGlobalId('User', world.student.viewer.userId) };
    const query = `query($id: ID!) { node(id: $id) { ... on User { email } } }`;
    const { data, errors } = await core.execute(query, { variables, viewer: world[name].viewer });
    if (allowed) expect(data.node.email).toBe(world.student.person.email);
    else expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the questions of a quiz', () => {
  const query = `query($id: ID!) { node(id: $id) { ... on Assessment { title questionCount questions { id } } } }`;

  it('are empty for a student until the attempt has begun, and out of reach one by one', async () => {
    const { student, assessment, questions } = await makeQuiz(core);
    const variables = { id: toGlobalId('Assessment', assessment.id) };
    const seen = async () => (await core.execute(query, { variables, viewer: student.viewer })).data.node;
    expect(await seen()).toEqual({ title: 'Tides', questionCount: 2, questions: [] });
    expect(await sees(student.viewer, 'Question', questions[0]?.id ?? '')).toBe(false);
    must(
      await startAttempt(core.deps, {
        caller: student,
        assessmentId: assessment.id,
        consent: false,
        idempotencyKey: undefined,
      }),
    );
    expect((await seen()).questions).toHaveLength(2);
  });

  it('come with no key for a student: not in any answer, not in the ids of choices', async () => {
    const { student, assessment, attempt, questions } = world;
    const everything = `query($id: ID!) { node(id: $id) { ... on Assessment {
      questions { __typename id kind prompt points key { correctChoices acceptedAnswers } choices { __typename id text } }
      myAttempts { nodes { id state score scoreMax results { correct points } answers { questionId choices response } } }
    } } }`;
    const variables = { id: toGlobalId('Assessment', assessment.id) };
    const { data } = await core.execute(everything, { variables, viewer: student.viewer });
    const [own] = data.node.myAttempts.nodes;
    expect(own).toMatchObject({ state: 'IN_PROGRESS', score: null, results: null, scoreMax: 5 });
    expect(JSON.stringify(data)).not.toMatch(/moon|correct":true|accepted/i);
    const ids = questions[0]?.choices?.map(({ id }) => id) ?? [];
    expect(ids.every((id) => id[14] === '4')).toBe(true);
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    const after = await core.execute(everything, { variables, viewer: student.viewer });
    expect(after.data.node.myAttempts.nodes[0]).toMatchObject({ state: 'SUBMITTED', score: 0 });
    expect(JSON.stringify(after.data)).not.toMatch(/moon/i);
  });

  it('show everyone’s attempts to teachers only', async () => {
    const variables = { id: toGlobalId('Assessment', world.assessment.id) };
    const all = `query($id: ID!) { node(id: $id) { ... on Assessment { attempts { nodes { student { id name } } } } } }`;
    const seen = await core.execute(all, { variables, viewer: world.teacher.viewer });
    expect(seen.data.node.attempts.nodes[0].student.id).toBe(toGlobalId('User', world.student.viewer.userId));
    const refused = await core.execute(all, { variables, viewer: world.student.viewer });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

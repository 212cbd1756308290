import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makeQuiz, must, questions } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import { createAssessment } from './create-assessment.ts';
import { deleteAssessment } from './delete-assessment.ts';
import { toNewQuestion, type NewQuestion } from './domain/new-question.ts';
import { duplicateAssessment } from './duplicate-assessment.ts';
import { publishAssessment } from './publish-assessment.ts';
import { readKeyedQuestions } from './read-key.ts';
import { replaceQuestions } from './replace-questions.ts';
import { restoreAssessment } from './restore-assessment.ts';
import { unpublishAssessment } from './unpublish-assessment.ts';
import { updateAssessment } from './update-assessment.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const everyKind: NewQuestion[] = [
  ...questions,
  {
    kind: 'MULTIPLE_ANSWER',
    prompt: 'Which of these live in the tidal zone?',
    points: 4,
    choices: ['barnacle', 'mussel', 'tuna', 'squid'].map((text, place) => ({ text, correct: place < 2 })),
    partialCredit: true,
  },
  { kind: 'NUMERIC', prompt: 'Hours between two tides?', points: 1, value: 12.4, tolerance: 0.2, unit: 'h' },
  { kind: 'ESSAY', prompt: 'Why are there two tides a day?', points: 10, rubric: 'names both bulges' },
];

async function makeDraft(given: NewQuestion[] = everyKind) {
  const made = await makeClass(core);
  const { teacher: caller, classroom } = made;
  const draft = { caller, classroomId: classroom.id, title: 'Shore exam', idempotencyKey: undefined };
  const assessment = must(
    await createAssessment(core.deps, { ...draft, questions: given, isPublished: false }),
  );
  return { ...made, assessment, edit: { caller, assessmentId: assessment.id } };
}
const keyed = (id: string) => readKeyedQuestions(core.deps.records, id);
const begin = async (caller: Caller, assessmentId: string) =>
  startAttempt(core.deps, { caller, assessmentId, consent: false, idempotencyKey: undefined });

const everything = `query($id: ID!, $classroom: ID!) {
  node(id: $id) { ... on Assessment { title state questions { prompt key { correctChoices acceptedAnswers value rubric } } } }
  classroom: node(id: $classroom) { ... on Classroom { assessments { nodes { title questions { key { rubric } } } } } }
}`;
const read = (viewer: Caller['viewer'], assessmentId: string, classroomId: string) => {
  const variables = {
    id: toGlobalId('Assessment', assessmentId),
    classroom: toGlobalId('Classroom', classroomId),
  };
  return core.execute(everything, { variables, viewer });
};

describe('a draft', () => {
  it('is for teachers of the class: students do not find it by any path, nor begin it', async () => {
    const { teacher, student, classroom, assessment } = await makeDraft();
    const { data } = await read(teacher.viewer, assessment.id, classroom.id);
    expect(data.node).toMatchObject({ title: 'Shore exam', state: 'DRAFT' });
    const unseen = await read(student.viewer, assessment.id, classroom.id);
    expect(unseen.data).toEqual({ node: null, classroom: { assessments: { nodes: [] } } });
    const entity = `query($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
    const of = [{ __typename: 'Assessment', id: toGlobalId('Assessment', assessment.id) }];
    const { data: found } = await core.execute(entity, { variables: { of }, viewer: student.viewer });
    expect(found._entities).toEqual([null]);
    expect(await begin(student, assessment.id)).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('may be unfinished, says what it lacks, and is published once that is there, telling once', async () => {
    const { student, edit, assessment } = await makeDraft([]);
    const publish = () => publishAssessment(core.deps, edit);
    expect(await publish()).toMatchObject({ path: ['input', 'questions'] });
    const half: NewQuestion[] = [
      { kind: 'MULTIPLE_CHOICE', prompt: ' ', points: 1, choices: [{ text: 'one', correct: false }] },
    ];
    must(await replaceQuestions(core.deps, { ...edit, questions: half }));
    expect(await publish()).toMatchObject({ path: ['input', 'questions', '0', 'prompt'] });
    must(await replaceQuestions(core.deps, { ...edit, questions: everyKind }));
    must(await publish());
    must(await publish());
    const told = await core.events('assessment.published.v1');
    expect(told.filter(({ subject }) => subject === assessment.id)).toHaveLength(1);
    expect(await replaceQuestions(core.deps, { ...edit, questions: half })).toMatchObject({
      problem: 'InvalidInputProblem',
    });
    expect(must(await begin(student, assessment.id)).submittedAt).toBeNull();
  });

  it('keeps the questions and choices whose ids are given, in the new order', async () => {
    const { edit, assessment } = await makeDraft();
    const before = await keyed(assessment.id);
    const again = before
      .map(({ question, key }) => {
        const written = toNewQuestion({ question, key });
        const choices = question.choices?.map(({ id }, place) => ({
          id,
          ...(written.choices?.[place] ?? { text: '', correct: false }),
        }));
        return { ...written, id: question.id, choices: choices ?? null };
      })
      .toReversed();
    must(await replaceQuestions(core.deps, { ...edit, questions: again }));
    expect(await keyed(assessment.id)).toEqual(before.toReversed());
    const stolen = [{ ...everyKind[1], id: (await makeQuiz(core)).questions[1]?.id } as NewQuestion];
    expect(await replaceQuestions(core.deps, { ...edit, questions: stolen })).toMatchObject({
      path: ['input', 'questions', '0', 'id'],
    });
  });

  it('is not overwritten by who has not seen the last change', async () => {
    const { edit } = await makeDraft();
    const rename = (title: string, revision: number) =>
      updateAssessment(core.deps, { ...edit, revision, change: { title } });
    expect(must(await rename('One', 1)).revision).toBe(2);
    expect(await rename('Other', 1)).toMatchObject({ problem: 'ConflictProblem' });
    expect(must(await rename('Two', 2)).title).toBe('Two');
  });
});

it('watches nobody without a text to agree to: such a draft is not published, such a change of a published one not kept', async () => {
  const { edit, assessment } = await makeDraft(everyKind);
  const change = (isProctored: boolean, consentText: string | null) =>
    updateAssessment(core.deps, { ...edit, change: { isProctored, consentText } });
  must(await change(true, ' '));
  const lacks = { problem: 'InvalidInputProblem', path: ['input', 'consentText'] };
  expect(await publishAssessment(core.deps, edit)).toMatchObject(lacks);
  const query = `query($id: ID!) { node(id: $id) { ... on Assessment { gaps { path } } } }`;
  const variables = { id: toGlobalId('Assessment', assessment.id) };
  const { data } = await core.execute(query, { variables, viewer: edit.caller.viewer });
  expect(data.node.gaps).toEqual([{ path: ['consentText'] }]);
  must(await change(true, 'Times are recorded.'));
  must(await publishAssessment(core.deps, edit));
  expect(await change(true, null)).toMatchObject(lacks);
  must(await change(false, null));
});

describe('once somebody has begun', () => {
  it('questions and what a sitting is like stay; title and times may change', async () => {
    const { teacher: caller, student, assessment } = await makeQuiz(core);
    const edit = { caller, assessmentId: assessment.id };
    must(await begin(student, assessment.id));
    const refused = { problem: 'ConflictProblem' };
    expect(await replaceQuestions(core.deps, { ...edit, questions: everyKind })).toMatchObject(refused);
    expect(await updateAssessment(core.deps, { ...edit, change: { isShuffled: true } })).toMatchObject(
      refused,
    );
    expect(await unpublishAssessment(core.deps, edit)).toMatchObject(refused);
    const closesAt = new Date(core.clock.now() + 3_600_000);
    const changed = must(await updateAssessment(core.deps, { ...edit, change: { title: 'New', closesAt } }));
    expect(changed).toMatchObject({ title: 'New', closesAt });
  });

  it('it is not deleted while it is being sat; deleted, it is gone with its attempts until it is restored', async () => {
    const { teacher: caller, student, classroom, assessment } = await makeQuiz(core);
    const edit = { caller, assessmentId: assessment.id };
    const attempt = must(await begin(student, assessment.id));
    expect(await deleteAssessment(core.deps, edit)).toMatchObject({ problem: 'ConflictProblem' });
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    must(await deleteAssessment(core.deps, edit));
    const seen = async ({ viewer }: Caller) => (await read(viewer, assessment.id, classroom.id)).data;
    expect(await seen(student)).toEqual({ node: null, classroom: { assessments: { nodes: [] } } });
    expect((await seen(caller)).classroom.assessments.nodes).toEqual([]);
    const node = `query($id: ID!) { node(id: $id) { id } }`;
    const variables = { id: toGlobalId('Attempt', attempt.id) };
    const own = async () => (await core.execute(node, { variables, viewer: student.viewer })).data.node;
    expect(await own()).toBeNull();
    must(await restoreAssessment(core.deps, edit));
    expect(await own()).not.toBeNull();
    must(await deleteAssessment(core.deps, edit));
    await core.clock.advance(31 * 24 * 60 * 60 * 1000);
    expect(await restoreAssessment(core.deps, edit)).toMatchObject({ problem: 'ConflictProblem' });
  });
});

describe('the key', () => {
  it('is for teachers of the class; a student gets none, before, while and after sitting', async () => {
    const { teacher, student, classroom, assessment, edit } = await makeDraft();
    must(await publishAssessment(core.deps, edit));
    const { data } = await read(teacher.viewer, assessment.id, classroom.id);
    expect(data.node.questions.map(({ key }: { key: object }) => key)).toMatchObject([
      { correctChoices: [expect.any(String)] },
      { acceptedAnswers: ['the Moon', 'Moon'] },
      { correctChoices: [expect.any(String), expect.any(String)] },
      { value: 12.4 },
      { rubric: 'names both bulges' },
    ]);
    const leaks = async () =>
      JSON.stringify((await read(student.viewer, assessment.id, classroom.id)).data).match(
        /Moon"|12\.4|bulges|"key":\{/g,
      );
    expect(await leaks()).toBeNull();
    const attempt = must(await begin(student, assessment.id));
    expect(await leaks()).toBeNull();
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    expect(await leaks()).toBeNull();
  });
});

describe('a copy', () => {
  it('has the same questions and keys with ids of its own, is a draft, and is made once per idempotency key', async () => {
    const { teacher: caller, edit, assessment } = await makeDraft();
    const copy = () =>
      duplicateAssessment(core.deps, {
        ...{ caller, assessmentId: assessment.id, classroomId: null, title: 'Copy' },
        idempotencyKey: 'copy',
      });
    const made = must(await copy());
    expect(must(await copy()).id).toBe(made.id);
    expect(made).toMatchObject({ title: 'Copy', publishedAt: null });
    const [old, copied] = [await keyed(edit.assessmentId), await keyed(made.id)];
    expect(copied.map(toNewQuestion).map(plain)).toEqual(old.map(toNewQuestion).map(plain));
    const ids = (of: typeof old) =>
      of.flatMap(({ question: { id, choices } }) => [id, ...(choices ?? []).map((choice) => choice.id)]);
    expect(ids(old).filter((id) => ids(copied).includes(id))).toEqual([]);
  });
});

/** A question as written: without the ids of right choices. */
const plain = ({ kind, prompt, points, choices, acceptedAnswers, value, rubric }: NewQuestion) => ({
  ...{ kind, prompt, points, choices, acceptedAnswers, value, rubric },
});

it('a shuffled exam is in an order of one’s own, the same each time, and in the author’s for the teacher', async () => {
  const many = Array.from({ length: 8 }, (_, n) => ({
    ...(everyKind[2] as NewQuestion),
    prompt: `Question ${n}`,
  }));
  const { teacher, student, classroom, assessment, edit } = await makeDraft(many);
  must(await updateAssessment(core.deps, { ...edit, change: { isShuffled: true } }));
  must(await publishAssessment(core.deps, edit));
  must(await begin(student, assessment.id));
  const order = async ({ viewer }: Caller): Promise<string[]> =>
    (await read(viewer, assessment.id, classroom.id)).data.node.questions.map(
      ({ prompt }: { prompt: string }) => prompt,
    );
  const authors = many.map(({ prompt }) => prompt);
  expect(await order(teacher)).toEqual(authors);
  const own = await order(student);
  expect(own).not.toEqual(authors);
  expect(own.toSorted()).toEqual(authors);
  expect(await order(student)).toEqual(own);
});

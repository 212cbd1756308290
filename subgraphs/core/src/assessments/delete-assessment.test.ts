import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeQuiz, must } from '../../test/people.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import type { Caller } from '../caller.ts';
import { removeMember } from '../classrooms/remove-member.ts';
import { correctKey } from '../grading/correct-key.ts';
import { gradeAnswer } from '../grading/grade-answer.ts';
import { releaseResults } from '../grading/release-results.ts';
import { createAssessment } from './create-assessment.ts';
import { deleteAssessment } from './delete-assessment.ts';
import { restoreAssessment } from './restore-assessment.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const begin = (caller: Caller, assessmentId: string) =>
  startAttempt(core.deps, { caller, assessmentId, consent: false, idempotencyKey: undefined });

describe('deleting what is being sat', () => {
  it('is refused, naming who sits; who left the class is in nobody’s way and handed in', async () => {
    const { teacher, student, classroom, assessment } = await makeQuiz(core);
    const edit = { caller: teacher, assessmentId: assessment.id };
    const attempt = must(await begin(student, assessment.id));
    const refused = await deleteAssessment(core.deps, edit);
    expect(refused).toMatchObject({ problem: 'ConflictProblem' });
    expect(JSON.stringify(refused)).toContain(`${student.person.name} is sitting it`);
    const { userId } = student.viewer;
    must(await removeMember(core.deps, { caller: teacher, classroomId: classroom.id, userId }));
    must(await deleteAssessment(core.deps, edit));
    const [kept] = await core.deps.records.attempts.byIds([attempt.id]);
    expect(kept).toMatchObject({ submittedBy: 'CLOCK', submittedAt: new Date(core.clock.now()) });
  });
});

it('of a deleted assessment nothing is graded, corrected or released until it is back', async () => {
  const { teacher: caller, student, assessment, questions } = await makeQuiz(core);
  const attempt = must(await begin(student, assessment.id));
  must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
  must(await deleteAssessment(core.deps, { caller, assessmentId: assessment.id }));
  const questionId = questions[1]?.id ?? '';
  const grading = { caller, attemptId: attempt.id, questionId, points: 2, feedback: null };
  const releasing = { caller, assessmentId: assessment.id, attemptIds: null, allowUngraded: true };
  const refused = { problem: 'ConflictProblem' };
  expect(await gradeAnswer(core.deps, { ...grading, idempotencyKey: undefined })).toMatchObject(refused);
  const key = { acceptedAnswers: ['gravity'] };
  expect(await correctKey(core.deps, { caller, questionId, key })).toMatchObject(refused);
  expect(await releaseResults(core.deps, releasing)).toMatchObject(refused);
});

it('what was deleted is listed for 30 days, page by page, with the day until which it can be restored, and not after', async () => {
  const { teacher: caller, classroom } = await makeQuiz(core);
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    await core.clock.advance(1);
    const draft = { caller, classroomId: classroom.id, title, questions: [], isPublished: false };
    const { id } = must(await createAssessment(core.deps, { ...draft, idempotencyKey: undefined }));
    must(await deleteAssessment(core.deps, { caller, assessmentId: id }));
    ids.push(id);
  }
  const query = `query($id: ID!, $after: String) { node(id: $id) { ... on Classroom {
    deletedAssessments(first: 2, after: $after) { nodes { title restorableUntil } pageInfo { endCursor hasNextPage } } } } }`;
  const page = async (after?: string) => {
    const variables = { id: toGlobalId('Classroom', classroom.id), after };
    const { data } = await core.execute(query, { variables, viewer: caller.viewer });
    return data.node.deletedAssessments;
  };
  const first = await page();
  const rest = await page(first.pageInfo.endCursor);
  const listed = [...first.nodes, ...rest.nodes];
  expect(listed.map(({ title }: { title: string }) => title)).toEqual(['Three', 'Two', 'One']);
  const until = new Date(listed[0].restorableUntil);
  await core.clock.advance(until.getTime() - core.clock.now() - 1);
  expect((await page()).nodes).toMatchObject([{ title: 'Three' }]);
  await core.clock.advance(1);
  expect((await page()).nodes).toEqual([]);
  expect(await restoreAssessment(core.deps, { caller, assessmentId: ids[2] ?? '' })).toMatchObject({
    problem: 'ConflictProblem',
  });
});

import { toGlobalId } from '@ensure-study/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeQuiz, must } from '../../test/people.ts';
import { updateAssessment } from '../assessments/update-assessment.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { deleteClassroom, restoreClassroom } from './delete-classroom.ts';
import { leaveClassroom, removeMember } from './remove-member.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

describe('while a student sits an exam', () => {
  it('neither the class nor the student’s place in it can be taken away', async () => {
    const { classroom, student, teacher, assessment } = await makeQuiz(core);
    const edit = { caller: teacher, assessmentId: assessment.id };
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: 60_000 } }));
    const start = { caller: student, assessmentId: assessment.id, consent: false, idempotencyKey: undefined };
    must(await startAttempt(core.deps, start));
    const call = { caller: teacher, classroomId: classroom.id };
    const { userId } = student.viewer;
    const take = [
      () => leaveClassroom(core.deps, { ...call, caller: student }),
      () => removeMember(core.deps, { ...call, userId }),
      () => deleteClassroom(core.deps, call),
    ];
    for (const one of take) {
      const refused = await one();
      expect(refused).toMatchObject({ problem: 'ConflictProblem' });
      expect(JSON.stringify(refused)).toContain(student.person.name);
    }
    await core.clock.advance(60_000 + 5_000);
    must(await deleteClassroom(core.deps, call));
  });
});

describe('a teacher who is made a student', () => {
  it('teaches nothing any more, and finds the classes again when made a teacher again', async () => {
    const { teacher, classroom, assessment } = await makeQuiz(core);
    const { userId } = teacher.viewer;
    const as = { ...teacher, viewer: { ...teacher.viewer, role: 'STUDENT' as const } };
    await core.deps.records.accounts.setRole(userId, 'STUDENT');
    const variables = { id: toGlobalId('Assessment', assessment.id) };
    const query = `query($id: ID!) { node(id: $id) { id } viewer { classrooms { nodes { id } } } }`;
    const { data } = await core.execute(query, { viewer: as.viewer, variables });
    expect(data).toEqual({ node: null, viewer: { classrooms: { nodes: [] } } });
    const call = { caller: as, classroomId: classroom.id };
    expect(await deleteClassroom(core.deps, call)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await restoreClassroom(core.deps, call)).toMatchObject({ problem: 'NotFoundProblem' });
    await core.deps.records.accounts.setRole(userId, 'TEACHER');
    must(await deleteClassroom(core.deps, { ...call, caller: teacher }));
  });
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makeClass, makeQuiz } from '../../test/people.ts';
import { createSight } from './create-sight.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

it('reads the lists of many classes in as many statements as those of one', async () => {
  const { student, teacher } = await makeQuiz(core);
  const query = `{ viewer { classrooms(first: 50) { nodes {
    name viewerRole
    materials(first: 3) { nodes { id classroom { name } } }
    assessments(first: 3) { nodes { title questionCount questions { id } classroom { subject }
      myAttempts(first: 2) { nodes { state } } } }
  } } } }`;
  const statements = vi.spyOn(core.database.pool, 'query');
  const count = async () => {
    statements.mockClear();
    const { data, errors } = await core.execute(query, { viewer: student.viewer });
    expect(errors).toBeUndefined();
    return { statements: statements.mock.calls.length, classes: data.viewer.classrooms.nodes.length };
  };
  const one = await count();
  for (let n = 0; n < 6; n++) {
    const { classroom } = n % 2 ? await makeClass(core) : await makeQuiz(core);
    await enrol(core, teacher, classroom.id, student.viewer.userId);
  }
  const many = await count();
  expect([one.classes, many.classes]).toEqual([1, 7]);
  expect(many.statements).toBeLessThanOrEqual(one.statements);
});

it('reads nothing more once nobody waits for the answer', async () => {
  const { student, classroom } = await makeClass(core);
  const gone = new AbortController();
  const sight = createSight(core.deps.records, student.viewer, gone.signal);
  expect(await sight.membership(classroom.id)).toBe('STUDENT');
  gone.abort(new Error('the client is gone'));
  const statements = vi.spyOn(core.database.pool, 'query');
  statements.mockClear();
  await expect(sight.classroom(classroom.id)).rejects.toThrow('the client is gone');
  await expect(sight.materialsOf(classroom.id, { first: 1, after: undefined })).rejects.toThrow('gone');
  expect(statements).not.toHaveBeenCalled();
});

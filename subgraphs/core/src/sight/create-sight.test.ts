import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makeClass, makeQuiz } from '../../test/people.ts';

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
    assessments(first: 3) { nodes { title questionCount questions { id } classroom { subject } } }
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

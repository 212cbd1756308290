import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows, run, temporaryFolder } from './fixtures/command-line.ts';
import { startFakeGateway, type FakeContext } from './fixtures/fake-gateway.ts';

interface Input {
  input: { name: string; code: string; role: string; count: number; organisationId: string };
}

/** A product that notes who asks for what. */
function school({ refused = false } = {}) {
  const calls: string[] = [];
  const made = { people: 0, classes: 0 };
  const root = {
    createOrganisation: (_input: Input, { token }: FakeContext) => {
      calls.push(`school by ${token}`);
      return { __typename: 'CreateOrganisationSuccess', organisation: { id: 'org' } };
    },
    makeTestPeople: ({ input: { role, count, organisationId } }: Input, { token }: FakeContext) => {
      calls.push(`${count} ${role} in ${organisationId} by ${token}`);
      if (refused) return { __typename: 'NotAllowedProblem', message: 'Not in production.' };
      const people = Array.from({ length: count }, () => {
        const n = (made.people += 1);
        return { user: { id: `u${n}` }, email: `${n}@load.test`, accessToken: `t${n}` };
      });
      return { __typename: 'MakeTestPeopleSuccess', people, expiresAt: new Date().toISOString() };
    },
    createClassroom: (_input: Input, { token }: FakeContext) => {
      const n = (made.classes += 1);
      calls.push(`class by ${token}`);
      return { __typename: 'CreateClassroomSuccess', classroom: { id: `c${n}`, joinCode: `code${n}` } };
    },
    joinClassroom: ({ input: { code } }: Input, { token }: FakeContext) => {
      calls.push(`${token} joins ${code}`);
      return { __typename: 'JoinClassroomSuccess' };
    },
  };
  return { root, calls };
}
const line = (out: string, ...counts: string[]) => [
  ...['seed', '--students', counts[0] ?? '', '--teachers', counts[1] ?? ''],
  ...['--classrooms', counts[2] ?? '', '--out', out],
];

describe('ensure seed', () => {
  it('writes each person with token and classes, in a file that only its owner reads', async () => {
    await using temporary = await temporaryFolder();
    const out = path.join(temporary.folder, 'people.jsonl');
    await writeFile(out, 'of before', { mode: 0o644 });
    const { root, calls } = school();
    await using gateway = await startFakeGateway(root);
    expect(await run(gateway.url, line(out, '201', '1', '2'))).toMatchObject({ code: 0, printed: [] });
    expect(calls.slice(0, 4)).toEqual([
      'school by admin',
      '1 TEACHER in org by admin',
      '200 STUDENT in org by admin',
      '1 STUDENT in org by admin',
    ]);
    const rows = await readRows(out);
    expect(rows).toHaveLength(202);
    expect(rows[0]).toEqual({
      ...{ email: '1@load.test', role: 'TEACHER', userId: 'u1', token: 't1' },
      classroomIds: ['c1', 'c2'],
    });
    expect(rows[201]).toMatchObject({ role: 'STUDENT', token: 't202', classroomIds: ['c1', 'c2'] });
    expect(calls.filter((call) => call.includes('joins'))).toHaveLength(402);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
  });

  it('says why nobody is made, and writes nothing', async () => {
    await using temporary = await temporaryFolder();
    const out = path.join(temporary.folder, 'people.jsonl');
    await using gateway = await startFakeGateway(school({ refused: true }).root);
    const { code, error } = await run(gateway.url, line(out, '1', '1', '1'));
    expect([code, error?.message]).toEqual([1, 'People cannot be made: Not in production.']);
    await expect(stat(out)).rejects.toThrow('ENOENT');
    expect((await run(gateway.url, line(out, '1', '0', '1'))).error?.message).toContain('need a teacher');
  });
});

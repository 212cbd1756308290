import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { must } from '../../test/people.ts';
import { checkSession } from '../sessions/check-session.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { fillAtStart } from './fill-at-start.ts';
import { readDemoCourse } from './read-course.ts';
import { seedDemo } from './seed-demo.ts';

const folder = fileURLToPath(new URL('../../demo', import.meta.url));
const password = 'ensure-demo';

async function countsOf({ database }: TestCore) {
  const tables = [
    'accounts',
    'classrooms',
    'memberships',
    'materials',
    'assessments',
    'questions',
    'guardian_links',
    'meetings',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = Number((await database.pool.query(`select count(*) from core.${table}`)).rows[0].count);
  return counts;
}

it('fills an empty product once: people who sign in, a class, its documents and its quiz', async () => {
  await using core = await openCore();
  const course = await readDemoCourse(folder);
  await seedDemo(core.deps, { ...course, password });
  const counts = await countsOf(core);
  expect(counts).toMatchObject({
    accounts: 14,
    classrooms: 1,
    memberships: 12,
    guardian_links: 1,
    assessments: 1,
    meetings: 1,
  });
  expect(counts.materials).toBe(course.course.files.length);
  await seedDemo(core.deps, { ...course, password });
  expect(await countsOf(core)).toEqual(counts);
  for (const who of ['student', 'teacher', 'parent', 'admin']) {
    const input = { email: `${who}@demo.test`, password, remoteAddress: '203.0.113.1' };
    const { viewer } = must(await signIn(core.deps, input));
    expect(viewer.role).toBe(who.toUpperCase());
  }
});

it('is finished by the next start when it was cut off in the middle', async () => {
  await using core = await openCore();
  const { course, openFile } = await readDemoCourse(folder);
  const [first] = course.files;
  const cutOff = (file: string) => (file === first?.file ? openFile(file) : failing());
  await expect(seedDemo(core.deps, { course, openFile: cutOff, password })).rejects.toThrow('killed here');
  await Promise.all([1, 2].map(() => seedDemo(core.deps, { course, openFile, password })));
  expect(await countsOf(core)).toMatchObject({
    accounts: 14,
    classrooms: 1,
    memberships: 12,
    materials: course.files.length,
    assessments: 1,
    meetings: 1,
    questions: course.quiz.questions.length,
  });
});

it('lets a new DEMO_PASSWORD replace the old one', async () => {
  await using core = await openCore();
  const course = await readDemoCourse(folder);
  await seedDemo(core.deps, { ...course, password });
  await seedDemo(core.deps, { ...course, password: 'another-one' });
  const attempt = (given: string) =>
    signIn(core.deps, { email: 'student@demo.test', password: given, remoteAddress: '203.0.113.1' });
  expect(await attempt(password)).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  expect(await attempt('another-one')).toMatchObject({ ok: true });
});

function failing() {
  return Readable.from(
    (function* () {
      yield Buffer.from('a beginning');
      throw new Error('killed here');
    })(),
  );
}

it('stays out of a product that runs for people: only the default organisation is made', async () => {
  await using core = await openCore();
  await fillAtStart(core.deps, { production: true, demoFolder: folder, demoPassword: password });
  expect(await countsOf(core)).toMatchObject({ accounts: 0, classrooms: 0 });
});

it('lets nobody in by a demo account where the data of a trial run goes into production, and loses nothing', async () => {
  await using core = await openCore();
  const start = (production: boolean) =>
    fillAtStart(core.deps, { production, demoFolder: folder, demoPassword: password });
  const enter = () => signIn(core.deps, { email: 'admin@demo.test', password, remoteAddress: '203.0.113.1' });
  await start(false);
  const before = await countsOf(core);
  const { viewer, refreshToken } = must(await enter());
  await start(true);
  expect(await enter()).toMatchObject({ problem: 'InvalidCredentialsProblem' });
  expect(await checkSession(core.deps, viewer.sessionId)).toBe(false);
  expect(await refreshSession(core.deps, { refreshToken, traceparent: null })).toMatchObject({ ok: false });
  expect(await countsOf(core)).toEqual(before);
  await start(false);
  expect(await enter()).toMatchObject({ ok: true });
});

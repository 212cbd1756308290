import { uuidV7 } from '@ensure-study/kit/uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makeOrganisation, makePerson, makeQuiz, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { createClassroom } from '../classrooms/create-classroom.ts';
import { deleteClassroom } from '../classrooms/delete-classroom.ts';
import { createSight } from '../sight/create-sight.ts';
import { searchKinds } from './ports.ts';
import { searchNames } from './search-names.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const query = `query($query: String!, $kinds: [SearchKind!], $first: Int!, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) { nodes { kind classroom { name }
    target { ... on Classroom { className: name } ... on Material { file: name } ... on Assessment { title }
      ... on User { person: name } } } pageInfo { hasNextPage endCursor } } }`;
const ask = (caller: Caller, variables: object) =>
  core.execute(query, { variables: { first: 20, ...variables }, viewer: caller.viewer });
const find = async (caller: Caller, text: string, more: object = {}) =>
  (await ask(caller, { query: text, ...more })).data.search.nodes.map(
    ({ target }: { target: Record<string, string> }) => Object.values(target)[0],
  );

async function addFiles(classroomId: string, uploadedBy: string, names: readonly string[]) {
  for (const name of names) {
    const id = uuidV7();
    const rest = { mediaType: 'text/plain', sizeBytes: 1, sha256: id, blobKey: id, uploadedBy };
    const life = { uploadedAt: new Date(core.clock.now()), replacedAt: null, deletedAt: null };
    await core.deps.records.materials.insert({ id, classroomId, name, ...rest, ...life });
  }
}

it('ranks the whole name first, then its beginning, the beginning of a word, and what lies inside', async () => {
  const { teacher, student, classroom } = await makeClass(core);
  const names = ['Überströmung.pdf', 'tides_strom.md', 'Strom', 'Stromkreise.pdf'];
  await addFiles(classroom.id, teacher.viewer.userId, names);
  expect(await find(student, 'STROM')).toEqual([
    'Strom',
    'Stromkreise.pdf',
    'tides_strom.md',
    'Überströmung.pdf',
  ]);
  expect(await find(student, 'uber')).toEqual(['Überströmung.pdf']);
  expect(await find(student, 'strom kreise')).toEqual(['Stromkreise.pdf']);
  expect(await find(student, 'strom%')).toEqual([]);
});

it('finds each kind, and only what the asker may see', async () => {
  const { teacher, student, classroom } = await makeQuiz(core);
  const mark = `q${uuidV7().slice(-8)}`;
  await addFiles(classroom.id, teacher.viewer.userId, [`${mark}.txt`]);
  const outsiders = [
    await makePerson(core, 'STUDENT'),
    await makePerson(core, 'PARENT'),
    await makePerson(core, 'ADMIN', (await makeOrganisation(core)).id),
  ];
  expect(await find(student, mark)).toEqual([`${mark}.txt`]);
  expect(await find(await makePerson(core, 'ADMIN'), mark)).toEqual([`${mark}.txt`]);
  for (const outsider of outsiders) expect(await find(outsider, mark)).toEqual([]);
  expect(await find(student, 'tide')).toEqual(expect.arrayContaining(['Tide pools', 'Tides']));
  const name = student.person.name;
  expect(await find(teacher, name, { kinds: ['PERSON'] })).toEqual([name]);
  for (const other of [student, ...outsiders])
    expect(await find(other, name, { kinds: ['PERSON'] })).toEqual([]);
  must(await deleteClassroom(core.deps, { caller: teacher, classroomId: classroom.id }));
  expect(await find(student, mark)).toEqual([]);
});

it('keeps drafts from students', async () => {
  const { teacher, student, assessment } = await makeQuiz(core);
  await core.deps.records.assessments.update(assessment.id, { title: 'Undertow', publishedAt: null });
  expect(await find(student, 'undertow')).toEqual([]);
  expect(await find(teacher, 'undertow')).toEqual(['Undertow']);
});

it('pages without gaps and repetitions, and names a bad argument', async () => {
  const { teacher, student, classroom } = await makeClass(core);
  const names = Array.from({ length: 7 }, (_, n) => (n % 2 ? `wave ${n}` : `a wave ${n}`));
  await addFiles(classroom.id, teacher.viewer.userId, names);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(student, { query: 'wave', first: 3, after });
    found.push(...data.search.nodes.map(({ target }: { target: { file: string } }) => target.file));
    after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
  } while (after);
  expect(found.toSorted()).toEqual(names.toSorted());
  for (const bad of [
    { query: ' ' },
    { query: 'x'.repeat(201) },
    { query: 'x', first: 0 },
    { query: 'x', after: 'eA' },
  ])
    expect((await ask(student, bad)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const nobody = await core.execute(query, { variables: { query: 'x', first: 1 } });
  expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('answers soon among ten thousand documents', async () => {
  const teacher = await makePerson(core, 'TEACHER');
  const call = { caller: teacher, name: 'Archive', subject: 'All', idempotencyKey: undefined };
  const { id } = must(await createClassroom(core.deps, call));
  await core.database.pool.query(
    `insert into core.materials (id, classroom_id, name, media_type, size_bytes, sha256, blob_key, uploaded_by, uploaded_at)
     select gen_random_uuid(), $1, 'Übung ' || n || '.pdf', 'application/pdf', 1, n::text, gen_random_uuid()::text, $2, now()
     from generate_series(1, 10000) n`,
    [id, teacher.viewer.userId],
  );
  const sight = createSight(core.deps.records, teacher.viewer);
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    const begin = performance.now();
    const hits = await searchNames(core.deps, sight, {
      ...{ query: `ubung ${n + 1}`, kinds: searchKinds, page: { first: 20 } },
    });
    times.push(performance.now() - begin);
    expect(hits).toHaveLength(21);
  }
  // Far above what it takes, so that a busy machine passes; a plan that reads every name anew would not.
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(500);
});

/** For every mutation: what it answers to somebody who may, to bad input, to nobody, and to somebody who may not. */
import { readFile } from 'node:fs/promises';
import { buildASTSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody, type Answer, type Caller, type Data } from './clients.ts';
import { previewRows } from './matrix/previews.ts';
import { makeFixture, signUp, type Fixture, type Row } from './matrix/fixture.ts';
import { mutationRows as table } from './matrix/mutation-rows.ts';
import { notificationRows } from './matrix/notification-rows.ts';
import { expectFileOnce, expectOnce } from './matrix/expect-once.ts';
import { repeatedRows } from './matrix/repeated-rows.ts';
import { doneOnce, mayAlso, type Who } from './matrix/who-may.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

// Before the others, because it needs everything in its first state.
it.each(Object.entries(repeatedRows))(
  '%s answers a repeated key as before, and refuses it for something else',
  (field, row) => expectOnce(supergraph, fixture, { field, ...row }),
);
it.each(['upload', 'replace'] as const)('to %s a file is done once for a key as well', (how) =>
  expectFileOnce(supergraph, fixture, how),
);

const everybody = () => Object.keys(fixture.people) as Who[];
const refusal = /NotAllowed|NotFound|UNAUTHENTICATED|FORBIDDEN|NOT_FOUND/;

/** What each of them gets for a mutation as its first row that succeeds asks it. */
async function answersTo(field: string, callers: readonly Who[]): Promise<Record<string, string>> {
  const { ask, mutationOf } = supergraph;
  const row = (table[field] as Row[]).find(({ answers }) => answers.endsWith('Success')) as Row;
  const answer = async (as: Who) => {
    const input = row.input(fixture);
    const { data, errors } = await ask(fixture.people[as], mutationOf(field, '__typename'), { input });
    return [as, errors?.[0]?.extensions.code ?? data?.[field].__typename];
  };
  return Object.fromEntries(await Promise.all(callers.map(answer)));
}

const mayDo = (field: string): readonly Who[] => [
  ...(mayAlso[field] ?? []),
  ...(table[field] as Row[]).filter(({ answers }) => answers.endsWith('Success')).map(({ as }) => as),
];

describe.each(Object.keys(table))('%s', (field) => {
  it('is refused to everybody else, in this school and in another', async () => {
    const others = everybody().filter((who) => !mayDo(field).includes(who));
    for (const [who, answer] of Object.entries(await answersTo(field, others)))
      expect(answer, who).toMatch(refusal);
  });

  it.each(table[field] as Row[])('$name', async ({ as, input, answers, path }) => {
    const { ask, mutationOf } = supergraph;
    const { data, errors } = await ask(fixture.people[as], mutationOf(field, '__typename'), {
      input: input(fixture),
    });
    const payload = data?.[field] as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toBe(answers);
    if (path) expect(payload?.path.slice(-path.length)).toEqual(path);
  });
});

describe('uploadMaterial', () => {
  const file = { name: 'notes.md', type: 'text/markdown', content: '# Notes' };
  it.each([
    ['a teacher of the class uploads', 'teacher', file, 'UploadMaterialSuccess'],
    ['a student does not', 'student', file, 'NotAllowedProblem'],
    ['an outsider does not', 'parent', file, 'NotFoundProblem'],
    ['a teacher of another school does not', 'otherTeacher', file, 'NotFoundProblem'],
    ['an admin of another school does not', 'otherAdmin', file, 'NotFoundProblem'],
    ['a program’s account does not', 'integrator', file, 'NotFoundProblem'],
    ['nobody does not', 'nobody', file, 'UNAUTHENTICATED'],
    [
      'a picture is no document, whatever it is called',
      'teacher',
      { name: 'x.pdf', type: 'application/pdf', content: 'GIF89a and so on' },
      'InvalidInputProblem',
    ],
    [
      'a file of more than 50 MB is refused as such, not as a broken request',
      'teacher',
      { name: 'long.txt', type: 'text/plain', content: 'many words '.repeat(5_500_000) },
      'InvalidInputProblem',
    ],
  ] as const)('%s', async (_, as, content, answers) => {
    const { data, errors } = await supergraph.upload(
      fixture.people[as],
      { classroomId: fixture.classroom.id },
      content,
    );
    const payload = data?.uploadMaterial as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toBe(answers);
  });
});

describe('replaceMaterial', () => {
  const file = { name: 'draft-2.md', type: 'text/markdown', content: '# A better draft\n\nBetter.' };
  it.each([
    ['a teacher of the class replaces', 'teacher', file, 'ReplaceMaterialSuccess'],
    ['a file must not be empty', 'teacher', { ...file, content: '' }, 'InvalidInputProblem'],
    ['a student does not', 'student', file, 'NotAllowedProblem'],
    ['an outsider does not', 'parent', file, 'NotFoundProblem'],
    ['a teacher of another school does not', 'otherTeacher', file, 'NotFoundProblem'],
    ['an admin of another school does not', 'otherAdmin', file, 'NotFoundProblem'],
    ['nobody does not', 'nobody', file, 'UNAUTHENTICATED'],
  ] as const)('%s', async (_, as, content, answers) => {
    const input = { materialId: fixture.draft.id };
    const { data, errors } = await supergraph.replace(fixture.people[as], input, content);
    const payload = data?.replaceMaterial as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toBe(answers);
  });
});

it.each(previewRows)('%s by %s: %j answers %s', async (field, who, asked, answers) => {
  const input = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}Input`;
  const query = `query($input: ${input}!) { ${field}(input: $input) { __typename } }`;
  const variables = { input: { classroomId: fixture.classroom.id, ...asked } };
  const { data, errors } = await supergraph.ask(fixture.people[who], query, variables);
  expect(errors?.[0]?.extensions.code ?? data?.[field].__typename).toBe(answers);
});

describe('search by name', () => {
  it.each(['integrator', 'otherStudent', 'otherTeacher', 'otherAdmin'] as const)(
    'finds nothing of a school or class that is not theirs: %s',
    async (who) => {
      const query = `query($query: String!) { search(query: $query) { nodes { target {
        ... on Classroom { id } ... on Material { id } ... on Assessment { id } ... on User { id } } } } }`;
      for (const name of ['Shore', 'tides', 'Hours', 'Amara'])
        expect((await supergraph.get(fixture.people[who], query, { query: name })).nodes, name).toEqual([]);
    },
  );
});

describe('a session', () => {
  const refresh = 'mutation { refreshSession { __typename } }';
  const signOut = 'mutation { signOut { __typename ... on SignOutSuccess { ended } } }';

  it('is not refreshed for nobody, nor by an access token', async () => {
    for (const caller of [nobody, fixture.people.student])
      expect((await supergraph.ask(caller, refresh)).data?.refreshSession.__typename).toBe(
        'InvalidCredentialsProblem',
      );
  });

  it('sees in what signing in answers what it will see, where nothing else is asked', async () => {
    const classes = 'viewer { classrooms(first: 1) { nodes { name } } }';
    const signIn = `signIn(input: { email: "teacher@demo.test", password: "ensure-demo" }) { ... on SignInSuccess { ${classes} } }`;
    const { data, errors } = await supergraph.ask(nobody, `mutation { ${signIn} }`);
    expect(errors).toBeUndefined();
    expect(data?.signIn.viewer.classrooms.nodes).toHaveLength(1);
    const more = 'createClassroom(input: { name: "By nobody", subject: "None" }) { __typename }';
    const mixed = await supergraph.ask(
      nobody,
      `mutation { ${signIn} ...More } fragment More on Mutation { ${more} }`,
    );
    expect(mixed.errors?.map(({ extensions }) => extensions.code)).toContain('UNAUTHENTICATED');
    expect(mixed.data?.createClassroom ?? null).toBeNull();
  });

  it('is ended by who holds it, and signing out as nobody changes nothing', async () => {
    const leaving = await supergraph.signIn('parent');
    const ended = async (caller: Caller) => (await supergraph.ask(caller, signOut)).data?.signOut;
    expect(await ended(leaving)).toEqual({ __typename: 'SignOutSuccess', ended: true });
    expect(await ended(nobody)).toEqual({ __typename: 'SignOutSuccess', ended: false });
    const { errors } = await supergraph.ask(fixture.people.parent, '{ viewer { id } }');
    expect(errors).toBeUndefined();
  });
});

describe('notifications', () => {
  const follow = 'subscription($after: String) { notifications(after: $after) { cursor } }';
  const code = (as: keyof Fixture['people'], after: string) =>
    supergraph.watch(fixture.people[as], follow, { after }).then(
      () => 'events',
      (errors: Answer['errors']) => errors?.[0]?.extensions.code,
    );

  it('are followed by somebody, from a cursor of their own', async () => {
    expect(await code('student', 'no cursor')).toBe('BAD_USER_INPUT');
    expect(await code('nobody', 'no cursor')).toBe('UNAUTHENTICATED');
  });

  it('tell the students of a class of the document that another service has read', async () => {
    const query = 'query { viewer { notifications { nodes { kind classroom { name } } } } }';
    const told = async () =>
      (await supergraph.get(fixture.people.student, query)).notifications.nodes as Data[];
    const added = { kind: 'MATERIAL_ADDED', classroom: { name: 'Shore' } };
    await expect.poll(told, { timeout: 10_000 }).toContainEqual(added);
  });
});

it('every mutation is asked by who may, with bad input, by nobody and by others', async () => {
  const sdl = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  // Asked above, each in its own words.
  // Asked here, and of objects in the table of fields.
  const asked = [
    'viewer',
    'node',
    'search',
    'previewAnswer',
    'previewModeration',
    'previewRouting',
    // In safeguarding.test.ts.
    'safeguardingReports',
    'safeguardingGroups',
    'analyticsAsOf',
    'tokenScopes',
  ];
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual(asked.toSorted());
  const apart = ['uploadMaterial', 'replaceMaterial', 'refreshSession', 'signOut'];
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect([...Object.keys(table), ...apart].toSorted()).toEqual(mutations.toSorted());
  expect(Object.keys(mayAlso).toSorted()).toEqual(Object.keys(table).toSorted());
  // Who is to sign in or up is nobody yet, and may do all of these.
  const open = ['signUp', 'signIn', 'setPassword'];
  for (const [field, rows] of Object.entries(table)) {
    const answers = rows.map((row) => row.answers).join(' ');
    expect(answers, field).toMatch(/Success/);
    expect(answers, field).toMatch(/Invalid/);
    if (open.includes(field)) continue;
    expect(answers, field).toMatch(/UNAUTHENTICATED/);
    // What is one's own by the session itself, nobody else can name.
    if (!(field in notificationRows)) expect(answers, field).toMatch(/NotAllowed|NotFound/);
  }
});

describe('who may do as the rows do', () => {
  // The one of the rows lost the account's password in them.
  beforeAll(async () => {
    fixture.people.stranger = await signUp(supergraph.mutate);
  });
  const again = Object.entries(mayAlso).filter(
    ([field, also]) => also.length > 0 && !doneOnce.includes(field),
  );
  it.each(again)('is not refused it: %s', async (field, also) => {
    for (const who of also)
      for (const answer of Object.values(await answersTo(field, [who])))
        expect(answer, who).not.toMatch(refusal);
  });
});

/** Topics and sources of the tutor through the whole supergraph: who sees them, who changes them, and what answers rest on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller, Data } from './clients.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let teacher: Required<Caller>;
let student: Required<Caller>;
beforeAll(async () => {
  supergraph = await openSupergraph();
  [teacher, student] = await Promise.all([supergraph.signIn('teacher'), supergraph.signIn('student')]);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const lesson = `# Tides

The limpet holds on to the rock with a force of 75 newtons for each square centimetre of its foot.
`;
const ended = `subscription($id: ID!) { tutorTurn(id: $id) { __typename
  ... on TutorCitation { citation { source } }
  ... on TutorTurnCompleted { turn { outcome searched { materials } citations { source quote }
    session { id anchor { label heading turns material { name } } } } } } }`;
const question = 'With what force does a limpet hold on to the rock?';

async function openClass() {
  const { classroom } = await supergraph.mutate(
    ...([teacher, 'createClassroom', { name: 'Shore', subject: 'Biology' }] as const),
    'classroom { id joinCode }',
  );
  await supergraph.mutate(student, 'joinClassroom', { code: classroom.joinCode }, 'classroom { id }');
  const { data } = await supergraph.upload(...([teacher, { classroomId: classroom.id }] as const), {
    name: 'tides.md',
    type: 'text/markdown',
    content: lesson,
  });
  const { material } = data?.uploadMaterial as Data;
  const indexing = 'subscription($id: ID!) { materialIndexing(materialId: $id) { stage } }';
  await supergraph.watch(teacher, indexing, { id: material.id });
  return { classroomId: classroom.id as string, materialId: material.id as string };
}

async function ask(classroomId: string): Promise<{ turn: Data; events: Data[] }> {
  const { turn } = await supergraph.mutate(student, 'askTutor', { classroomId, question }, 'turn { id }');
  const events = await supergraph.watch(student, ended, { id: turn.id });
  return { turn: { id: turn.id, ...(events.at(-1)?.turn as object) }, events };
}

it('the end of an answer tells what the talk is about from there on; its student lets go of it, and nobody else sees it', async () => {
  const { classroomId } = await openClass();
  const { turn, events } = await ask(classroomId);
  expect(turn).toMatchObject({
    outcome: 'ANSWERED',
    citations: [{ source: 'CLASSROOM' }],
    session: { anchor: { label: 'Tides', heading: 'Tides', turns: 1, material: { name: 'tides.md' } } },
  });
  expect(events.find(({ __typename }) => __typename === 'TutorCitation')).toMatchObject({
    citation: { source: 'CLASSROOM' },
  });
  const { id } = turn.session as { id: string };
  const anchor = 'query($id: ID!) { node(id: $id) { ... on TutorSession { anchor { label } } } }';
  expect(await supergraph.get(student, anchor, { id })).toEqual({ anchor: { label: 'Tides' } });
  const { data } = await supergraph.ask(teacher, anchor, { id });
  expect(data?.node?.anchor ?? null).toBeNull();
  const released = await supergraph.mutate(
    ...([student, 'releaseTopic', { sessionId: id }] as const),
    'session { id anchor { label } }',
  );
  expect(released).toMatchObject({ session: { id, anchor: null } });
});

it('the topic of a talk that staff may read a turn of stays its student’s own', async () => {
  const { classroomId } = await openClass();
  const { turn } = await ask(classroomId);
  const { id } = turn as { id: string };
  await supergraph.mutate(student, 'rateTutorTurn', { turnId: id, vote: 'DOWN' }, 'turn { id }');
  const query =
    'query($id: ID!) { node(id: $id) { ... on TutorTurn { outcome session { anchor { label } } } } }';
  const { data } = await supergraph.ask(teacher, query, { id });
  expect(data?.node).toMatchObject({ outcome: 'ANSWERED', session: { anchor: null } });
});

it('a link is answered from, and called one, only where the teachers of the class permit it; members see both', async () => {
  const { classroomId, materialId } = await openClass();
  const url = 'https://example.org/limpets';
  await supergraph.mutate(teacher, 'curateMaterial', { materialId, url }, 'material { id }');
  const seen = 'query($id: ID!) { node(id: $id) { ... on Material { curatedFrom } } }';
  expect(await supergraph.get(student, seen, { id: materialId })).toEqual({ curatedFrom: url });
  expect((await ask(classroomId)).turn).toMatchObject({
    outcome: 'ABSTAINED',
    citations: [],
    searched: { materials: 0 },
  });
  const input = { classroomId, tone: 'ENCOURAGING', sources: 'CLASSROOM_AND_CURATED' };
  const settings = 'classroom { tutorSettings { tone sources } }';
  const { tone, sources } = input;
  const changed = { tutorSettings: { tone, sources } };
  expect(await supergraph.mutate(teacher, 'setTutorSettings', input, settings)).toMatchObject({
    classroom: changed,
  });
  const told = 'query($id: ID!) { node(id: $id) { ... on Classroom { tutorSettings { tone sources } } } }';
  expect(await supergraph.get(student, told, { id: classroomId })).toEqual(changed);
  expect((await ask(classroomId)).turn).toMatchObject({
    outcome: 'ANSWERED',
    citations: [{ source: 'CURATED' }],
    searched: { materials: 1 },
  });
  await supergraph.mutate(teacher, 'curateMaterial', { materialId, url: null }, 'material { id }');
  expect((await ask(classroomId)).turn).toMatchObject({ citations: [{ source: 'CLASSROOM' }] });
  const parent = await supergraph.signIn('parent');
  for (const [query, id] of [
    [seen, materialId],
    [told, classroomId],
  ] as const) {
    const { data } = await supergraph.ask(parent, query, { id });
    expect(Object.values(data?.node ?? {}).filter(Boolean)).toEqual([]);
  }
});

/** The life of a document across core and ai: its file, its deletion, its corrections. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nobody, type Caller, type Data } from './clients.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let teacher: Required<Caller>;
let student: Required<Caller>;
let parent: Required<Caller>;
beforeAll(async () => {
  supergraph = await openSupergraph();
  [teacher, student, parent] = await Promise.all([
    supergraph.signIn('teacher'),
    supergraph.signIn('student'),
    supergraph.signIn('parent'),
  ]);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const limpets = `# Limpets

The limpet holds on to the rock with a force of 75 newtons for each square centimetre of its foot.
`;

/** A class of the demo teacher with one indexed document, which the demo student has joined. */
async function openClass(content = limpets) {
  const input = { name: 'Shore', subject: 'Biology' };
  const { classroom } = await supergraph.mutate(
    teacher,
    'createClassroom',
    input,
    'classroom { id joinCode }',
  );
  await supergraph.mutate(student, 'joinClassroom', { code: classroom.joinCode });
  const classroomId = classroom.id as string;
  return { classroomId, materialId: await addDocument(classroomId, 'limpets.md', content) };
}

async function addDocument(classroomId: string, name: string, content: string): Promise<string> {
  const file = { name, type: 'text/markdown', content };
  const { data } = await supergraph.upload(teacher, { classroomId }, file);
  const { material } = data?.uploadMaterial as Data;
  await indexed(material.id);
  return material.id;
}

const indexed = (id: string) =>
  supergraph.watch(teacher, 'subscription($id: ID!) { materialIndexing(materialId: $id) { stage } }', { id });

const fetchFile = async (caller: Caller, contentUrl: string, headers: Record<string, string> = {}) =>
  fetch(`${supergraph.url}${contentUrl}`, {
    headers: { ...(caller.token !== undefined && { authorization: `Bearer ${caller.token}` }), ...headers },
  });

describe('the file of a document', () => {
  it('is fetched at its contentUrl by members, whole and in parts, by token and by cookie', async () => {
    const { materialId } = await openClass();
    const query = 'query($id: ID!) { node(id: $id) { ... on Material { contentUrl } } }';
    const { contentUrl } = await supergraph.get(student, query, { id: materialId });
    const whole = await fetchFile(student, contentUrl);
    expect([whole.status, await whole.text()]).toEqual([200, limpets]);
    expect(whole.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(whole.headers.get('content-disposition')).toContain('attachment; filename="limpets.md"');
    const cookie = { cookie: `ensure_access=${student.token}`, range: 'bytes=2-8' };
    const part = await fetchFile(nobody, contentUrl, cookie);
    expect([part.status, await part.text()]).toEqual([206, 'Limpets']);
    const etag = String(whole.headers.get('etag'));
    expect((await fetchFile(student, contentUrl, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetchFile(student, contentUrl, { 'if-match': '"other"' })).status).toBe(412);
    const head = await fetch(`${supergraph.url}${contentUrl}`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${student.token}` },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(limpets.length)]);
  });

  it('is not there for others, and nothing passes as core’s own word on who asks', async () => {
    const { materialId } = await openClass();
    const url = `/files/materials/${materialId}`;
    const assertion = 'x-ensure-viewer';
    expect((await fetchFile(parent, url)).status).toBe(404);
    expect((await fetchFile(nobody, url)).status).toBe(401);
    expect((await fetchFile({ token: 'made up' }, url)).status).toBe(401);
    expect((await fetchFile(nobody, url, { [assertion]: 'made up' })).status).toBe(401);
  });
});

const search = async (caller: Caller, classroomId: string, query: string): Promise<string[]> => {
  const document = `query($id: ID!, $query: String!) { node(id: $id) { ... on Classroom {
    knowledge { search(query: $query) { text } } } } }`;
  const { knowledge } = await supergraph.get(caller, document, { id: classroomId, query });
  return knowledge.search.map(({ text }: Data) => text);
};

/** Asks the tutor and waits for the end of the answer. */
async function ask(classroomId: string, question: string) {
  const { turn } = await supergraph.mutate(student, 'askTutor', { classroomId, question }, 'turn { id }');
  const events = 'subscription($id: ID!) { tutorTurn(id: $id) { __typename } }';
  await supergraph.watch(student, events, { id: turn.id });
  return turn.id as string;
}

const citationsOf = async (turnId: string): Promise<Data> => {
  const document = `query($id: ID!) { node(id: $id) { ... on TutorTurn {
    outcome citations { state quote start end material { name } } } } }`;
  return supergraph.get(student, document, { id: turnId });
};

describe('a renamed document', () => {
  it('is so called by what it was cited for, by its file and by the tutor at once', async () => {
    const { classroomId, materialId } = await openClass();
    const before = await ask(classroomId, 'With what force does the limpet hold on to the rock?');
    const name = 'Life on the rocks.md';
    const input = { materialId, name: 'Life on the rocks' };
    const { material } = await supergraph.mutate(teacher, 'renameMaterial', input, 'material { name }');
    expect(material.name).toBe(name);
    expect((await citationsOf(before)).citations).toMatchObject([{ state: 'CURRENT', material: { name } }]);
    const file = await fetchFile(student, `/files/materials/${materialId}`);
    expect(file.headers.get('content-disposition')).toContain(`filename="${name}"`);
    const nearest = async () => {
      const turn = await ask(classroomId, 'In which year did the limpet come to the rock?');
      const document =
        'query($id: ID!) { node(id: $id) { ... on TutorTurn { nearest { material { name } } } } }';
      const { nearest: passages } = await supergraph.get(student, document, { id: turn });
      return (passages as Data[]).map(({ material: { name: told } }) => told as string);
    };
    await expect.poll(nearest, { timeout: 10_000 }).toContain(name);
  });
});

describe('a deleted document', () => {
  it('is found by no search and cited by no answer from the moment the deletion is answered', async () => {
    const { classroomId, materialId } = await openClass();
    const question = 'With what force does the limpet hold on to the rock?';
    const before = await ask(classroomId, question);
    for (let time = 0; time < 3; time += 1) {
      expect(await search(student, classroomId, 'limpet force')).toHaveLength(1);
      await supergraph.mutate(teacher, 'deleteMaterial', { materialId });
      expect(await search(student, classroomId, 'limpet force')).toEqual([]);
      expect((await fetchFile(student, `/files/materials/${materialId}`)).status).toBe(404);
      expect((await citationsOf(await ask(classroomId, question))).outcome).toBe('ABSTAINED');
      expect((await citationsOf(before)).citations).toMatchObject([
        { state: 'REMOVED', quote: expect.stringContaining('75 newtons'), material: null },
      ]);
      await supergraph.mutate(teacher, 'restoreMaterial', { materialId });
      expect((await citationsOf(before)).citations).toMatchObject([
        { state: 'CURRENT', material: { name: 'limpets.md' } },
      ]);
      await expect.poll(() => search(student, classroomId, 'limpet force')).toHaveLength(1);
    }
  });
});

describe('a replaced document', () => {
  it('is found by its old words until the new ones are read, and what was cited says that it changed', async () => {
    const { classroomId, materialId } = await openClass();
    const before = await ask(classroomId, 'With what force does the limpet hold on to the rock?');
    const file = {
      name: 'limpets-2.md',
      type: 'text/markdown',
      content: limpets.replace('75 newtons', '80 newtons'),
    };
    await supergraph.replace(teacher, { materialId }, file);
    expect(await search(student, classroomId, 'limpet force')).toHaveLength(1);
    await expect
      .poll(() => search(student, classroomId, 'limpet force'), { timeout: 10_000 })
      .toEqual([expect.stringContaining('80 newtons')]);
    expect((await citationsOf(before)).citations).toMatchObject([
      { state: 'CHANGED', quote: expect.stringContaining('75 newtons'), material: { name: 'limpets-2.md' } },
    ]);
  });
});

describe('a passage', () => {
  const passagesOf = async (id: string): Promise<Data[]> => {
    const document = `query($id: ID!) { node(id: $id) { ... on Material {
      passageList { nodes { id start end text isHidden isCorrected } } text { text } } } }`;
    const { passageList, text } = await supergraph.get(teacher, document, { id });
    for (const { start, end, text: words } of passageList.nodes)
      expect(words).toBe(text.text.slice(start, end));
    return passageList.nodes;
  };

  it('that is corrected is found by its new words at once, and what was cited before says so or where it stands now', async () => {
    const { classroomId, materialId } = await openClass(
      `${limpets}\n## Whelks\n\nA whelk lays about two thousand eggs in one mass.\n`,
    );
    const [force, eggs] = [
      await ask(classroomId, 'With what force does the limpet hold on to the rock?'),
      await ask(classroomId, 'How many eggs does a whelk lay?'),
    ];
    const [limpet] = await passagesOf(materialId);
    const text = limpet?.text.replace('75 newtons', 'seventy-five kilonewtons');
    const input = { passageId: limpet?.id, text };
    const { passage } = await supergraph.mutate(teacher, 'correctPassage', input, 'passage { isCorrected }');
    expect(passage.isCorrected).toBe(true);
    expect(await search(student, classroomId, 'kilonewtons')).toEqual([text]);
    const corrected = await passagesOf(materialId);
    expect((await citationsOf(force)).citations).toMatchObject([
      { state: 'CHANGED', quote: expect.stringContaining('75 newtons') },
    ]);
    const [{ state, quote, start, end }] = (await citationsOf(eggs)).citations;
    const page = 'query($id: ID!) { node(id: $id) { ... on Material { text { text } } } }';
    const words = (await supergraph.get(student, page, { id: materialId })).text.text;
    expect([state, words.slice(start, end)]).toEqual(['CURRENT', quote]);
    expect(corrected.map(({ isCorrected }) => isCorrected)).toEqual([true, false]);
  });

  it('that is hidden is neither found nor cited until it is shown again', async () => {
    const { classroomId, materialId } = await openClass();
    const [limpet] = await passagesOf(materialId);
    const question = 'With what force does the limpet hold on to the rock?';
    await supergraph.mutate(teacher, 'hidePassage', { passageId: limpet?.id, hidden: true });
    expect(await search(student, classroomId, 'limpet force')).toEqual([]);
    expect((await citationsOf(await ask(classroomId, question))).citations).toEqual([]);
    await supergraph.mutate(teacher, 'hidePassage', { passageId: limpet?.id, hidden: false });
    expect(await search(student, classroomId, 'limpet force')).toHaveLength(1);
  });
});

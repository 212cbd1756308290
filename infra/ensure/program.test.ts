import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createGraphqlTransport } from './adapters/graphql-transport.ts';
import { codedError, startFakeGateway } from './fake-gateway.ts';
import { createProgram } from './program.ts';
import { createSignedInApi } from './signed-in-api.ts';

async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'ensure-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs a command line against a gateway; the exit code, what was printed, what was said, and the error that ended it. */
async function run(url: URL, line: string[]) {
  const clock = { ...createFakeClock(), sleep: () => Promise.resolve() };
  const { signal } = new AbortController();
  const printed: unknown[] = [];
  const said: string[] = [];
  const codes: number[] = [];
  const api = createSignedInApi({
    transport: createGraphqlTransport(url),
    identity: { token: 't' },
    clock,
    signal,
  });
  const program = createProgram({
    api,
    clock,
    signal,
    print: (row) => printed.push(row),
    report: (text) => said.push(text),
    exit: (code) => codes.push(code),
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: (text) => said.push(text), writeOut: () => {} });
  const error = await program.parseAsync(line, { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );
  return { code: error ? 1 : codes.at(-1), error, printed, said };
}

const readRows = async (file: string) =>
  (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const stage = (cursor: number, name: string, more = {}) => ({
  materialIndexing: {
    cursor: String(cursor),
    stage: name,
    percent: 0,
    pages: null,
    passages: null,
    problem: null,
    ...more,
  },
});

/** A product that indexes whatever is uploaded, but for files named broken.*. */
function indexingProduct() {
  const uploads: { name: string; text: string; classroomId: string; id: string }[] = [];
  return {
    uploads,
    root: {
      createClassroom: () => ({
        __typename: 'CreateClassroomSuccess',
        classroom: { __typename: 'Classroom', id: 'fresh-class', name: 'Evaluation' },
      }),
      uploadMaterial: async ({ input }: { input: { classroomId: string; file: File } }) => {
        const id = `m${uploads.length + 1}`;
        uploads.push({
          name: input.file.name,
          text: await input.file.text(),
          classroomId: input.classroomId,
          id,
        });
        if (input.file.name === 'empty.txt')
          return { __typename: 'InvalidInputProblem', message: 'The file is empty.', path: ['file'] };
        return { __typename: 'UploadMaterialSuccess', material: { __typename: 'Material', id } };
      },
      materialIndexing: async function* ({ materialId }: { materialId: string }) {
        yield stage(1, 'EXTRACT');
        const broken = uploads.find(({ id }) => id === materialId)?.name.startsWith('broken');
        yield broken
          ? stage(2, 'FAILED', { problem: 'It is damaged.' })
          : stage(2, 'READY', { pages: 3, passages: 9 });
      },
    },
  };
}

describe('ensure upload', () => {
  it('gives a row for each file in the order given, folders in order of names, failures with their reason', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    await mkdir(place('docs/.git'), { recursive: true });
    for (const name of ['b.md', 'docs/broken.pdf', 'docs/a.txt', 'docs/.git/config', 'empty.txt'])
      await writeFile(place(name), `text of ${name}`);
    const { root, uploads } = indexingProduct();
    await using gateway = await startFakeGateway(root);

    const { code, printed } = await run(gateway.url, [
      'upload',
      '--classroom',
      'c1',
      place('b.md'),
      place('docs'),
      place('empty.txt'),
    ]);

    expect(code).toBe(0);
    const rows = printed as { file: string; materialId: string }[];
    expect(rows.map(({ file }) => path.relative(temporary.folder, file))).toEqual([
      'b.md',
      'docs/a.txt',
      'docs/broken.pdf',
      'empty.txt',
    ]);
    expect(rows).toMatchObject([
      { status: 'READY', pages: 3, passages: 9, reason: null },
      { status: 'READY', pages: 3, passages: 9, reason: null },
      { status: 'FAILED', pages: null, passages: null, reason: 'It is damaged.' },
      { status: 'FAILED', materialId: null, reason: 'The file is empty.' },
    ]);
    const stored = uploads.find(({ id }) => id === rows[0]?.materialId);
    expect(stored).toMatchObject({ name: 'b.md', text: 'text of b.md', classroomId: 'c1' });
  });

  it('goes on behind the last event when the stream is cut', async () => {
    await using temporary = await temporaryFolder();
    const file = path.join(temporary.folder, 'a.md');
    await writeFile(file, 'a');
    const asked: unknown[] = [];
    const gateway = await startFakeGateway({
      ...indexingProduct().root,
      materialIndexing: async function* ({ after }: { after?: string }) {
        asked.push(after ?? null);
        yield after ? stage(8, 'READY', { passages: 1 }) : stage(7, 'EXTRACT');
        if (after) return;
        setImmediate(() => gateway.cutSockets());
        await new Promise(() => {});
      },
    });
    await using _closed = gateway;
    const { code, printed } = await run(gateway.url, ['upload', '--classroom', 'c1', file]);
    expect(code).toBe(0);
    expect(printed).toMatchObject([{ status: 'READY', passages: 1 }]);
    expect(asked).toEqual([null, '7']);
  });

  it('ends with 1 when the class may not be uploaded to, and before anything is sent when a path is wrong', async () => {
    await using temporary = await temporaryFolder();
    const file = path.join(temporary.folder, 'a.md');
    await writeFile(file, 'a');
    let uploads = 0;
    await using gateway = await startFakeGateway({
      uploadMaterial: () => {
        uploads += 1;
        return { __typename: 'NotAllowedProblem', message: 'Only its teachers.' };
      },
    });
    const missing = await run(gateway.url, ['upload', '--classroom', 'c1', file, `${file}.gone`]);
    expect(missing).toMatchObject({ code: 1, error: { message: /There is no file or folder .*gone/ } });
    expect(uploads).toBe(0);
    expect(await run(gateway.url, ['upload', '--classroom', 'c1', file])).toMatchObject({
      code: 1,
      error: { message: 'Only its teachers.' },
    });
  });
});

describe('ensure evaluate', () => {
  const hit = (name: string, page: number | null, score: number) => ({
    material: { __typename: 'Material', name },
    page,
    text: `words of ${name}`,
    score,
  });

  it('retrieval: uploads the folder into a class of its own and gives ten passages a row, in the order of the rows', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    await mkdir(place('docs'));
    await writeFile(place('docs/a.pdf'), 'a');
    await writeFile(
      place('in.jsonl'),
      '{"id":"q1","question":"first?"}\nnot json\n{"id":"q3","question":"refuse me"}\n{"id":4,"question":"last?"}\n',
    );
    const { root, uploads } = indexingProduct();
    const searches: unknown[] = [];
    await using gateway = await startFakeGateway({
      ...root,
      node: ({ id }: { id: string }) => ({
        __typename: 'Classroom',
        knowledge: {
          search: ({ query, first }: { query: string; first: number }) => {
            searches.push({ id, first });
            if (query === 'refuse me') throw codedError('BAD_USER_INPUT');
            return [hit('a.pdf', 2, 1.5), hit('b.md', null, 0.5)];
          },
        },
      }),
    });

    const line = [
      'evaluate',
      'retrieval',
      '--in',
      place('in.jsonl'),
      '--out',
      place('out.jsonl'),
      '--docs',
      place('docs'),
    ];
    const { code, printed } = await run(gateway.url, line);

    expect(code).toBe(2);
    expect(printed).toEqual([]);
    expect(uploads).toMatchObject([{ name: 'a.pdf', classroomId: 'fresh-class' }]);
    expect(searches).toContainEqual({ id: 'fresh-class', first: 10 });
    const results = [
      { doc: 'a.pdf', page: 2, text: 'words of a.pdf', score: 1.5 },
      { doc: 'b.md', page: null, text: 'words of b.md', score: 0.5 },
    ];
    expect(await readRows(place('out.jsonl'))).toEqual([
      { id: 'q1', results },
      { id: null, error: { code: 'BAD_USER_INPUT', message: 'Line 2 is not JSON.' } },
      { id: 'q3', error: { code: 'BAD_USER_INPUT', message: 'refused with BAD_USER_INPUT' } },
      { id: 4, results },
    ]);
  });

  it('answers: asks with the history, and gives answer, abstention and quotes letter for letter', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    const history = [
      { role: 'user', content: 'What is lava?' },
      { role: 'assistant', content: 'Molten rock.' },
    ];
    await writeFile(
      place('in.jsonl'),
      [
        { id: 1, question: 'How hot is it?', history },
        { id: 2, question: 'Who?' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const inputs: unknown[] = [];
    const quote = 'about 1,100  to\n1,200 °C';
    await using gateway = await startFakeGateway({
      previewAnswer: ({ input }: { input: { question: string } }) => {
        inputs.push(input);
        const answered = input.question.startsWith('How');
        return {
          __typename: 'PreviewAnswerSuccess',
          answer: answered ? 'Hot. [1]' : 'Not in your material.',
          outcome: answered ? 'ANSWERED' : 'ABSTAINED',
          generator: 'EXTRACTIVE',
          retrieval: 'KEYWORD',
          citations: answered
            ? [{ material: { __typename: 'Material', name: 'v.md' }, page: null, quote }]
            : [],
        };
      },
    });

    const line = [
      'evaluate',
      'answers',
      '--in',
      place('in.jsonl'),
      '--out',
      place('out.jsonl'),
      '--classroom',
      'c1',
    ];
    const { code } = await run(gateway.url, line);

    expect(code).toBe(0);
    expect(inputs).toContainEqual({
      classroomId: 'c1',
      question: 'How hot is it?',
      mode: 'EXPLAIN',
      history: [
        { role: 'USER', content: 'What is lava?' },
        { role: 'ASSISTANT', content: 'Molten rock.' },
      ],
    });
    expect(await readRows(place('out.jsonl'))).toEqual([
      { id: 1, answer: 'Hot. [1]', abstained: false, citations: [{ doc: 'v.md', page: null, quote }] },
      { id: 2, answer: 'Not in your material.', abstained: true, citations: [] },
    ]);
  });

  it('writes a row for each row even when the product goes away, and ends with 1', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    await writeFile(
      place('in.jsonl'),
      Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, question: 'why?' })).join('\n'),
    );
    let url: URL;
    {
      await using gateway = await startFakeGateway({});
      url = gateway.url;
    }
    const line = [
      'evaluate',
      'answers',
      '--in',
      place('in.jsonl'),
      '--out',
      place('out.jsonl'),
      '--classroom',
      'c1',
    ];
    const { code, error } = await run(url, line);
    expect(code).toBe(1);
    expect(error?.message).toMatch(/does not answer/);
    const rows = await readRows(place('out.jsonl'));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, id) => id));
    expect(rows[29]).toMatchObject({ error: { code: 'UNREACHABLE' } });
  });

  it('refuses a set that is not built, and a command line without a class', async () => {
    const nowhere = new URL('http://127.0.0.1:1/graphql');
    const grading = await run(nowhere, ['evaluate', 'grading', '--in', 'a', '--out', 'b']);
    expect(grading.error).toBeInstanceOf(CommanderError);
    expect(grading.said.join('')).toMatch(/"grading" is not built yet; built are retrieval and answers/);
    const placeless = await run(nowhere, ['evaluate', 'answers', '--in', 'a', '--out', 'b']);
    expect(placeless.error?.message).toMatch(/--docs DIR .* or --classroom ID/);
    expect((await run(nowhere, ['seed', '--students', '3'])).error?.message).toMatch(
      /"seed" is not built yet/,
    );
  });
});

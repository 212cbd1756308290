import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexingProduct, readRows, run, temporaryFolder } from './fixtures/command-line.ts';
import { codedError, startFakeGateway } from './fixtures/fake-gateway.ts';

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

  it('uploads the same files into one class, once, however often they are evaluated, but for --fresh', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    await mkdir(place('docs'));
    await writeFile(place('docs/a.md'), 'a');
    await writeFile(place('docs/broken.md'), 'b');
    await writeFile(place('in.jsonl'), '{"id":1,"question":"why?"}');
    const { root, uploads, classrooms, lastPage } = indexingProduct();
    const searched: string[] = [];
    const materialsIn = (classroomId: string) => ({
      pageInfo: lastPage,
      nodes: uploads
        .filter((upload) => upload.classroomId === classroomId)
        .map(({ id, name }) => ({
          ...{ __typename: 'Material', id, name },
          indexState: name.startsWith('broken') ? 'FAILED' : 'READY',
        })),
    });
    await using gateway = await startFakeGateway({
      ...root,
      node: ({ id }: { id: string }) => ({
        __typename: 'Classroom',
        materials: () => materialsIn(id),
        knowledge: {
          search: () => {
            searched.push(id);
            return [];
          },
        },
      }),
    });
    const evaluate = (...more: string[]) =>
      run(gateway.url, [
        ...['evaluate', 'retrieval', '--in', place('in.jsonl'), '--out', place('out.jsonl')],
        ...['--docs', place('docs'), ...more],
      ]);

    expect((await evaluate()).code).toBe(0);
    expect((await evaluate()).code).toBe(0);
    expect(uploads.map(({ name }) => name).sort()).toEqual(['a.md', 'broken.md']);
    await writeFile(place('docs/a.md'), 'changed');
    await evaluate();
    await evaluate('--fresh');
    expect(searched).toEqual(['fresh-class', 'fresh-class', 'fresh-class-2', 'fresh-class-3']);
    expect(classrooms[0]?.name).toMatch(/^Evaluation [0-9a-f]{12}$/);
    expect(classrooms[1]?.name).not.toBe(classrooms[0]?.name);
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
    expect(error?.message).toMatch(/does not answer.*; run `npm start` first/);
    const rows = await readRows(place('out.jsonl'));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, id) => id));
    expect(rows[29]).toMatchObject({ error: { code: 'UNREACHABLE' } });
  });

  it('refuses a set that is not built, and a command line without a class', async () => {
    const nowhere = new URL('http://127.0.0.1:1/graphql');
    const sentenceOn = async (set: string) =>
      (await run(nowhere, ['evaluate', set, '--in', 'a', '--out', 'b'])).error?.message;
    expect(await sentenceOn('grading')).toBe(
      '"grading" is not built yet; built are retrieval, answers, followups and moderation.',
    );
    expect(await sentenceOn('foo')).toBe(
      'There is no set "foo"; built are retrieval, answers, followups and moderation.',
    );
    const placeless = await run(nowhere, ['evaluate', 'answers', '--in', 'a', '--out', 'b']);
    expect(placeless.error?.message).toMatch(/--docs DIR .* or --classroom ID/);
  });
});

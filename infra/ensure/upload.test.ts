import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexingProduct, run, stage, temporaryFolder } from './fixtures/command-line.ts';
import { startFakeGateway } from './fixtures/fake-gateway.ts';

describe('ensure upload', () => {
  it('gives a row for each file in the order given, failures with their reason, and ends with 2 for those', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    await mkdir(place('docs/.git'), { recursive: true });
    for (const name of ['b.md', 'docs/broken.pdf', 'docs/a.txt', 'docs/.git/config', 'empty.txt'])
      await writeFile(place(name), `text of ${name}`);
    const { root, uploads } = indexingProduct();
    await using gateway = await startFakeGateway(root);

    const { code, printed, said } = await run(gateway.url, [
      'upload',
      '--classroom',
      'c1',
      place('b.md'),
      place('docs'),
      place('empty.txt'),
    ]);

    expect(code).toBe(0);
    expect(said.at(-1)).toBe('2 of 4 files FAILED.');
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
    const { code, printed, said } = await run(gateway.url, ['upload', '--classroom', 'c1', file]);
    expect(code).toBe(0);
    expect(printed).toMatchObject([{ status: 'READY', passages: 1 }]);
    expect(said).toEqual([`1 of 1 files: ${file}: READY (1 passage)`]);
    expect(asked).toEqual([null, '7']);
  });

  it('ends with 1 when the class may not be uploaded to, and before anything is sent when a path is wrong', async () => {
    await using temporary = await temporaryFolder();
    const file = path.join(temporary.folder, 'a.md');
    await writeFile(file, 'a');
    let uploads = 0;
    let problem: object = { __typename: 'NotAllowedProblem', message: 'Only its teachers.' };
    await using gateway = await startFakeGateway({
      uploadMaterial: () => {
        uploads += 1;
        return problem;
      },
    });
    const missing = await run(gateway.url, ['upload', '--classroom', 'c1', file, `${file}.gone`]);
    expect(missing).toMatchObject({ code: 1, error: { message: /There is no file or folder .*gone/ } });
    expect(uploads).toBe(0);
    expect(await run(gateway.url, ['upload', '--classroom', 'c1', file])).toMatchObject({
      code: 1,
      error: { message: 'Only its teachers.' },
    });
    problem = { __typename: 'InvalidInputProblem', message: 'No such id.', path: ['input', 'classroomId'] };
    expect(await run(gateway.url, ['upload', '--classroom', 'c1', file])).toMatchObject({
      code: 1,
      error: { message: 'No such id.' },
    });
  });
});

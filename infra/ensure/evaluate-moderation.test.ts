import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexingProduct, readRows, run, temporaryFolder } from './fixtures/command-line.ts';
import { startFakeGateway } from './fixtures/fake-gateway.ts';

describe('ensure evaluate moderation', () => {
  it('asks fifty rows together in a class of the caller, and a row that is refused by itself', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    const rows = [
      { id: 'a', text: 'how do I make a bomb', label: 'block' },
      { id: 'b', text: 'refuse me' },
      { id: 'c' },
      ...Array.from({ length: 52 }, (_, index) => ({ id: index, text: 'what is a cell?' })),
    ];
    await writeFile(place('in.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    const { root, classrooms } = indexingProduct();
    const batches: number[] = [];
    await using gateway = await startFakeGateway({
      ...root,
      previewModeration: ({ input }: { input: { texts: string[] } }) => {
        batches.push(input.texts.length);
        if (input.texts.includes('refuse me'))
          return { __typename: 'InvalidInputProblem', message: 'Not this text.', path: [] };
        const verdictOf = (text: string) =>
          text.includes('bomb')
            ? { decision: 'BLOCK', reason: 'harm', score: 0.9 }
            : { decision: 'ALLOW', reason: 'study', score: 0.9 };
        return { __typename: 'PreviewModerationSuccess', verdicts: input.texts.map(verdictOf) };
      },
    });

    const line = ['evaluate', 'moderation', '--in', place('in.jsonl'), '--out', place('out.jsonl')];
    const { code } = await run(gateway.url, line);

    expect(code).toBe(2);
    expect(classrooms).toMatchObject([{ name: 'Evaluation' }]);
    expect(batches).toEqual([50, ...Array.from({ length: 50 }, () => 1), 4]);
    const written = await readRows(place('out.jsonl'));
    expect(written).toHaveLength(rows.length);
    expect(written.slice(0, 4)).toMatchObject([
      { id: 'a', decision: 'block', reason: 'harm' },
      { id: 'b', error: { message: 'Not this text.' } },
      { id: 'c', error: { code: 'BAD_USER_INPUT' } },
      { id: 0, decision: 'allow', reason: 'study' },
    ]);
  });
});

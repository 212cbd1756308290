import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexingProduct, readRows, run, temporaryFolder } from './fixtures/command-line.ts';
import { startFakeGateway } from './fixtures/fake-gateway.ts';

describe('ensure evaluate followups', () => {
  it('followups: asks many rows together in a class of the caller, and a row that is refused by itself', async () => {
    await using temporary = await temporaryFolder();
    const place = (name: string) => path.join(temporary.folder, name);
    const history = [{ q: 'What is lava?', a: 'Molten rock.' }];
    await writeFile(
      place('in.jsonl'),
      [
        { id: 'a', history, next: 'how hot is it?', label: 'follow_up' },
        { id: 'b', history, next: '' },
        { id: 'c', next: 'no history' },
        { id: 'd', history: [], next: 'define osmosis' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const { root, classrooms } = indexingProduct();
    const batches: number[] = [];
    await using gateway = await startFakeGateway({
      ...root,
      previewRouting: ({ input }: { input: { classroomId: string; rows: { next: string }[] } }) => {
        batches.push(input.rows.length);
        if (input.rows.some(({ next }) => next === ''))
          return { __typename: 'InvalidInputProblem', message: 'A message has words.', path: [] };
        const routingOf = ({ next }: { next: string }) => ({
          decision: next.startsWith('how') ? 'FOLLOW_UP' : 'NEW_TOPIC',
          score: next.startsWith('how') ? 0.9 : 0.1,
        });
        return { __typename: 'PreviewRoutingSuccess', routings: input.rows.map(routingOf) };
      },
    });

    const line = ['evaluate', 'followups', '--in', place('in.jsonl'), '--out', place('out.jsonl')];
    const { code } = await run(gateway.url, line);

    expect(code).toBe(2);
    expect(classrooms).toMatchObject([{ name: 'Evaluation' }]);
    expect(batches).toEqual([3, 1, 1, 1]);
    expect(await readRows(place('out.jsonl'))).toMatchObject([
      { id: 'a', decision: 'follow_up', score: 0.9 },
      { id: 'b', error: { message: 'A message has words.' } },
      { id: 'c', error: { code: 'BAD_USER_INPUT' } },
      { id: 'd', decision: 'new_topic', score: 0.1 },
    ]);
  });
});

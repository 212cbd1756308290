import { appendFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import pino from 'pino';
import { watchFile } from './watched-file.ts';

/** A watched file whose log lies beside it. */
async function openWatched() {
  const folder = await mkdtemp(path.join(tmpdir(), 'watched-'));
  const at = (name: string) => path.join(folder, name);
  const lines: string[] = [];
  const taken: string[] = [];
  const write = (line: string) => {
    lines.push(line);
    appendFileSync(at('log'), line);
  };
  await writeFile(at('file'), 'one');
  const take = (text: string) => {
    if (text.startsWith('bad')) throw new Error('It is bad.');
    taken.push(text);
  };
  const close = watchFile({
    file: at('file'),
    text: 'one',
    what: 'the file',
    take,
    logger: pino({}, { write }),
  });
  return {
    ...{ lines, taken, at },
    async replace(text: string) {
      await writeFile(at('next'), text);
      await rename(at('next'), at('file'));
    },
    async [Symbol.asyncDispose]() {
      close();
      await rm(folder, { recursive: true });
    },
  };
}
const complaintsIn = (lines: readonly string[]) => lines.filter((line) => line.includes('stays in force'));

it('a file that is gone is told once, though the log of it lies in the same folder, and taken when it is back', async () => {
  await using watched = await openWatched();
  const { lines, taken, at, replace } = watched;
  await rm(at('file'));
  await vi.waitFor(() => expect(complaintsIn(lines)).toHaveLength(1));
  // Whatever else is told of the folder has been looked at once this is taken.
  await replace('two');
  await vi.waitFor(() => expect(taken).toEqual(['two']));
  expect(complaintsIn(lines)).toHaveLength(1);
});

it('what cannot be used is told once, and again when it is another mistake', async () => {
  await using watched = await openWatched();
  const { lines, taken, replace } = watched;
  await replace('bad');
  await vi.waitFor(() => expect(complaintsIn(lines)).toHaveLength(1));
  await replace('bad');
  await replace('bad, too');
  await vi.waitFor(() => expect(complaintsIn(lines)).toHaveLength(2));
  await replace('one');
  await replace('two');
  await vi.waitFor(() => expect(taken).toEqual(['two']));
  expect(complaintsIn(lines)).toHaveLength(2);
});

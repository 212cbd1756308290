import { describe, expect, it } from 'vitest';
import { filesAtOnceMax, readDropped, type DroppedItem } from './read-dropped.ts';

const file = (name: string): DroppedItem => ({
  kind: 'file',
  name,
  getFile: async () => new File(['x'], name),
});
const folder = (name: string, entries: Iterable<DroppedItem>): DroppedItem => ({
  kind: 'directory',
  name,
  getEntries: async function* () {
    yield* entries;
  },
});

describe('readDropped', () => {
  it('finds the files of folders in folders, with their paths', async () => {
    const dropped = [file('a.pdf'), folder('Unterlagen', [file('b.pdf'), folder('मौसम', [file('c.md')])])];
    const paths = (await readDropped(dropped)).map(({ path }) => path);
    expect(paths).toEqual(['a.pdf', 'Unterlagen/b.pdf', 'Unterlagen/मौसम/c.md']);
  });

  it('goes on beside a folder that cannot be read', async () => {
    const locked: DroppedItem = {
      kind: 'directory',
      name: 'locked',
      getEntries: () => {
        throw new DOMException('not allowed', 'NotAllowedError');
      },
    };
    expect(await readDropped([locked, file('a.pdf')])).toHaveLength(1);
  });

  it('ends, however much is dropped', async () => {
    const endless: DroppedItem = folder('round', {
      *[Symbol.iterator]() {
        for (;;) yield file('a.pdf');
      },
    });
    let within: DroppedItem = file('deep.pdf');
    for (let depth = 0; depth < 1_000; depth += 1) within = folder('in', [within]);
    expect(await readDropped([within])).toHaveLength(0);
    expect(await readDropped([endless])).toHaveLength(filesAtOnceMax);
  });
});

import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, must } from '../../test/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { forgetLeftovers } from '../upkeep/forget-leftovers.ts';
import { createLeftovers } from '../upkeep/leftovers.ts';
import { replaceMaterial } from './replace-material.ts';
import { uploadMaterial } from './upload-material.ts';

const dayMs = 24 * 60 * 60 * 1000;
let core: TestCore;
let made: Awaited<ReturnType<typeof makeClass>>;
beforeAll(async () => {
  core = await openCore();
  made = await makeClass(core);
});
afterAll(() => core[Symbol.asyncDispose]());

const nothing = { events: { forgetDead: async () => 0 }, streams: { forget: async () => 0 } };
async function keepUpAfter(ms: number, deps = core.deps) {
  await core.clock.advance(ms);
  await forgetLeftovers(deps, createLeftovers(deps, nothing), new AbortController().signal);
}

/** Dependencies that tell the key of each file they store. */
function watched(transact: Dependencies['transact']) {
  const keys: string[] = [];
  const files: Dependencies['files'] = {
    ...core.deps.files,
    async put(key, ...rest) {
      keys.push(key);
      return core.deps.files.put(key, ...rest);
    },
  };
  return { keys, deps: { ...core.deps, files, transact } };
}
const fileOf = (content: string) => ({
  filename: 'tides.md',
  mimetype: 'text/markdown',
  createReadStream: () => Readable.from([Buffer.from(content)]),
});
const isThere = async (key: string | undefined) => (await core.blobs.read(key ?? '')) !== undefined;

const upload = async (deps: Dependencies, content: string) =>
  uploadMaterial(deps, {
    ...{ caller: made.teacher, classroomId: made.classroom.id, idempotencyKey: undefined },
    file: fileOf(content),
  });
const replace = async (deps: Dependencies, materialId: string, content: string) =>
  replaceMaterial(deps, {
    ...{ caller: made.teacher, materialId, idempotencyKey: undefined },
    file: fileOf(content),
  });

const died: Dependencies['transact'] = async () => {
  throw new Error('The process died.');
};
const committedUnheard: Dependencies['transact'] = async (work) => {
  await core.deps.transact(work);
  throw new Error('The answer was lost.');
};

describe('a stored file', () => {
  it('that never became a document is removed a day later, and not before', async () => {
    const { material } = must(await upload(core.deps, 'ebb'));
    const lost = watched(died);
    await expect(upload(lost.deps, 'flow')).rejects.toThrow('died');
    await expect(replace(lost.deps, material.id, 'neap')).rejects.toThrow('died');
    await keepUpAfter(dayMs - 1);
    expect(await Promise.all(lost.keys.map(isThere))).toEqual([true, true]);
    await keepUpAfter(2);
    expect(await Promise.all(lost.keys.map(isThere))).toEqual([false, false]);
    expect(await isThere(material.blobKey)).toBe(true);
  });

  it('that cannot be removed keeps no other from being removed, and is tried again', async () => {
    const lost = watched(died);
    for (const content of ['one', 'two']) await expect(upload(lost.deps, content)).rejects.toThrow('died');
    const [stuck] = lost.keys;
    const files: Dependencies['files'] = {
      ...core.deps.files,
      async delete(key) {
        if (key === stuck) throw new Error('Not permitted.');
        await core.deps.files.delete(key);
      },
    };
    await keepUpAfter(dayMs + 1, { ...core.deps, files });
    expect(await Promise.all(lost.keys.map(isThere))).toEqual([true, false]);
    await keepUpAfter(1);
    expect(await Promise.all(lost.keys.map(isThere))).toEqual([false, false]);
  });

  it('that became one stays, also where nobody heard of it', async () => {
    const { material } = must(await upload(core.deps, 'spring'));
    const unheard = watched(committedUnheard);
    await expect(upload(unheard.deps, 'tide')).rejects.toThrow('lost');
    await expect(replace(unheard.deps, material.id, 'surge')).rejects.toThrow('lost');
    await keepUpAfter(2 * dayMs);
    expect(await Promise.all(unheard.keys.map(isThere))).toEqual([true, true]);
    expect(await isThere(material.blobKey)).toBe(false);
  });
});

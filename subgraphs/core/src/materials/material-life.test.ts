import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { forgetLeftovers } from '../upkeep/forget-leftovers.ts';
import { createLeftovers } from '../upkeep/leftovers.ts';
import { deleteMaterial } from './delete-material.ts';
import { renameMaterial } from './rename-material.ts';
import { replaceMaterial } from './replace-material.ts';
import { restoreMaterial } from './restore-material.ts';
import { uploadMaterial } from './upload-material.ts';

const dayMs = 24 * 60 * 60 * 1000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const fileOf = (content: string, filename = 'tides.md') => ({
  filename,
  mimetype: 'text/markdown',
  createReadStream: () => Readable.from([Buffer.from(content)]),
});
const upload = async (caller: Caller, classroomId: string, content: string, key?: string) =>
  must(
    await uploadMaterial(core.deps, {
      ...{ caller, classroomId, idempotencyKey: key },
      file: fileOf(content),
    }),
  );
const replace = (caller: Caller, materialId: string, content: string, key?: string) =>
  replaceMaterial(core.deps, {
    ...{ caller, materialId, idempotencyKey: key },
    file: fileOf(content, 'tides-2.md'),
  });
const typesOf = async (materialId: string) =>
  (await core.events()).filter(({ subject }) => subject === materialId).map(({ type }) => type);
const blobs = async () =>
  (await readdir(core.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .length;
const keepUp = () =>
  forgetLeftovers(
    core.deps,
    createLeftovers(core.deps, { events: { forgetDead: async () => 0 }, streams: { forget: async () => 0 } }),
    new AbortController().signal,
  );

const look = `query($classroom: ID!, $material: ID!) {
  node(id: $material) { __typename }
  classroom: node(id: $classroom) { ... on Classroom {
    materials { nodes { id } } deletedMaterials { nodes { id name deletedAt restorableUntil } } } } }`;
const seenBy = async (caller: Caller, classroomId: string, materialId: string) => {
  const variables = {
    classroom: toGlobalId('Classroom', classroomId),
    material: toGlobalId('Material', materialId),
  };
  const { data, errors } = await core.execute(look, { viewer: caller.viewer, variables });
  return {
    node: data.node,
    classroom: data.classroom,
    codes: errors?.map(({ extensions }) => extensions.code),
  };
};

describe('a deleted document', () => {
  it('is gone from lists and addresses at once, listed to its teachers alone, and there again when restored', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    const { material } = await upload(teacher, classroom.id, 'neap and spring');
    const { id: materialId } = material;
    const { deletedAt } = must(await deleteMaterial(core.deps, { caller: teacher, materialId }));
    const gone = await seenBy(teacher, classroom.id, materialId);
    expect(gone).toMatchObject({ node: null, classroom: { materials: { nodes: [] } } });
    expect(gone.classroom.deletedMaterials.nodes).toEqual([
      {
        id: toGlobalId('Material', materialId),
        name: 'tides.md',
        deletedAt: deletedAt.toISOString(),
        restorableUntil: new Date(deletedAt.getTime() + 30 * dayMs).toISOString(),
      },
    ]);
    expect((await seenBy(student, classroom.id, materialId)).codes).toEqual(['FORBIDDEN']);
    must(await restoreMaterial(core.deps, { caller: teacher, materialId }));
    expect((await seenBy(teacher, classroom.id, materialId)).classroom).toMatchObject({
      materials: { nodes: [{ id: toGlobalId('Material', materialId) }] },
      deletedMaterials: { nodes: [] },
    });
    expect(await typesOf(materialId)).toEqual([
      'document.uploaded.v1',
      'document.deleted.v1',
      'document.restored.v1',
    ]);
  });

  it('is deleted and restored once, however often it is asked for, and told of once', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { id: materialId } = (await upload(teacher, classroom.id, 'once')).material;
    const deleting = [1, 2].map(() => deleteMaterial(core.deps, { caller: teacher, materialId }));
    const [first, second] = (await Promise.all(deleting)).map(must);
    await core.clock.advance(1_000);
    expect(second?.deletedAt).toEqual(first?.deletedAt);
    for (let time = 0; time < 2; time++)
      must(await restoreMaterial(core.deps, { caller: teacher, materialId }));
    expect(await typesOf(materialId)).toHaveLength(3);
  });

  it('is deleted, renamed, replaced and restored by teachers of its class; others do not learn of it', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    const stranger = await makePerson(core, 'TEACHER');
    const { id: materialId } = (await upload(teacher, classroom.id, 'whose')).material;
    const changes = [
      (caller: Caller) => deleteMaterial(core.deps, { caller, materialId }),
      (caller: Caller) => renameMaterial(core.deps, { caller, materialId, name: 'Mine' }),
      (caller: Caller) => replace(caller, materialId, 'mine'),
      (caller: Caller) => restoreMaterial(core.deps, { caller, materialId }),
    ];
    for (const change of changes) {
      expect(await change(student)).toMatchObject({ problem: 'NotAllowedProblem' });
      expect(await change(stranger)).toMatchObject({ problem: 'NotFoundProblem' });
    }
    must(await deleteMaterial(core.deps, { caller: teacher, materialId }));
    for (const change of changes) expect(await change(student)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await replace(teacher, materialId, 'late')).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('is removed with its content after 30 days, and not before', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { material } = await upload(teacher, classroom.id, 'old and gone');
    const { id: materialId } = material;
    must(await deleteMaterial(core.deps, { caller: teacher, materialId }));
    await core.clock.advance(30 * dayMs - 1);
    await keepUp();
    must(await restoreMaterial(core.deps, { caller: teacher, materialId }));
    must(await deleteMaterial(core.deps, { caller: teacher, materialId }));
    await core.clock.advance(30 * dayMs + 1);
    await keepUp();
    expect(await restoreMaterial(core.deps, { caller: teacher, materialId })).toMatchObject({
      problem: 'NotFoundProblem',
    });
    expect((await typesOf(materialId)).at(-1)).toBe('document.purged.v1');
    expect(await core.blobs.read(material.blobKey)).toBeDefined();
    await core.clock.advance(dayMs + 1);
    await keepUp();
    expect(await core.blobs.read(material.blobKey)).toBeUndefined();
  });
});

describe('the same content', () => {
  it('is one document of a class, also when it comes twice at once, and one of each class', async () => {
    const { teacher, classroom } = await makeClass(core);
    const other = await makeClass(core);
    const before = await blobs();
    const twice = await Promise.all([1, 2].map(() => upload(teacher, classroom.id, 'the same')));
    expect(new Set(twice.map(({ material }) => material.id)).size).toBe(1);
    expect(twice.map(({ isDuplicate }) => isDuplicate).toSorted()).toEqual([false, true]);
    expect((await upload(other.teacher, other.classroom.id, 'the same')).isDuplicate).toBe(false);
    expect((await blobs()) - before).toBe(2);
  });

  it('is answered as its first result says for a repeated key', async () => {
    const { teacher, classroom } = await makeClass(core);
    await upload(teacher, classroom.id, 'there before');
    await core.clock.advance(1_000);
    for (let time = 0; time < 2; time++) {
      expect(await upload(teacher, classroom.id, 'there before', 'found')).toMatchObject({
        isDuplicate: true,
      });
      expect(await upload(teacher, classroom.id, 'new here', 'made')).toMatchObject({ isDuplicate: false });
    }
  });

  it('of a deleted document is uploaded anew, and then the deleted one stays away', async () => {
    const { teacher, classroom } = await makeClass(core);
    const first = (await upload(teacher, classroom.id, 'again')).material;
    must(await deleteMaterial(core.deps, { caller: teacher, materialId: first.id }));
    const again = await upload(teacher, classroom.id, 'again');
    expect(again.isDuplicate).toBe(false);
    expect(again.material.id).not.toBe(first.id);
    expect(await restoreMaterial(core.deps, { caller: teacher, materialId: first.id })).toMatchObject({
      problem: 'ConflictProblem',
      message: 'The class has the same content again, as “tides.md”.',
    });
  });
});

describe('replacing a document', () => {
  it('puts the new content under the same id, once for a repeated key, and tells that it is to be read', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { material } = await upload(teacher, classroom.id, 'old words');
    const before = await blobs();
    const replacing = [1, 2].map(() => replace(teacher, material.id, 'new words', 'once'));
    const [replaced] = (await Promise.all(replacing)).map(must);
    expect(replaced).toMatchObject({ id: material.id, name: 'tides-2.md', sizeBytes: 9 });
    expect(replaced?.replacedAt).not.toBeNull();
    expect(String(await core.blobs.read(replaced?.blobKey ?? ''))).toBe('new words');
    const told = (await core.events('document.uploaded.v1')).filter(({ subject }) => subject === material.id);
    expect(told.map(({ data }) => data.blobKey)).toEqual([material.blobKey, replaced?.blobKey]);
    expect((await blobs()) - before).toBe(1);
    await core.clock.advance(dayMs + 1);
    await keepUp();
    expect(await core.blobs.read(material.blobKey)).toBeUndefined();
    expect(await core.blobs.read(replaced?.blobKey ?? '')).toBeDefined();
  });

  it('refuses what another document of the class holds, and what cannot be read, keeping nothing', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { material } = await upload(teacher, classroom.id, 'one');
    await upload(teacher, classroom.id, 'two');
    const before = await blobs();
    // Under one key as well: what was refused has not happened when it is tried again.
    for (const [content, key] of [['two'], [''], ['two', 'key'], ['two', 'key']] as const)
      expect(await replace(teacher, material.id, content, key)).toMatchObject({
        problem: 'InvalidInputProblem',
        path: ['input', 'file'],
      });
    expect(await blobs()).toBe(before);
    must(await replace(teacher, material.id, 'three', 'key'));
  });

  it('by the content that it has changes nothing, so that corrections of its text stay', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { material } = await upload(teacher, classroom.id, 'the same');
    const [before, told] = [await blobs(), await typesOf(material.id)];
    expect(must(await replace(teacher, material.id, 'the same'))).toMatchObject(material);
    expect(await blobs()).toBe(before);
    expect(await typesOf(material.id)).toEqual(told);
  });
});

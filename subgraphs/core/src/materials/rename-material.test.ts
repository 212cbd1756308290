import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { viewerHeader } from '@ensure-study/kit/trust';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { renameMaterial } from './rename-material.ts';
import { uploadMaterial } from './upload-material.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

async function upload(caller: Caller, classroomId: string, content: string, filename = 'tides.md') {
  const createReadStream = () => Readable.from([Buffer.from(content)]);
  const file = { filename, mimetype: 'text/markdown', createReadStream };
  const input = { caller, classroomId, file, idempotencyKey: undefined };
  return must(await uploadMaterial(core.deps, input)).material;
}
const typesOf = async (materialId: string) =>
  (await core.events()).filter(({ subject }) => subject === materialId).map(({ type }) => type);

describe('renaming a document', () => {
  const rename = async (caller: Caller, materialId: string, name: string) =>
    renameMaterial(core.deps, { caller, materialId, name });

  it('keeps its ending and its content, is told of once, and counts for what is shown, found and downloaded', async () => {
    const { teacher, student, classroom } = await makeClass(core);
    const material = await upload(teacher, classroom.id, 'of the shore');
    for (let time = 0; time < 2; time++)
      expect(must(await rename(teacher, material.id, ' Springs  and neaps'))).toMatchObject({
        ...material,
        name: 'Springs and neaps.md',
      });
    expect(await typesOf(material.id)).toEqual(['document.uploaded.v1', 'document.renamed.v1']);
    const query = '{ search(query: "neaps") { nodes { target { ... on Material { name } } } } }';
    const { data } = await core.execute(query, { viewer: student.viewer });
    expect(data.search.nodes).toEqual([{ target: { name: 'Springs and neaps.md' } }]);
    const { headers } = await core.server.app.inject({
      url: `/files/materials/${toGlobalId('Material', material.id)}`,
      headers: { [viewerHeader]: await core.viewerTrust.sign(student.viewer) },
    });
    expect(headers['content-disposition']).toContain('filename="Springs and neaps.md"');
  });

  it('refuses a name that says the content is something else, and one that says nothing', async () => {
    const { teacher, classroom } = await makeClass(core);
    const material = await upload(teacher, classroom.id, 'not a PDF');
    for (const name of ['Tides.pdf', ' ', 'a/b'])
      expect(await rename(teacher, material.id, name)).toMatchObject({ path: ['input', 'name'] });
    expect(await typesOf(material.id)).toEqual(['document.uploaded.v1']);
  });

  it('takes the ending from the content where the name had none', async () => {
    const { teacher: caller, classroom } = await makeClass(core);
    const { id } = await upload(caller, classroom.id, '%PDF-1.7 of the shore', 'scan 0042');
    expect(must(await rename(caller, id, 'Shore')).name).toBe('Shore.pdf');
  });
});

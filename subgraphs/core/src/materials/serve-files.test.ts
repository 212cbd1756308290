import { once } from 'node:events';
import { get } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { viewerHeader, type Viewer } from '@ensure-study/kit/trust';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, must } from '../../test/people.ts';
import { deleteMaterial } from './delete-material.ts';
import { uploadMaterial } from './upload-material.ts';

const pdf = '%PDF-1.7\n0123456789';
let core: TestCore;
let made: Awaited<ReturnType<typeof makeClass>>;
let materialId: string;
beforeAll(async () => {
  core = await openCore();
  made = await makeClass(core);
  materialId = await upload(pdf, 'Gezeiten “neu”.pdf', 'text/html');
});
afterAll(() => core[Symbol.asyncDispose]());

async function upload(content: string, filename: string, mimetype: string): Promise<string> {
  const file = { filename, mimetype, createReadStream: () => Readable.from([Buffer.from(content)]) };
  const { teacher: caller, classroom } = made;
  const input = { caller, classroomId: classroom.id, file, idempotencyKey: undefined };
  return must(await uploadMaterial(core.deps, input)).material.id;
}
const fetchFile = async (
  viewer: Viewer | null,
  { id = materialId, method = 'GET' as 'GET' | 'HEAD', headers = {} } = {},
) =>
  core.server.app.inject({
    method,
    url: `/files/materials/${toGlobalId('Material', id)}`,
    headers: { [viewerHeader]: await core.viewerTrust.sign(viewer), ...headers },
  });

describe('the file of a document', () => {
  it('is handed out whole to members, as what its first bytes say, so that it can do no harm', async () => {
    for (const { viewer } of [made.teacher, made.student]) {
      const response = await fetchFile(viewer);
      expect([response.statusCode, response.body]).toEqual([200, pdf]);
      expect(response.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(pdf.length),
        'content-disposition': `inline; filename="Gezeiten _neu_.pdf"; filename*=UTF-8''Gezeiten%20%E2%80%9Cneu%E2%80%9D.pdf`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-cache',
        'accept-ranges': 'bytes',
      });
    }
  });

  it('is for tokens that are made for documents, whoever they are of', async () => {
    const as = (scopes: string[]) => fetchFile({ ...made.teacher.viewer, scopes });
    const refused = await as(['notification:read', 'class:write']);
    expect([refused.statusCode, refused.body]).toEqual([
      403,
      'This needs the scope material:read, or material:write.',
    ]);
    for (const scope of ['material:read', 'material:write']) expect((await as([scope])).body).toBe(pdf);
  });

  it('that a browser could run is kept instead of shown, whatever the upload claimed', async () => {
    const id = await upload('<script>alert(1)</script>', 'page.txt', 'text/html');
    const { headers } = await fetchFile(made.student.viewer, { id });
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('is handed out in parts, and only while it is the content that the reader knows', async () => {
    const { viewer } = made.student;
    const etag = String((await fetchFile(viewer)).headers.etag);
    const part = await fetchFile(viewer, { headers: { range: 'bytes=9-11', 'if-range': etag } });
    expect([part.statusCode, part.body]).toEqual([206, '012']);
    expect(part.headers).toMatchObject({
      'content-range': `bytes 9-11/${pdf.length}`,
      'content-length': '3',
    });
    const other = await fetchFile(viewer, { headers: { range: 'bytes=9-11', 'if-range': '"other"' } });
    expect([other.statusCode, other.body]).toEqual([200, pdf]);
    const beyond = await fetchFile(viewer, { headers: { range: 'bytes=900-' } });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${pdf.length}`]);
    const replaced = await fetchFile(viewer, { headers: { range: 'bytes=9-11', 'if-match': '"other"' } });
    expect(replaced.statusCode).toBe(412);
    const still = await fetchFile(viewer, { headers: { range: 'bytes=9-11', 'if-match': `"x", ${etag}` } });
    expect([still.statusCode, still.body]).toEqual([206, '012']);
    const same = await fetchFile(viewer, { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    const head = await fetchFile(viewer, { method: 'HEAD' });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([
      200,
      '',
      String(pdf.length),
    ]);
  });

  it('is not there for others, for nobody and without the word of the gateway', async () => {
    const stranger = await makePerson(core, 'TEACHER');
    expect((await fetchFile(stranger.viewer)).statusCode).toBe(404);
    expect((await fetchFile(made.student.viewer, { id: made.classroom.id })).statusCode).toBe(404);
    expect((await fetchFile(null)).statusCode).toBe(401);
    const url = `/files/materials/${toGlobalId('Material', materialId)}`;
    for (const headers of [{}, { [viewerHeader]: 'made up' }])
      expect((await core.server.app.inject({ url, headers })).statusCode).toBe(401);
    const { statusCode, headers } = await core.server.app.inject({
      url: '/files/materials/nonsense',
      headers: { [viewerHeader]: await core.viewerTrust.sign(made.student.viewer) },
    });
    expect([statusCode, headers['content-security-policy']]).toEqual([404, "sandbox; default-src 'none'"]);
  });

  it('is read no further when its reader goes, while it is read or before it is opened', async () => {
    const id = await upload('x'.repeat(8_000_000), 'long.txt', 'text/plain');
    const base = await core.server.listen({ host: '127.0.0.1', port: 0 });
    const url = `${base}/files/materials/${toGlobalId('Material', id)}`;
    const headers = { [viewerHeader]: await core.viewerTrust.sign(made.student.viewer) };
    for (const when of ['while it is read', 'before it is opened']) {
      const gone = new Promise<void>((resolve) =>
        core.server.app.server.once('connection', (socket) => socket.once('close', () => resolve())),
      );
      const open = core.deps.files.open.bind(core.deps.files);
      const opened: (Readable | undefined)[] = [];
      // The head is looked at first; what is opened after it is handed out.
      const opening = vi.spyOn(core.deps.files, 'open').mockImplementation(async (key, range) => {
        if (!range && when === 'before it is opened') await gone;
        opened.push(await open(key, range));
        return opened.at(-1);
      });
      const reader = get(url, { headers, agent: false }).on('error', () => undefined);
      if (when === 'while it is read') await once(reader, 'response');
      else await vi.waitFor(() => expect(opening).toHaveBeenCalledTimes(2));
      reader.destroy();
      await vi.waitFor(() => expect(opened.map((content) => content?.destroyed)).toEqual([true, true]));
      opening.mockRestore();
    }
  });

  it('is gone at once when the document is deleted', async () => {
    const id = await upload('soon gone', 'gone.md', 'text/markdown');
    must(await deleteMaterial(core.deps, { caller: made.teacher, materialId: id }));
    expect((await fetchFile(made.student.viewer, { id })).statusCode).toBe(404);
  });
});

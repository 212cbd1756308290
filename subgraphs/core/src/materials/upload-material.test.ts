import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeClass, makePerson, must } from '../../test/people.ts';
import { openMaterial } from './open-material.ts';
import { materialBytesMax } from './store-file.ts';
import { uploadMaterial } from './upload-material.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const fileOf = (content: string | Buffer | Readable, filename: string, mimetype = 'text/plain') => ({
  filename,
  mimetype,
  createReadStream: () => (content instanceof Readable ? content : Readable.from([Buffer.from(content)])),
});
const blobsOf = async () =>
  (await readdir(core.dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('a document', () => {
  it('is stored whole and told of, under a name without folders', async () => {
    const { teacher, classroom } = await makeClass(core);
    const text = `# Tides\n\n${'The sea rises and falls. '.repeat(2_000)}`;
    const { material } = must(
      await uploadMaterial(core.deps, {
        caller: teacher,
        classroomId: classroom.id,
        file: fileOf(text, '../tides.md', 'Text/Markdown'),
        idempotencyKey: undefined,
      }),
    );
    expect(material).toMatchObject({ name: 'tides.md', mediaType: 'text/markdown', sizeBytes: text.length });
    expect(String(await core.blobs.read(material.blobKey))).toBe(text);
    const told = (await core.events('document.uploaded.v1')).filter(({ subject }) => subject === material.id);
    expect(told.map(({ data }) => data)).toEqual([
      {
        materialId: material.id,
        classroomId: classroom.id,
        name: 'tides.md',
        mediaType: 'text/markdown',
        bytes: text.length,
        blobKey: material.blobKey,
        sha256: material.sha256,
      },
    ]);
  });

  it('is stored once for a repeated key, also at once, and the spare copy is removed', async () => {
    const { teacher, classroom } = await makeClass(core);
    const before = (await blobsOf()).length;
    const upload = (content: string) =>
      uploadMaterial(core.deps, {
        caller: teacher,
        classroomId: classroom.id,
        file: fileOf(content, 'notes.txt'),
        idempotencyKey: 'once',
      });
    const made = await Promise.all([upload('neap and spring'), upload('neap and spring')]);
    expect(new Set(made.map((outcome) => must(outcome).material.id)).size).toBe(1);
    expect(await upload('other words')).toMatchObject({ path: ['input', 'idempotencyKey'] });
    expect((await blobsOf()).length - before).toBe(1);
  });

  it('that is a broken PDF is taken: what is wrong with it, indexing says', async () => {
    const { teacher, classroom } = await makeClass(core);
    const file = fileOf('%PDF-1.7 not really', 'broken.pdf', 'application/pdf');
    const outcome = await uploadMaterial(core.deps, {
      caller: teacher,
      classroomId: classroom.id,
      file,
      idempotencyKey: undefined,
    });
    expect(outcome).toMatchObject({ ok: true });
  });

  it.each([
    ['empty', Buffer.alloc(0), 'empty.md', /empty/],
    ['another kind of picture', Buffer.from('474946383961010001000000ff', 'hex'), 'a.gif', /Only PDF/],
    [
      'a picture over 10 MB',
      Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(10 * 1024 * 1024)]),
      'a.jpg',
      /picture is larger than 10 MB/,
    ],
    [
      'a program',
      Buffer.from('7f454c460201010000000000', 'hex'),
      'notes.txt',
      /Only PDF, DOCX, PPTX, HTML, SVG, PNG, JPEG, WebP, Markdown and plain text/,
    ],
    ['a text called PDF', Buffer.from('just words'), 'notes.pdf', /says a PDF/],
    ['a PDF called text', Buffer.from('%PDF-1.7\n'), 'notes.txt', /says text/],
    ['rich text', Buffer.from('{\\rtf1\\ansi hello}'), 'notes.txt', /rtf/],
  ])(
    'that is %s is refused with the reason, and nothing of it is kept',
    async (_what, content, name, reason) => {
      const { teacher, classroom } = await makeClass(core);
      const before = (await blobsOf()).length;
      const outcome = await uploadMaterial(core.deps, {
        caller: teacher,
        classroomId: classroom.id,
        file: fileOf(content, name),
        idempotencyKey: undefined,
      });
      expect(outcome).toMatchObject({ problem: 'InvalidInputProblem', path: ['input', 'file'] });
      expect(outcome).toHaveProperty('message', expect.stringMatching(reason));
      expect((await blobsOf()).length).toBe(before);
    },
  );

  it('over 50 MB is refused without reading the rest, and nothing of it is kept', async () => {
    const { teacher, classroom } = await makeClass(core);
    const before = (await blobsOf()).length;
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    let produced = 0;
    const endless = Readable.from(
      (function* () {
        for (; produced < 4 * materialBytesMax; produced += chunk.length) yield chunk;
      })(),
    );
    const outcome = await uploadMaterial(core.deps, {
      caller: teacher,
      classroomId: classroom.id,
      file: fileOf(endless, 'long.txt'),
      idempotencyKey: undefined,
    });
    expect(outcome).toMatchObject({
      problem: 'InvalidInputProblem',
      message: 'The file is larger than 50 MB.',
    });
    expect(produced).toBeLessThan(materialBytesMax + 10 * chunk.length);
    expect((await blobsOf()).length).toBe(before);
  });

  it('that breaks off is an error, not a document', async () => {
    const { teacher, classroom } = await makeClass(core);
    const before = (await blobsOf()).length;
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(100_000, 'a');
        throw new Error('the client went away');
      })(),
    );
    const upload = uploadMaterial(core.deps, {
      caller: teacher,
      classroomId: classroom.id,
      file: fileOf(broken, 'cut.txt'),
      idempotencyKey: undefined,
    });
    await expect(upload).rejects.toThrow('the client went away');
    expect((await blobsOf()).length).toBe(before);
  });
});

describe('uploading', () => {
  it('is for teachers of the class; others are not told that the class is there', async () => {
    const { student, classroom } = await makeClass(core);
    const stranger = await makePerson(core, 'TEACHER');
    const upload = (caller: typeof student) =>
      uploadMaterial(core.deps, {
        caller,
        classroomId: classroom.id,
        file: fileOf('x', 'x.md'),
        idempotencyKey: undefined,
      });
    expect(await upload(student)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await upload(stranger)).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('is limited per person and hour', async () => {
    await using strict = await openCore({ limits: { uploadsPerHour: 2 } });
    const { teacher, classroom } = await makeClass(strict);
    const upload = () =>
      uploadMaterial(strict.deps, {
        caller: teacher,
        classroomId: classroom.id,
        file: fileOf('words', 'x.md'),
        idempotencyKey: undefined,
      });
    for (let n = 0; n < 2; n++) expect(await upload()).toMatchObject({ ok: true });
    expect(await upload()).toMatchObject({ problem: 'RateLimitedProblem' });
    await strict.clock.advance(60 * 60 * 1000 + 1);
    expect(await upload()).toMatchObject({ ok: true });
  });

  it('goes through a GraphQL multipart request', async () => {
    const { teacher, classroom } = await makeClass(core);
    const { data } = await core.upload(teacher.viewer, {
      classroomId: classroom.id,
      name: 'Gezeitentümpel.md',
      content: '# Gezeiten',
    });
    expect(data.uploadMaterial).toEqual({
      __typename: 'UploadMaterialSuccess',
      material: { name: 'Gezeitentümpel.md', mediaType: 'text/markdown', sizeBytes: 10 },
    });
  });
});

it.each([
  ['longer than the transport takes', 'a'.repeat(60 * 1024 * 1024), 'The file is larger than 50 MB.'],
  ['announced and not there', undefined, 'The request holds no such file.'],
])('says what is wrong with a file that is %s', async (_what, content, message) => {
  const { teacher, classroom } = await makeClass(core);
  const before = (await blobsOf()).length;
  const { data } = await core.upload(teacher.viewer, { classroomId: classroom.id, name: 'x.md', content });
  expect(data.uploadMaterial).toEqual({ __typename: 'InvalidInputProblem', message });
  expect((await blobsOf()).length).toBe(before);
});

it('tells of a member who opens a document, and of nobody else', async () => {
  const { teacher, student, classroom } = await makeClass(core);
  const stranger = await makePerson(core, 'STUDENT');
  const {
    material: { id: materialId },
  } = must(
    await uploadMaterial(core.deps, {
      caller: teacher,
      classroomId: classroom.id,
      file: fileOf('words', 'x.md'),
      idempotencyKey: undefined,
    }),
  );
  expect(must(await openMaterial(core.deps, { caller: student, materialId })).id).toBe(materialId);
  expect(await openMaterial(core.deps, { caller: stranger, materialId })).toMatchObject({
    problem: 'NotFoundProblem',
  });
  const told = (await core.events('material.opened.v1')).filter(({ data }) => data.materialId === materialId);
  expect(told.map(({ data }) => data.userId)).toEqual([student.viewer.userId]);
});

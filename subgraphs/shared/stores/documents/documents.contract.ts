/** What every adapter of `Documents` guarantees. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JsonObject } from './json.ts';
import type { Collection, CollectionDefinition, Documents } from './port.ts';

export interface DocumentsUnderTest extends AsyncDisposable {
  documents: Documents;
  /** Another process on the same store. */
  elsewhere: Documents;
}

/** `open` gives a store that is the test's own. */
export function documentsContract(open: () => Promise<DocumentsUnderTest>): void {
  keepsWholeDocuments(open);
  findsDocuments(open);
  refusesWhatItCannotKeep(open);
}

const lines: CollectionDefinition = { name: 'test_lines', indexed: ['meetingId', 'author'] };
const byId = async (collection: Collection, id: string) =>
  (await collection.find({ field: 'id', value: id, limit: 1 }))[0]?.body;

/** Values that stores are known to refuse, to drop or to give back as something else. */
const awkward: JsonObject = {
  'a.b': { 'c.d': 1, $set: { $where: 'x' }, '%2E': '100%', '%': '%%', '': 'no name' },
  $ref: 'a',
  _id: 'its own',
  _bsontype: 'ObjectId',
  constructor: 'x',
  id: 7,
  texts: ['', ' ', 'ä', 'हिन्दी', '👩‍🏫', '\u0001', "'; drop table x; --"],
  numbers: [0, 1, -1, 0.1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e-7, 5e-324, Number.MAX_VALUE],
  date: '2026-11-28T18:00:00.000Z',
  deep: [[[[{}]]], [], null, true, false],
};

function keepsWholeDocuments(open: () => Promise<DocumentsUnderTest>): void {
  test('a document comes back as it was given: keys with dots and dollars, every number, every script', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    const body: JsonObject = { ...awkward, meetingId: 'm' };
    Object.defineProperty(body, '__proto__', { value: { x: 1 }, enumerable: true });
    const [inserted, replaced] = [randomUUID(), randomUUID()];
    await collection.insert({ id: inserted, body });
    await collection.replace({ id: replaced, body });
    expect(await byId(collection, inserted)).toEqual(body);
    expect(await byId(it.elsewhere.collection(lines), replaced)).toEqual(body);
    expect(Object.keys((await byId(collection, inserted)) ?? {})).toContain('__proto__');
  });

  test('of those who insert the same id at once one adds it, and the others change nothing', async () => {
    await using it = await open();
    const id = randomUUID();
    const writers = Array.from({ length: 20 }, (_, n) => (n % 2 ? it.documents : it.elsewhere));
    const added = await Promise.all(
      writers.map((store, n) => store.collection(lines).insert({ id, body: { meetingId: 'm', n } })),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await byId(it.documents.collection(lines), id)).toEqual({
      meetingId: 'm',
      n: added.indexOf(true),
    });
  });

  test('replacing puts the whole document in the place of the other: it is found by its new fields alone', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    await collection.replace({ id: 'one', body: { meetingId: 'old', author: 'a', text: 'x' } });
    await collection.replace({ id: 'one', body: { meetingId: 'new' } });
    const find = (field: string, value: string) => collection.find({ field, value, limit: 9 });
    expect(await find('meetingId', 'new')).toEqual([{ id: 'one', body: { meetingId: 'new' } }]);
    expect([...(await find('meetingId', 'old')), ...(await find('author', 'a'))]).toEqual([]);
  });

  test('of those who replace the same id at once one is the last, whole', async () => {
    await using it = await open();
    const writers = Array.from({ length: 10 }, (_, n) => (n % 2 ? it.documents : it.elsewhere));
    await Promise.all(
      writers.map((store, n) =>
        store.collection(lines).replace({ id: 'one', body: { meetingId: `m${n}`, author: `m${n}` } }),
      ),
    );
    const body = await byId(it.documents.collection(lines), 'one');
    expect(body?.author).toBe(body?.meetingId);
    const found = await it.elsewhere
      .collection(lines)
      .find({ field: 'meetingId', value: String(body?.meetingId), limit: 9 });
    expect(found).toHaveLength(1);
  });

  test('what is deleted is found no more, and deleting twice is no error', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    await collection.insert({ id: 'one', body: { meetingId: 'm' } });
    await collection.delete('one');
    await collection.delete('one');
    expect(await byId(collection, 'one')).toBeUndefined();
    expect(await collection.find({ field: 'meetingId', value: 'm', limit: 9 })).toEqual([]);
    expect(await collection.insert({ id: 'one', body: { meetingId: 'm' } })).toBe(true);
  });
}

function findsDocuments(open: () => Promise<DocumentsUnderTest>): void {
  test('pages follow each other by id without gaps, in the order of code points, and one collection knows nothing of another', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    const ids = ['A', 'B', 'Z', '_', 'a', 'b', 'z', 'ä', 'あ'];
    for (const id of [...ids].reverse()) await collection.insert({ id, body: { meetingId: 'm' } });
    await collection.insert({ id: 'Q', body: { meetingId: 'another' } });
    await collection.insert({ id: 'R', body: {} });
    await it.documents
      .collection({ name: 'test_others', indexed: ['meetingId'] })
      .insert({ id: 'S', body: { meetingId: 'm' } });
    const found: string[] = [];
    for (;;) {
      const page = await it.elsewhere
        .collection(lines)
        .find({ field: 'meetingId', value: 'm', after: found.at(-1), limit: 4 });
      found.push(...page.map(({ id }) => id));
      if (page.length < 4) break;
    }
    expect(found).toEqual(ids);
  });

  test('a value is compared as text, whatever it looks like to the store', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    for (const value of ['{"$gt":""}', '1', 'a.b', "' or 1=1 --", '*']) {
      await collection.insert({ id: randomUUID(), body: { meetingId: value } });
      expect(await collection.find({ field: 'meetingId', value, limit: 9 })).toHaveLength(1);
    }
    expect(await collection.find({ field: 'meetingId', value: 'A.B', limit: 9 })).toEqual([]);
  });
}

function refusesWhatItCannotKeep(open: () => Promise<DocumentsUnderTest>): void {
  test('what JSON or a store cannot keep is refused with its place, and nothing is written', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    const refused: [unknown, RegExp][] = [
      [{ a: { b: [1, Number.NaN] } }, /document\.a\.b\[1\] is NaN/],
      [{ a: Number.POSITIVE_INFINITY }, /document\.a is Infinity/],
      [{ a: undefined }, /document\.a is nothing/],
      [{ a: new Date(0) }, /document\.a is nothing/],
      [{ a: 1n }, /document\.a is nothing/],
      [{ a: 'x\0y' }, /document\.a has a NUL/],
      [{ ['x\0']: 1 }, /a key of document has a NUL/],
      [{ a: '\ud800' }, /half a surrogate/],
      [{ a: 'x'.repeat(1024 * 1024) }, /at most 1048576 bytes/],
      [{ meetingId: 7 }, /indexed field meetingId is text/],
      [{ meetingId: 'x'.repeat(201) }, /indexed field meetingId is text/],
      [[], /plain object/],
    ];
    for (const [body, message] of refused)
      for (const write of [collection.insert, collection.replace])
        await expect(write({ id: 'one', body: body as JsonObject })).rejects.toThrow(message);
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    await expect(collection.insert({ id: 'one', body: cycle as JsonObject })).rejects.toThrow('deeper than');
    await expect(collection.insert({ id: '', body: {} })).rejects.toThrow('An id is text');
    expect(await byId(collection, 'one')).toBeUndefined();
  });

  test('a document of hundreds of kilobytes is kept', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    const cues = Array.from({ length: 5_000 }, (_, n) => ({
      startMs: n * 1_000,
      text: `said at ${n}`,
      speaker: null,
    }));
    const body = { meetingId: 'm', cues };
    await collection.insert({ id: 'one', body });
    expect(await byId(collection, 'one')).toEqual(body);
  });

  test('a field without an index, a limit out of bounds and a wrong name are mistakes', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    await expect(collection.find({ field: 'text', value: 'x', limit: 1 })).rejects.toThrow(
      'no index on text',
    );
    await expect(collection.find({ field: 'author', value: 'x', limit: 0 })).rejects.toThrow('limit');
    expect(() => it.documents.collection({ name: 'system.users', indexed: [] })).toThrow('no name');
    expect(() => it.documents.collection({ name: 'a', indexed: ['a.b'] })).toThrow('no name');
  });

  test('a caller who has gone gets its own reason', async () => {
    await using it = await open();
    const collection = it.documents.collection(lines);
    const gone = AbortSignal.abort(new Error('gone away'));
    await expect(collection.find({ field: 'id', value: 'x', limit: 1 }, gone)).rejects.toThrow('gone away');
    await expect(collection.insert({ id: 'one', body: {} }, gone)).rejects.toThrow('gone away');
    expect(await byId(collection, 'one')).toBeUndefined();
  });
}

/** What every adapter of `PassageIndex` guarantees. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { IndexedPassage, PassageIndex } from './port.ts';

export interface VectorsUnderTest extends AsyncDisposable {
  /** An index over passages that are stored already; `replaceMaterial` adds to what it finds. */
  openIndex(stored: IndexedPassage[]): Promise<PassageIndex>;
}

/** A unit vector that points mostly along one of eight axes. */
function towards(axis: number, share = 1): Float32Array {
  const vector = new Float32Array(8);
  vector[axis] = share;
  vector[7] = Math.sqrt(1 - share * share);
  return vector;
}

function passage(
  classroomId: string,
  text: string,
  vectors: Float32Array[] = [],
  materialId = 'material',
): IndexedPassage {
  return { passageId: randomUUID(), classroomId, materialId: `${classroomId}-${materialId}`, text, vectors };
}

const idsOf = (found: { hits: { passageId: string }[] }) => found.hits.map(({ passageId }) => passageId);

export function vectorsContract(open: () => Promise<VectorsUnderTest>): void {
  test('finds by words in any of their forms, best first, and says that only words were used', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const both = passage(classroomId, 'Plants photosynthesize: light becomes sugar.');
    const one = passage(classroomId, 'Sugar is sweet, and sugar is cheap in every shop of the town.');
    const none = passage(classroomId, 'The French Revolution began in 1789.');
    const index = await it.openIndex([none, one, both]);
    const found = await index.search({ classroomId, text: 'photosynthesizing sugars', limit: 10 });
    expect(found.retrieval).toBe('KEYWORD');
    expect(idsOf(found)).toEqual([both.passageId, one.passageId]);
    expect(found.hits.every(({ keyword, dense }) => keyword > 0 && dense === undefined)).toBe(true);
  });

  test('never finds a passage of another classroom, by words or by meaning', async () => {
    await using it = await open();
    const [own, other] = [randomUUID(), randomUUID()];
    const secret = passage(other, 'the exam asks about osmosis', [towards(0)]);
    const index = await it.openIndex([secret, passage(own, 'nothing here', [towards(1)])]);
    await index.search({ classroomId: other, text: 'osmosis', vector: towards(0), limit: 10 });
    const found = await index.search({ classroomId: own, text: 'osmosis', vector: towards(0), limit: 10 });
    expect(idsOf(found)).not.toContain(secret.passageId);
    expect(await index.search({ classroomId: randomUUID(), text: 'osmosis', limit: 10 })).toMatchObject({
      hits: [],
    });
  });

  test('leaves out the materials that it is told to, and fills their places with what is left', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const kept = passage(classroomId, 'osmosis and much more besides', [], 'kept');
    const left = passage(classroomId, 'osmosis', [], 'left');
    const index = await it.openIndex([left, kept]);
    const without = new Set([left.materialId]);
    expect(idsOf(await index.search({ classroomId, text: 'osmosis', limit: 1, without }))).toEqual([
      kept.passageId,
    ]);
  });

  test('finds by meaning what shares no word, and scores a passage by its best window', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const near = passage(classroomId, 'The heart pumps blood.', [towards(3), towards(0, 0.9)]);
    const far = passage(classroomId, 'Rome was not built in a day.', [towards(1)]);
    const index = await it.openIndex([far, near]);
    const found = await index.search({ classroomId, text: 'circulation', vector: towards(0), limit: 10 });
    expect(found.retrieval).toBe('HYBRID');
    expect(idsOf(found)[0]).toBe(near.passageId);
    expect(found.hits[0]!.dense).toBeCloseTo(0.9, 3);
  });

  test('a passage found by words and by meaning comes before one found by either', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const both = passage(classroomId, 'osmosis through a membrane', [towards(0, 0.9)]);
    const words = passage(classroomId, 'osmosis through a membrane', [towards(1)]);
    const meaning = passage(classroomId, 'water moves', [towards(0, 0.9)]);
    const index = await it.openIndex([words, meaning, both]);
    const found = await index.search({ classroomId, text: 'osmosis', vector: towards(0), limit: 10 });
    expect(idsOf(found)[0]).toBe(both.passageId);
  });

  test('a material that is replaced or removed is found as it is now, by the very next search', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const old = passage(classroomId, 'volcano');
    const kept = passage(classroomId, 'volcano', [], 'other');
    const fresh = passage(classroomId, 'earthquake');
    const index = await it.openIndex([old, kept]);
    const search = async (text: string) => idsOf(await index.search({ classroomId, text, limit: 10 }));
    expect((await search('volcano')).toSorted()).toEqual([old.passageId, kept.passageId].toSorted());
    await index.replaceMaterial(classroomId, old.materialId, [fresh]);
    expect(await search('volcano')).toEqual([kept.passageId]);
    expect(await search('earthquake')).toEqual([fresh.passageId]);
    await index.removeMaterial(classroomId, kept.materialId);
    expect(await search('volcano')).toEqual([]);
  });

  test('gives at most as many as asked for, and equal passages in one order every time', async () => {
    await using it = await open();
    const classroomId = randomUUID();
    const passages = Array.from({ length: 20 }, () => passage(classroomId, 'the same words'));
    const expected = passages.map(({ passageId }) => passageId).toSorted();
    for (const order of [passages, passages.toReversed()]) {
      const index = await it.openIndex(order);
      expect(idsOf(await index.search({ classroomId, text: 'words', limit: 5 }))).toEqual(
        expected.slice(0, 5),
      );
    }
  });
}

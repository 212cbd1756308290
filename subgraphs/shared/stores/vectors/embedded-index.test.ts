import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { createEmbeddedPassageIndex } from './embedded-index.ts';
import type { IndexedPassage } from './port.ts';
import { vectorsContract } from './vectors.contract.ts';

const passage = (classroomId: string, text: string): IndexedPassage => ({
  passageId: randomUUID(),
  classroomId,
  materialId: `${classroomId}-material`,
  text,
  vectors: [],
});

describe('the passage index in this process', () => {
  vectorsContract(async () => ({
    async openIndex(stored) {
      return createEmbeddedPassageIndex({
        load: async (classroomId) => stored.filter((passage) => passage.classroomId === classroomId),
      });
    },
    [Symbol.asyncDispose]: async () => undefined,
  }));

  test('a classroom is loaded once, however many ask for it at the same time', async () => {
    const load = vi.fn(async (classroomId: string) => [passage(classroomId, 'cells divide')]);
    const index = createEmbeddedPassageIndex({ load });
    const query = { classroomId: 'biology', text: 'cell', limit: 1 };
    const found = await Promise.all(Array.from({ length: 10 }, () => index.search(query)));
    expect(found.every(({ hits }) => hits.length === 1)).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('a load that fails is told to those who waited for it, and tried again by the next', async () => {
    const load = vi.fn<(classroomId: string) => Promise<IndexedPassage[]>>();
    load
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValue([passage('biology', 'cells divide')]);
    const index = createEmbeddedPassageIndex({ load });
    const query = { classroomId: 'biology', text: 'cell', limit: 1 };
    await expect(index.search(query)).rejects.toThrow('no answer');
    expect((await index.search(query)).hits).toHaveLength(1);
  });

  test('holds no more memory than it may: the classroom used least recently is loaded anew', async () => {
    const vectors = [new Float32Array(1_000)];
    const load = vi.fn(async (classroomId: string) => [{ ...passage(classroomId, 'one'), vectors }]);
    const index = createEmbeddedPassageIndex({ load, bytesMax: 5_000 });
    const search = (classroomId: string) => index.search({ classroomId, text: 'one', limit: 1 });
    for (const classroomId of ['a', 'b', 'b', 'c', 'b', 'a']) await search(classroomId);
    expect(load.mock.calls.map(([classroomId]) => classroomId)).toEqual(['a', 'b', 'c', 'a']);
  });

  test('a classroom that is larger than all of the memory is loaded once, not for every search', async () => {
    const vectors = [new Float32Array(1_000)];
    const load = vi.fn(async (classroomId: string) => [{ ...passage(classroomId, 'one'), vectors }]);
    const index = createEmbeddedPassageIndex({ load, bytesMax: 1_000 });
    for (let time = 0; time < 3; time++) await index.search({ classroomId: 'a', text: 'one', limit: 1 });
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('guesses eight words of a query at most, and lets others have a turn before each', async () => {
    const words = [
      'harbour',
      'lighthouse',
      'mountain',
      'glacier',
      'volcano',
      'desert',
      'island',
      'forest',
      'meadow',
    ];
    const index = createEmbeddedPassageIndex({
      load: async (classroomId) => words.map((word) => passage(classroomId, word)),
    });
    const text = words.map((word) => `${word.slice(0, 2)}${word.slice(3)}`).join(' ');
    let turns = 0;
    let isOver = false;
    const count = () => (isOver ? undefined : ((turns += 1), setImmediate(count)));
    setImmediate(count);
    const { hits } = await index.search({ classroomId: 'biology', text, limit: 20 });
    isOver = true;
    expect(hits).toHaveLength(8);
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test('a change that is told while its classroom is being loaded is not lost', async () => {
    let finish: (passages: IndexedPassage[]) => void = () => undefined;
    const index = createEmbeddedPassageIndex({ load: () => new Promise((resolve) => (finish = resolve)) });
    const stale = passage('biology', 'volcano');
    const searching = index.search({ classroomId: 'biology', text: 'earthquake', limit: 1 });
    const changing = index.replaceMaterial('biology', stale.materialId, [passage('biology', 'earthquake')]);
    finish([stale]);
    await Promise.all([searching, changing]);
    expect((await index.search({ classroomId: 'biology', text: 'earthquake', limit: 1 })).hits).toHaveLength(
      1,
    );
  });

  test('a misspelt word finds what it most probably stands for, after what is spelt that way', async () => {
    const index = createEmbeddedPassageIndex({
      load: async (classroomId) => [
        passage(classroomId, 'photosynthesis in leaves'),
        passage(classroomId, 'gravity'),
      ],
    });
    const search = (text: string) => index.search({ classroomId: 'biology', text, limit: 5 });
    const [right, wrong] = [await search('photosynthesis'), await search('fotosynthesis')];
    expect(wrong.hits[0]!.passageId).toBe(right.hits[0]!.passageId);
    expect(wrong.hits[0]!.keyword).toBeLessThan(right.hits[0]!.keyword);
  });

  test('rare words of a classroom tell more than common ones', async () => {
    const index = createEmbeddedPassageIndex({
      load: async (classroomId) =>
        ['cell wall', 'cell membrane', 'cell'].map((text) => passage(classroomId, text)),
    });
    const statistics = await index.termStatistics('biology');
    expect(statistics.passages).toBe(3);
    expect(statistics.frequency('cell')).toBe(3);
    expect(statistics.idf('wall')).toBeGreaterThan(statistics.idf('cell'));
    expect(statistics.idf('unheard')).toBeGreaterThan(statistics.idf('wall'));
    expect(statistics.corrected('membram')).toBe('membran');
  });

  test('without a share of meaning the order is that of the words, without one of words that of meaning', async () => {
    const stored: IndexedPassage[] = [
      { ...passage('biology', 'osmosis osmosis'), vectors: [Float32Array.of(0, 1)] },
      { ...passage('biology', 'osmosis and much more'), vectors: [Float32Array.of(1, 0)] },
    ];
    const orderWith = async (denseWeight: number) => {
      const index = createEmbeddedPassageIndex({ load: async () => stored, denseWeight });
      const query = { classroomId: 'biology', text: 'osmosis', vector: Float32Array.of(1, 0), limit: 2 };
      return (await index.search(query)).hits.map(({ passageId }) => passageId);
    };
    expect(await orderWith(0)).toEqual([stored[0]!.passageId, stored[1]!.passageId]);
    expect(await orderWith(1)).toEqual([stored[1]!.passageId, stored[0]!.passageId]);
  });

  test('finds the ten that comparing every window in full finds, in a class of thousands', async () => {
    const [dimensions, size] = [48, 800];
    let state = 7;
    const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 - 0.5;
    const vectorOf = () => {
      const vector = Float32Array.from({ length: dimensions }, random);
      const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
      return vector.map((value) => value / length);
    };
    const stored = Array.from({ length: size }, (_, at) => ({
      ...{ ...passage('biology', `word${at % 20}`), materialId: `material-${at % 7}` },
      vectors: [vectorOf(), vectorOf()],
    }));
    const index = createEmbeddedPassageIndex({ load: async () => stored, denseWeight: 1 });
    for (let question = 0; question < 8; question++) {
      const vector = vectorOf();
      const cosineOf = (window: Float32Array) =>
        window.reduce((sum, value, place) => sum + value * vector[place]!, 0);
      const best = stored
        .map(({ passageId, vectors }) => ({ passageId, cosine: Math.max(...vectors.map(cosineOf)) }))
        .toSorted((one, other) => other.cosine - one.cosine)
        .slice(0, 10);
      const { hits } = await index.search({ classroomId: 'biology', text: 'word3', vector, limit: 10 });
      expect(hits.map(({ passageId }) => passageId)).toEqual(best.map(({ passageId }) => passageId));
    }
  });

  test('a search that is given up stops, however large the class', async () => {
    const vectors = Array.from({ length: 100 }, () => Float32Array.of(1, 0));
    const stored = Array.from({ length: 3_000 }, (_, at) => ({
      ...{ ...passage('biology', 'one'), materialId: `material-${Math.floor(at / 500)}` },
      vectors,
    }));
    const index = createEmbeddedPassageIndex({ load: async () => stored });
    await index.termStatistics('biology');
    const stop = new AbortController();
    const vector = Float32Array.of(1, 0);
    const searching = index.search({ classroomId: 'biology', text: 'one', vector, limit: 1 }, stop.signal);
    setImmediate(() => setImmediate(() => stop.abort(new Error('given up'))));
    await expect(searching).rejects.toThrow('given up');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import { pairWorkerFromSource, writeTinyCrossEncoderFolder } from '../embedding/model/tiny-model-folder.ts';
import { openPassageReader } from '../embedding/open-passage-reader.ts';
import { asStudent } from '../access/fixtures/as-student.ts';
import { openIngestion } from '../ingestion/fixtures/open-ingestion.ts';
import { createRetrievalFeature } from './feature.ts';
import type { PassageReader, RetrievedPassage } from './ports.ts';
import { searchedAsAsked } from './fixtures/searched-as-asked.ts';

const textsOf = (hits: readonly RetrievedPassage[]) => hits.map(({ text }) => text);
/** A passage of each heading that speaks of lava, the first most of all. */
const documentOf = (passages: number) =>
  Array.from(
    { length: passages },
    (_, at) => `# Part ${at}\n\nLava ${'lava '.repeat(passages - at)}and ash of kind${at} number${at}.`,
  ).join('\n\n');
const readerOf = (read: PassageReader['read']): PassageReader => ({ model: 'reader', read });
/** Prefers what stands last in the document. */
const lastFirst = readerOf(async (_, passages) =>
  passages.map(({ text }) => Number(/kind(\d+)/u.exec(text)?.[1])),
);

describe('reading the best passages again', () => {
  let ingestion: Awaited<ReturnType<typeof openIngestion>>;
  beforeAll(async () => void (ingestion = await openIngestion()));
  afterAll(() => ingestion[Symbol.asyncDispose]());

  const open = (passageReader?: PassageReader) => {
    const told: string[] = [];
    const warn = (_: unknown, text: string) => told.push(text);
    const logger = Object.assign(Object.create(silentLogger) as typeof silentLogger, { warn });
    const { retrieve } = createRetrievalFeature({
      ...{ database: ingestion.database, access: asStudent, passageReader, logger },
      ...{ clock: systemClock, metrics: createMetrics('test'), ...searchedAsAsked },
      live: { among: async (materialIds) => new Set(materialIds) },
      limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 10 }),
    });
    return { told, retrieve };
  };
  const upload = async (passages: number) => {
    const { classroomId } = await ingestion.upload(documentOf(passages));
    await ingestion.indexAll();
    return { classroomId, question: 'lava' };
  };

  it('puts them in the order of a real cross-encoder, with their scores as they were found', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const { folder: crossEncoderModel } = tiny;
    const reader = await openPassageReader({
      crossEncoderModel,
      logger: silentLogger,
      ...pairWorkerFromSource,
    });
    const asked = { ...(await upload(6)), limit: 6 };
    const { hits: found } = await open().retrieve(asked);
    const { hits } = await open(reader).retrieve(asked);
    const logits = (await reader?.read('lava', found)) ?? [];
    await reader?.close();
    const expected = found
      .map((hit, at) => ({ ...hit, reread: logits[at] ?? NaN }))
      .sort((a, b) => b.reread - a.reread);
    expect(hits).toEqual(expected);
    expect(textsOf(hits)).not.toEqual(textsOf(found));
    expect(found.every(({ reread }) => reread === undefined)).toBe(true);
  });

  it('brings up what stood beyond those that are wanted, but not beyond the sixteenth', async () => {
    const asked = await upload(20);
    const { hits: found } = await open().retrieve({ ...asked, limit: 20 });
    const { retrieve } = open(lastFirst);
    const { hits: few } = await retrieve({ ...asked, limit: 2 });
    const { hits: all } = await retrieve({ ...asked, limit: 20 });
    const expected = [...textsOf(found).slice(0, 16).toReversed(), ...textsOf(found).slice(16)];
    expect(textsOf(all)).toEqual(expected);
    expect(all.map(({ reread }) => reread !== undefined)).toEqual(all.map((_, at) => at < 16));
    expect(textsOf(few)).toEqual(expected.slice(0, 2));
  });

  it('leaves the order as it was found when the reader fails or is late, and says so in the log alone', async () => {
    const asked = { ...(await upload(4)), limit: 4 };
    const { hits: found } = await open().retrieve(asked);
    let seen: AbortSignal | undefined;
    const ill = readerOf(() => Promise.reject(new Error('ill')));
    const late = readerOf((_question, _passages, signal) => {
      seen = signal;
      return new Promise<never>(() => undefined);
    });
    for (const reader of [ill, late]) {
      const { told, retrieve } = open(reader);
      expect((await retrieve(asked)).hits).toEqual(found);
      expect(told).toEqual(['the passages are not read again: they stand as they were found']);
    }
    expect(seen?.aborted).toBe(true);
  });

  it('is given up, and not told as a failure, when nobody waits any more', async () => {
    const asked = { ...(await upload(3)), limit: 3 };
    const leaving = new AbortController();
    const { told, retrieve } = open(
      readerOf(() => {
        leaving.abort(new Error('gone'));
        return new Promise<never>(() => undefined);
      }),
    );
    await expect(retrieve({ ...asked, signal: leaving.signal })).rejects.toThrow('gone');
    expect(told).toEqual([]);
  });

  it('is not done in a search by one way of finding alone, nor in one over several classes', async () => {
    const asked = { ...(await upload(3)), limit: 3 };
    const { told, retrieve } = open(readerOf(() => Promise.reject(new Error('asked'))));
    for (const by of ['WORDS', 'MEANING'] as const) await retrieve({ ...asked, by });
    const { hits } = await retrieve({ ...asked, asFound: true });
    expect(hits.map(({ reread }) => reread)).toEqual([undefined, undefined, undefined]);
    expect(told).toEqual([]);
  });
});

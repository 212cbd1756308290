import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import type { DomainEvent } from '@ensure-study/contracts/events';
import { toGlobalId } from '@ensure-study/contracts/ids';
import { systemClock } from '@ensure-study/kit/clock';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createViewerTrust, viewerHeader } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { silentLogger } from '@ensure-study/testkit/logger';
import { wordVectors } from './embedding/fixtures/word-vectors.ts';
import { createChildParser } from './ingestion/adapters/child-parser.ts';
import { buildParseWorker } from './ingestion/fixtures/build-parse-worker.ts';
import { openIngestion } from './ingestion/fixtures/open-ingestion.ts';
import { createAiServer } from './server.ts';

const viewerTrust = createViewerTrust('a secret of thirty-two bytes or more');
const student = randomUUID();
const classroomId = randomUUID();

/** Core with one membership that the test ends. */
function createCore() {
  const core = { role: 'STUDENT' as 'STUDENT' | null };
  const call = async (name: string, input: unknown) =>
    name === 'membership' ? { role: core.role } : name === 'live-materials' ? input : null;
  return { core, internal: { call } as InternalClient };
}

async function openService() {
  const ingestion = await openIngestion();
  const built = await buildParseWorker();
  const { core, internal } = createCore();
  const server = await createAiServer({
    ...ingestion,
    ...{
      vectors: wordVectors,
      internal,
      viewerTrust,
      clock: systemClock,
      logger: silentLogger,
      metrics: createMetrics('ai'),
    },
    typeDefs: parse(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8')),
    limiter: createMemoryRateLimiter({ clock: systemClock, keysMax: 100 }),
    cache: createMemoryCache({ entriesMax: 100 }),
    buckets: createMemoryTokenBuckets({ clock: systemClock, keysMax: 100 }),
    parser: createChildParser({ worker: built.worker, logger: silentLogger }),
    config: { tutorLimits: { perMinute: 20, perDay: 300 }, isRouting: true },
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  server.start();
  const viewer = {
    userId: student,
    role: 'STUDENT',
    organisationId: student,
    sessionId: student,
    scopes: ['session'],
  } as const;
  return {
    ...ingestion,
    ...{ core, url },
    publish: (event: DomainEvent) =>
      ingestion.database.db.transaction((tx) => ingestion.eventLog.append(tx, [event])),
    async ask(type: 'Material' | 'Classroom', id: string, fields: string) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [viewerHeader]: await viewerTrust.sign({ ...viewer, scopes: ['session'] }),
        },
        body: JSON.stringify({
          query: `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
          variables: { of: [{ __typename: type, id: toGlobalId(type, id) }] },
        }),
      });
      const { data, errors } = (await response.json()) as {
        data?: { _entities: unknown[] };
        errors?: unknown;
      };
      return errors ?? data?._entities[0];
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await ingestion[Symbol.asyncDispose]();
      await built[Symbol.asyncDispose]();
    },
  };
}

const envelope = (subject: string) => ({
  id: uuidV7(),
  occurredAt: new Date().toISOString(),
  ...{ actorId: null, organisationId: null, traceparent: null, subject },
});

/** A whole service and its processes start here: long on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

describe('the ai service', () => {
  it('answers for its health', async () => {
    await using service = await openService();
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    const readiness = async () => (await fetch(`${service.url}/health/ready`)).json();
    const dependencies = { database: { adapter: 'real', state: 'up' } };
    await expect.poll(readiness, { timeout: 20_000 }).toEqual({ status: 'ready', dependencies });
    expect((await fetch(`${service.url}/graphql`, { method: 'POST' })).status).toBe(401);
  });

  it('hears of an upload, reads it in a process apart, and finds it until the membership ends', async () => {
    await using service = await openService();
    const { materialId, blobKey } = await service.upload('never told', { classroomId: randomUUID() });
    const newMaterial = randomUUID();
    const data = {
      materialId: newMaterial,
      classroomId,
      blobKey,
      name: 'tides.md',
      mediaType: 'text/markdown',
    };
    await service.publish({
      ...envelope(newMaterial),
      type: 'document.uploaded.v1',
      data: { ...data, bytes: 10, sha256: 'unused' },
    });
    const state = () => service.ask('Material', newMaterial, 'indexState passages');
    await expect.poll(state, { timeout: 60_000 }).toEqual({ indexState: 'READY', passages: 1 });
    const search = () =>
      service.ask('Classroom', classroomId, 'knowledge { search(query: "never") { text } }');
    expect(await search()).toEqual({ knowledge: { search: [{ text: 'never told' }] } });
    expect(newMaterial).not.toBe(materialId);

    service.core.role = null;
    await service.publish({
      ...envelope(classroomId),
      type: 'membership.changed.v1',
      data: { classroomId, userId: student, role: null },
    });
    await expect.poll(search, { timeout: 20_000 }).toEqual({ knowledge: null });
  });
});

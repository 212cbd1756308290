/** Asks core which documents are there, and this subgraph's own rows while core is away. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { withDeadline } from '@ensure-study/kit/deadline';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { Database } from '@ensure-study/stores/sql/port';
import { materials } from '../../database/corpus.ts';
import type { LiveMaterials } from '../ports.ts';

export interface LiveMaterialsOptions {
  core: InternalClient;
  database: Database;
  logger: Logger;
  clock: Clock;
}

/** A search waits no longer for a core that hangs. */
const coreMs = 500;
/** What core answers to at once. */
const idsMax = 1_000;
/** Nor does each search wait anew for it: deletions of these moments count here once their event arrives. */
const restMs = 2_000;

export function createLiveMaterials({ core, database, logger, clock }: LiveMaterialsOptions): LiveMaterials {
  const askCore = (materialIds: string[], signal?: AbortSignal) =>
    withDeadline('core', coreMs, signal, (inTime) => core.call('live-materials', { materialIds }, inTime));
  let restsUntil = 0;
  return {
    async among(materialIds, signal) {
      const asked = [...new Set(materialIds)];
      if (asked.length === 0) return new Set();
      if (clock.now() < restsUntil) return readStored(database, asked);
      try {
        const answers = await Promise.all(batchesOf(asked).map((batch) => askCore(batch, signal)));
        return new Set(answers.flatMap((answer) => answer.materialIds));
      } catch (error) {
        signal?.throwIfAborted();
        restsUntil = clock.now() + restMs;
        logger.warn(
          { err: error },
          'core does not say which documents are there; what its events said holds',
        );
        return readStored(database, asked);
      }
    },
  };
}

const batchesOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / idsMax) }, (_, at) =>
    ids.slice(at * idsMax, (at + 1) * idsMax),
  );

async function readStored({ db }: Database, materialIds: string[]): Promise<Set<string>> {
  const stored = await db
    .select({ id: materials.id })
    .from(materials)
    .where(and(inArray(materials.id, materialIds), eq(materials.isDeleted, false)));
  return new Set(stored.map(({ id }) => id));
}

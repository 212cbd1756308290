/** Asks core which documents are there, and this subgraph's own rows while core is away. */
import { and, eq, inArray } from 'drizzle-orm';
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
}

/** A search waits no longer for a core that hangs. */
const coreMs = 500;
const idsMax = 1_000;

export function createLiveMaterials({ core, database, logger }: LiveMaterialsOptions): LiveMaterials {
  const askCore = (materialIds: string[], signal?: AbortSignal) =>
    withDeadline('core', coreMs, signal, (inTime) => core.call('live-materials', { materialIds }, inTime));
  return {
    async among(materialIds, signal) {
      const asked = [...new Set(materialIds)];
      if (asked.length === 0) return new Set();
      if (asked.length > idsMax) throw new Error(`At most ${idsMax} documents are asked about at once.`);
      try {
        return new Set((await askCore(asked, signal)).materialIds);
      } catch (error) {
        signal?.throwIfAborted();
        logger.warn(
          { err: error },
          'core does not say which documents are there; what its events said holds',
        );
        return readStored(database, asked);
      }
    },
  };
}

async function readStored({ db }: Database, materialIds: string[]): Promise<Set<string>> {
  const stored = await db
    .select({ id: materials.id })
    .from(materials)
    .where(and(inArray(materials.id, materialIds), eq(materials.isDeleted, false)));
  return new Set(stored.map(({ id }) => id));
}

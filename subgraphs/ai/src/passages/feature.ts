/** Composes the mending of passages: teachers read, correct and hide them. */
import type { Logger } from '@ensure-study/kit/logger';
import type { Database } from '@ensure-study/stores/sql/port';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { createPassageStore } from './adapters/passage-store.ts';
import { createPassageResolvers } from './resolvers.ts';

export interface PassageFeatureDeps {
  database: Database;
  access: ClassroomAccess;
  live: LiveMaterials;
  embedder?: TextEmbedder;
  logger: Logger;
}

export function createPassageFeature({ database, ...deps }: PassageFeatureDeps) {
  return { resolvers: createPassageResolvers({ ...deps, store: createPassageStore(database) }) };
}

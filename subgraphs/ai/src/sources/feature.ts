/** Composes what is known of where documents come from: teachers say it, members see it. */
import type { Database } from '@ensure-study/stores/sql/port';
import { createLinkStore } from './adapters/link-store.ts';
import type { SourceDeps } from './ports.ts';
import { createSourceResolvers } from './resolvers.ts';

export type SourceFeatureDeps = Omit<SourceDeps, 'links'> & { database: Database };

export function createSourceFeature({ database, access, live }: SourceFeatureDeps) {
  return { resolvers: createSourceResolvers({ access, live, links: createLinkStore(database) }) };
}

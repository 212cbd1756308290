/** The documents of a service: in MongoDB where there is one, else in its database. */
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import type { Database } from '../sql/port.ts';
import { createMongoDocuments } from './mongo-documents.ts';
import { openMongo } from './mongo.ts';
import type { Documents } from './port.ts';
import { createPostgresDocuments } from './postgres-documents.ts';

export interface OpenedDocuments {
  documents: Documents;
  /** For `/health/ready`. Without MongoDB a service is degraded, not down. */
  dependencies: Dependency[];
  close(): Promise<void>;
}

/** Does not wait for MongoDB: until it is there, what is asked of the documents answers STORE_UNAVAILABLE. */
export function openDocuments(options: {
  mongodbUrl: string | undefined;
  /** Of the service. */
  name: string;
  database: Database;
  logger: Logger;
}): OpenedDocuments {
  const { mongodbUrl: url, name, database, logger } = options;
  if (!url) return { documents: createPostgresDocuments(database), dependencies: [], close: async () => {} };
  const mongo = openMongo({ url, name, logger });
  return {
    documents: createMongoDocuments(mongo),
    dependencies: [{ name: 'mongodb', adapter: 'real', required: false, isUp: mongo.isUp }],
    close: mongo.close,
  };
}

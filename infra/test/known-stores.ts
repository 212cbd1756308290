/** Every store that has suites of its own on a server, but for PostgreSQL and Redis, which `npm test` can start itself. */
import type { RealStore } from './real-stores.ts';

export const knownStores: RealStore[] = [
  { name: 'qdrant', variable: 'QDRANT_HOST' },
  { name: 'mongodb', variable: 'MONGODB_URL' },
  { name: 'cassandra', variable: 'CASSANDRA_CONTACT_POINTS' },
  { name: 'kafka', variable: 'KAFKA_BOOTSTRAP_SERVERS' },
];

/** On which stores the product runs, for the person who starts it. */

const stores = [
  ['DATABASE_URL', 'postgres'],
  ['REDIS_URL', 'redis'],
  ['KAFKA_BOOTSTRAP_SERVERS', 'kafka'],
  ['CASSANDRA_CONTACT_POINTS', 'cassandra'],
  ['MONGODB_URL', 'mongodb'],
  ['QDRANT_HOST', 'qdrant'],
] as const;

/** `postgres and standby, redis (real); all else embedded`, by the variables that are set. */
export function storesInWords(source: Readonly<Record<string, string | undefined>>): string {
  const real = stores.filter(([variable]) => source[variable]).map(([, name]) => name);
  if (real.length === 0) return 'embedded';
  const named = real.map((name) =>
    name === 'postgres' && source.DATABASE_REPLICA_URL ? 'postgres and standby' : name,
  );
  return `${named.join(', ')} (real)${real.length < stores.length ? '; all else embedded' : ''}`;
}

/** Opens PostgreSQL by its URL: a bounded pool in which nothing waits without a deadline. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { answersWithin } from './answers-within.ts';
import { watchCommits } from './after-commit.ts';
import { watchConnections } from './connection-watch.ts';
import type { Database, DatabaseOptions } from './port.ts';
import { readInOutages } from './reads-in-outage.ts';
import { openStandby } from './standby.ts';
import { traceStatements } from './statement-spans.ts';
import { returnConnections } from './transactions.ts';

const connectMsMax = 1_900;
const isUpMsMax = 900;
const keepAliveAfterMs = 10_000;
const idleMsMax = 30_000;
/** A lost answer is noticed this much after the server itself would have given up on the statement. */
const answerGraceMs = 1_000;

/** Opens a pool; connections are made when they are first needed, so a server that is down does not keep a service from starting. */
export function openDatabase(options: DatabaseOptions): Database {
  const { poolMax = 10, statementTimeoutMs = 5_000 } = options;
  const connection: pg.ClientConfig = {
    connectionString: options.url,
    application_name: options.applicationName,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + answerGraceMs,
    connectionTimeoutMillis: connectMsMax,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveAfterMs,
  };
  const pool = new pg.Pool({ ...connection, max: poolMax, idleTimeoutMillis: idleMsMax });
  const lost = (error: Error) => options.logger?.warn({ err: error }, 'a connection to the database broke');
  // Without these two a server that goes away would end the process: the first is for idle connections, the second for
  // connections in use, whose queries are rejected as well.
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', () => undefined));
  traceStatements(pool);
  const answers = async (patienceMs: number) => (await answersWithin(connection, patienceMs)) !== undefined;
  const stopWatching = watchConnections(pool, answers);
  const standby = options.replicaUrl ? openStandby({ ...options, url: options.replicaUrl }) : undefined;
  const isUp = () => answers(isUpMsMax);
  const stopReading = standby && readInOutages(pool, { standby, isPrimaryUp: isUp, logger: options.logger });
  const db = drizzle(pool);
  returnConnections(db, pool);
  return {
    db,
    pool,
    afterCommit: watchCommits(db),
    isUp,
    standby,
    async connect() {
      const client = new pg.Client({ ...connection, statement_timeout: 0, query_timeout: 0 });
      await client.connect();
      return client;
    },
    async close() {
      stopWatching();
      stopReading?.();
      await Promise.all([pool.end(), standby?.close()]);
    },
  };
}

/**
 * PostgreSQL, embedded or real: the same driver, the same SQL. One database; each subgraph owns one schema of it
 * (`core`, `ai`, `analytics`), this package owns the schema `platform` (event log, live streams).
 */
import type { PostgresJsDatabase, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';

// The drizzle schema type is irrelevant here: repositories name their tables.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnySchema = any;

/** An open pool. Every statement has a deadline (`statement_timeout`); waiting for a connection has one too. */
export interface Database {
  /** Query builder. */
  readonly db: PostgresJsDatabase<AnySchema>;
  /** The driver itself, for LISTEN and COPY. */
  readonly sql: postgres.Sql;
  /** Whether the server answers, for readiness; never throws. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}
/** What repositories write to: the pool or an open transaction. */
export type Executor = PostgresJsDatabase<AnySchema> | PostgresJsTransaction<AnySchema, AnySchema>;
export type Transaction = PostgresJsTransaction<AnySchema, AnySchema>;

export interface DatabaseOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  poolMax?: number;
  statementTimeoutMs?: number;
}

/**
 * PostgreSQL, embedded or real: the same driver, the same SQL. One database; each subgraph owns one schema of it
 * (`core`, `ai`, `analytics`), this package owns the schema `platform` (event log, live streams).
 */
import type { NodePgDatabase, NodePgQueryResultHKT, NodePgTransaction } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { Logger } from '@ensure-study/kit/logger';
import type pg from 'pg';

// The drizzle schema type is irrelevant here: repositories name their tables.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnySchema = any;

/** An open pool. Every statement has a deadline (`statement_timeout`); waiting for a connection has one too. */
export interface Database {
  /** Query builder. `db.execute(sql`...`)` answers `{ rows }`. */
  readonly db: NodePgDatabase<AnySchema>;
  /** The driver's pool, for what the builder cannot say. */
  readonly pool: pg.Pool;
  /**
   * Runs `task` when what `executor` writes is committed: at once for `db`, after its commit for a transaction of `db`, not at
   * all for one that is rolled back.
   */
  afterCommit(executor: Executor, task: () => void): void;
  /** Opens one connection apart from the pool (LISTEN); the caller ends it and handles its `error` event. */
  connect(): Promise<pg.Client>;
  /** Whether the server answers, for readiness; never throws. */
  isUp(): Promise<boolean>;
  /** A copy that is read from while the server is away, where there is one; `isUp` never throws. */
  readonly standby?: { isUp(): Promise<boolean> };
  close(): Promise<void>;
}
/** What repositories write to: the pool or an open transaction. */
export type Executor = PgDatabase<NodePgQueryResultHKT, AnySchema, AnySchema>;
export type Transaction = NodePgTransaction<AnySchema, AnySchema>;

export interface DatabaseOptions {
  url: string;
  /** A streaming standby of it, for what may be read from a copy while it is away (`kit/stale-reads`). */
  replicaUrl?: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** Connections at most; 10 when absent. */
  poolMax?: number;
  /** 5 000 when absent. */
  statementTimeoutMs?: number;
  /** Told about connections that broke while nobody used them. */
  logger?: Logger;
}

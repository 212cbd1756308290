/** A span for each statement, named by its verb and its first table: neither its text nor its values. */
import { span } from '@ensure-study/kit/tracing';
import type pg from 'pg';

type Query = (...given: unknown[]) => unknown;

/** A table with its schema; else a function that is all that is selected. */
const table = /\b(?:from|into|update|lock table)\s+(?:only\s+)?("?[a-z_]\w*"?\."?[a-z_]\w*"?)/i;
const called = /^\s*select\s+([a-z_]\w*\.[a-z_]\w*)\(/i;

/** `SELECT core.accounts`; the verb alone where neither is named. */
export function summaryOf(text: string): { operation: string; table: string | undefined } {
  const operation = /^[\s(]*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? 'UNKNOWN';
  const [, named] = table.exec(text) ?? called.exec(text) ?? [];
  return { operation, table: named?.replaceAll('"', '') };
}

/** Of the pool itself and of the connections it lends for transactions. */
export function traceStatements(pool: pg.Pool): void {
  traced(pool);
  pool.on('connect', (client) => traced(client));
}

function traced(queryable: pg.Pool | pg.PoolClient): void {
  const query = queryable.query.bind(queryable) as Query;
  // What is called back is the pool's own use of a connection, and part of the pool's span.
  const asked: Query = (...given) =>
    typeof given.at(-1) === 'function' ? query(...given) : asSpan(given[0], () => query(...given));
  queryable.query = asked as typeof queryable.query;
}

function asSpan(given: unknown, work: () => unknown): unknown {
  const text = typeof given === 'string' ? given : (given as { text?: string }).text;
  if (typeof text !== 'string') return work();
  const { operation, table: collection } = summaryOf(text);
  const name = collection ? `${operation} ${collection}` : operation;
  const attributes = {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    'db.collection.name': collection,
  };
  return span(name, { kind: 'client', attributes }, work);
}

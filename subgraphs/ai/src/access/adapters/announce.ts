/** Tells every process that listens, by NOTIFY: a hint, whose loss costs latency only. */
import { sql } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';

/** Announces on a channel of the database. */
export function announceOn({ db }: Database) {
  return async (channel: string, payload: string): Promise<void> => {
    await db.execute(sql`select pg_notify(${channel}, ${payload})`);
  };
}

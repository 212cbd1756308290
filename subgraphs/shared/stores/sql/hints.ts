/**
 * Hints that go with rows: by NOTIFY in the writer's transaction or, where wake-ups have a way of their own, after its
 * commit. PostgreSQL lets only one transaction that notifies commit at a time, all over the server.
 */
import { sql } from 'drizzle-orm';
import type { Database, Executor } from './port.ts';
import type { Wakeups } from './wakeups.ts';

export interface HintingStores {
  database: Pick<Database, 'afterCommit'>;
  wakeups: Wakeups;
}
export interface Hint {
  channel: string;
  payload: string;
}

/** Runs `write`, which sends the hints by NOTIFY itself when it is asked to; else they are told once it is committed. */
export async function writeWithHints<T>(
  { database, wakeups }: HintingStores,
  executor: Executor,
  hints: readonly Hint[],
  write: (byNotify: boolean) => Promise<T>,
): Promise<T> {
  const isApart = wakeups.isApart();
  const result = await write(!isApart);
  if (isApart)
    database.afterCommit(executor, () => {
      // Whoever is not told finds the rows when it polls.
      for (const { channel, payload } of hints) wakeups.tell(channel, payload).catch(() => undefined);
    });
  return result;
}

/** A hint that goes with rows which are written beside it, in the same transaction. */
export async function hintWith(stores: HintingStores, executor: Executor, hint: Hint): Promise<void> {
  await writeWithHints(stores, executor, [hint], async (byNotify) => {
    if (byNotify) await notify(executor, hint);
  });
}

export async function notify(executor: Executor, { channel, payload }: Hint): Promise<void> {
  await executor.execute(sql`select pg_notify(${channel}, ${payload})`);
}

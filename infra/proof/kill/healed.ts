/** When a product counts as well again after one of its processes was killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntryKind, Journal } from './journal.ts';

export interface Healing {
  /** Whether the killed process has a successor. */
  isReplaced(): Promise<boolean>;
  /** Whether every service says that it is ready. */
  isReady(): Promise<boolean>;
  journal: Journal;
  withinMs: number;
}

const checkEveryMs = 50;

/**
 * Waits until the process has a successor, every service is ready, and then a new write of every kind, by whichever way
 * it goes, has been acknowledged; answers after how many ms. Throws what is missing when that takes too long.
 */
export async function untilHealed({ isReplaced, isReady, journal, withinMs }: Healing): Promise<number> {
  const begunAt = Date.now();
  const wait = async (isSo: () => boolean | Promise<boolean>, missing: () => string) => {
    while (!(await isSo())) {
      if (Date.now() - begunAt > withinMs) throw new Error(`within ${withinMs} ms ${missing()}`);
      await sleep(checkEveryMs);
    }
  };
  await wait(isReplaced, () => 'the process was not started again');
  await wait(isReady, () => 'not every service was ready');
  const before = journal.counts();
  const unanswered = () => {
    const now = journal.counts();
    return (Object.keys(now) as EntryKind[]).filter((kind) => now[kind] === before[kind]);
  };
  await wait(
    () => unanswered().length === 0,
    () => `no new write was acknowledged of: ${unanswered().join(', ')}`,
  );
  return Date.now() - begunAt;
}

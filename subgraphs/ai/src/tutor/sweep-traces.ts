/** Forgets what is kept of how turns were answered once it is too old, or its turn was erased. */
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { dayOf, expiredDays } from './domain/kept-trace.ts';
import type { ConversationStore, TraceStore } from './ports.ts';

export interface TraceSweepDeps {
  traces: TraceStore;
  turns: Pick<ConversationStore, 'existing'>;
  clock: Clock;
}

const forgottenAtOnce = 500;
/** They are read whole. */
const lookedAtOnce = 100;
const hourMs = 3_600_000;
/** So far back the first step looks for traces whose turns are gone, */
const firstBackMs = 48 * hourMs;
/** and each later one so much further than the one before it: a turn may wait for its answer, and its trace for the store. */
const againMs = 2 * hourMs;

/** Steps of upkeep: false when nothing is left to do for now. They throw when a store does not answer. */
export function createTraceSweep(deps: TraceSweepDeps): (signal: AbortSignal) => Promise<boolean> {
  let sweptAt = deps.clock.now() - firstBackMs + againMs;
  return async (signal) => {
    if (await forgetOldTraces(deps, signal)) return true;
    const now = deps.clock.now();
    await forgetOrphans(deps, sweptAt - againMs, signal);
    sweptAt = now;
    return false;
  };
}

/** False when nothing was too old. */
async function forgetOldTraces(
  { traces, clock }: Pick<TraceSweepDeps, 'traces' | 'clock'>,
  signal: AbortSignal,
): Promise<boolean> {
  let forgotten = 0;
  for (const day of expiredDays(clock.now()))
    forgotten += await traces.forgetDay(day, forgottenAtOnce, signal);
  return forgotten > 0;
}

/**
 * Those of turns asked since then that are not there. Whoever keeps a trace looks itself whether its turn is still there, unless
 * its process ends in between, or the store takes in late what it seemed to have refused.
 */
async function forgetOrphans(
  { traces, turns, clock }: TraceSweepDeps,
  since: number,
  signal: AbortSignal,
): Promise<void> {
  for (let day = since; dayOf(day) <= dayOf(clock.now()); day += 24 * hourMs) {
    // Ids of turns sort by the moment of asking.
    let after: string | undefined = uuidV7(since);
    while (after !== undefined) {
      const ids: string[] = await traces.ofDay(dayOf(day), { after, limit: lookedAtOnce }, signal);
      await forgetErased({ traces, turns }, ids, signal);
      after = ids.length < lookedAtOnce ? undefined : ids.at(-1);
    }
  }
}

/** Of these turns, those that are gone take their traces along. */
export async function forgetErased(
  { traces, turns }: Pick<TraceSweepDeps, 'traces' | 'turns'>,
  turnIds: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const there = await turns.existing(turnIds);
  await traces.forget(
    turnIds.filter((id) => !there.has(id)),
    signal,
  );
}

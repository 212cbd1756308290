/** What people have to do without, looked at seldom however many ask. */
import type { Capability, Status } from '@ensure-study/contracts/status';
import type { Clock } from '@ensure-study/kit/clock';
import { degradedCapabilities, type ServiceState } from './degraded-capabilities.ts';

export interface StatusDeps {
  /** How each service stands now. Never rejects. */
  look(): Promise<Record<string, ServiceState>>;
  clock: Clock;
}

/** For so long an answer is given again. */
const freshMs = 3_000;
/** A single slow answer is no outage: what is newly missing is looked at once more before it is told. */
const secondLookAfterMs = 400;

/** Answers with the last look while it is fresh; all who ask meanwhile wait for the same next one. */
export function createStatus({ look, clock }: StatusDeps): () => Promise<Status> {
  let known: { at: number; degraded: readonly Capability[] } | undefined;
  let looking: Promise<readonly Capability[]> | undefined;

  async function lookTwiceIfNew(): Promise<readonly Capability[]> {
    try {
      const seen = degradedCapabilities(await look());
      const degraded = seen.every((name) => known?.degraded.includes(name)) ? seen : await confirm(seen);
      known = { at: clock.now(), degraded };
      return degraded;
    } finally {
      looking = undefined;
    }
  }
  async function confirm(seen: readonly Capability[]): Promise<Capability[]> {
    await clock.sleep(secondLookAfterMs);
    const again = degradedCapabilities(await look());
    return seen.filter((name) => again.includes(name));
  }
  return async () => {
    const isFresh = known !== undefined && clock.now() - known.at < freshMs;
    const degraded = known && isFresh ? known.degraded : await (looking ??= lookTwiceIfNew());
    return { degraded: [...degraded] };
  };
}

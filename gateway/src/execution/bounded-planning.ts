/** Gives planning a time, because what it costs cannot be told from the size of an operation. */
import { LRUCache } from 'lru-cache';
import { gatewayError } from '../errors.ts';
import { createTimeBound, OutOfTime } from './within-time.ts';

const refusedMax = 1_000;
/** A moment in which the machine was busy must not count for ever. */
const refusedMs = 60_000;

/**
 * Plans within `planningMs` (0 = off) or throws MAX_PLANNING_TIME_LIMIT; for a minute the same operation is then refused
 * without another try, since a try holds up everybody.
 */
export function createBoundedPlanning(planningMs: number): <P>(key: string, plan: () => P) => P {
  const within = createTimeBound(planningMs);
  const refused = new LRUCache<string, true>({ max: refusedMax, ttl: refusedMs });
  const refusal = () =>
    gatewayError('MAX_PLANNING_TIME_LIMIT', `The operation cannot be planned within ${planningMs} ms.`, {
      extensions: { http: { status: 400 } },
    });
  return (key, plan) => {
    if (refused.has(key)) throw refusal();
    try {
      return within(plan);
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      refused.set(key, true);
      throw refusal();
    }
  };
}

/** Remembers core's answers for a few seconds, so that a page of fields does not ask for the same role fifty times. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import { staleMark } from '@ensure-study/kit/stale-reads';
import type { AccessMemory, ClassroomAccess, ClassroomRole } from '../ports.ts';

export type CachedAccess = ClassroomAccess & AccessMemory;
export interface CachedAccessOptions {
  access: ClassroomAccess;
  clock: Clock;
  /** Told of every look-up, for `cache_requests_total`. */
  onLookUp(result: 'hit' | 'miss'): void;
}

/** The longest that a revoked membership can go unnoticed, should its event be late. */
const ttlMs = 5_000;
const peopleMax = 10_000;
const answersPerPersonMax = 200;

type Answer = { role: ClassroomRole | null };
type Answers = LRUCache<string, Answer>;

/**
 * Only what opens a door is remembered: a refusal is asked again each time, so that whoever has just joined is not kept
 * waiting.
 */
export function createCachedAccess({ access, clock, onLookUp }: CachedAccessOptions): CachedAccess {
  const people = new LRUCache<string, Answers>({ max: peopleMax });
  const answersOf = (userId: string): Answers => {
    const known = people.get(userId);
    if (known) return known;
    const answers: Answers = new LRUCache({
      max: answersPerPersonMax,
      ttl: ttlMs,
      perf: clock,
      ttlResolution: 0,
    });
    people.set(userId, answers);
    return answers;
  };
  async function remembered<T extends Answer>(userId: string, key: string, ask: () => Promise<T | null>) {
    const answers = answersOf(userId);
    const known = answers.get(key);
    onLookUp(known ? 'hit' : 'miss');
    if (known) return known as T;
    const answer = await ask();
    // After `forget` these are no longer the person's answers: what was asked before it is not remembered.
    // Nor is what a copy of the database says: whoever is answered from memory, workers too, would not be told.
    if (answer?.role && !staleMark()) answers.set(key, answer);
    return answer;
  }
  return {
    async roleIn(userId, classroomId, signal) {
      const ask = async () => ({ role: await access.roleIn(userId, classroomId, signal) });
      return (await remembered(userId, `classroom:${classroomId}`, ask))?.role ?? null;
    },
    classroomsOf: (userId, signal) => access.classroomsOf(userId, signal),
    materialOf: (materialId, userId, signal) =>
      remembered(userId, `material:${materialId}`, () => access.materialOf(materialId, userId, signal)),
    assessmentOf: (assessmentId, userId, signal) =>
      remembered(userId, `assessment:${assessmentId}`, () =>
        access.assessmentOf(assessmentId, userId, signal),
      ),
    attempt: (attemptId, signal) => access.attempt(attemptId, signal),
    forget: (userId) => void people.delete(userId),
    forgetAll: () => people.clear(),
  };
}

/** What the suites of the stores of counts share: contributions, ways in which they may arrive, and a plain recount. */
import fc from 'fast-check';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { deeds, type Contribution } from './domain/contribution.ts';
import type { ActivityDay, EngagementDay } from './domain/day-counts.ts';

export const days = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-02-28'];
export const everyDay = { from: '2025-12-31', to: '2026-02-28' };

export function contribution(change: Partial<Contribution> = {}): Contribution {
  const ids = { eventId: uuidV7(), userId: uuidV7(), classroomId: uuidV7() };
  return { ...ids, day: '2026-01-01', deed: 'MATERIAL_OPENED', ...change };
}

/** Contributions of a few people in a few classes, and an order in which each arrives at least once. */
export const deliveries = fc
  .array(
    fc.record({
      userId: fc.constantFrom('a', 'b', 'c'),
      classroomId: fc.constantFrom('x', 'y'),
      day: fc.constantFrom(...days),
      deed: fc.constantFrom(...deeds),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((contributions) => {
    const all = contributions.map((_contribution, index) => index);
    const repeats = fc.array(fc.constantFrom(...all), { maxLength: 6 });
    const delivered = repeats.chain((extra) => {
      const length = all.length + extra.length;
      return fc.shuffledSubarray([...all, ...extra], { minLength: length, maxLength: length });
    });
    return fc.record({ contributions: fc.constant(contributions), delivered });
  });

/** The same contributions with ids that no other run has. */
export function toOwnIds(contributions: Omit<Contribution, 'eventId'>[]): Contribution[] {
  const ids = new Map<string, string>();
  const own = (name: string) => ids.get(name) ?? (ids.set(name, uuidV7()).get(name) as string);
  return contributions.map(({ userId, classroomId, ...rest }) => ({
    ...rest,
    eventId: uuidV7(),
    userId: own(userId),
    classroomId: own(classroomId),
  }));
}

/** Delivers them in their order, some one by one and some together, several deliveries at a time. */
export async function deliver(
  delivered: number[],
  own: Contribution[],
  add: (contributions: Contribution[]) => Promise<void>,
): Promise<void> {
  const inHand = delivered.map((index) => own[index] as Contribution);
  for (let next = 0; next < inHand.length; next += 6) {
    const [one, other, ...together] = inHand.slice(next, next + 6);
    await Promise.all(
      [[one], [other], together].map((some) => add(some.filter((each) => each !== undefined))),
    );
  }
}

/** Counts by day in the plainest way, oldest first. */
export function recount(contributions: Contribution[]): EngagementDay[] {
  return days.flatMap((date) => {
    const ofDay = contributions.filter(({ day }) => day === date);
    const counted = (deed: Contribution['deed']) => ofDay.filter((one) => one.deed === deed).length;
    if (ofDay.length === 0) return [];
    return {
      date,
      questionsAsked: counted('QUESTION_ASKED'),
      materialsOpened: counted('MATERIAL_OPENED'),
      attemptsSubmitted: counted('ATTEMPT_SUBMITTED'),
      activePeople: new Set(ofDay.map(({ userId }) => userId)).size,
    };
  });
}
export const withoutPeople = ({ activePeople: _activePeople, ...day }: EngagementDay): ActivityDay => day;

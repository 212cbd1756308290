/** What every store of counts must do, whatever it is built on. */
import fc from 'fast-check';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { describe, expect, test } from 'vitest';
import { deeds, type Contribution } from './domain/contribution.ts';
import type { ActivityDay, EngagementDay } from './domain/day-counts.ts';
import type { ActivityStore } from './ports.ts';

export interface OpenActivityStore extends AsyncDisposable {
  activity: ActivityStore;
}

const days = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-02-28'];
const everyDay = { from: '2025-12-31', to: '2026-02-28' };

/** Runs the suite; `open` gives an empty store. */
export function describeActivityStore(name: string, open: () => Promise<OpenActivityStore>): void {
  describe(name, () => {
    test('is empty until something is added', async () => {
      await using store = await open();
      expect(await store.activity.hasAny()).toBe(false);
      expect(await store.activity.personDays(uuidV7(), everyDay)).toEqual([]);
      expect(await store.activity.classDays(uuidV7(), everyDay)).toEqual([]);
      await store.activity.add(contribution());
      expect(await store.activity.hasAny()).toBe(true);
    });

    test('counts each kind of deed by day, and leaves out days without any', async () => {
      await using store = await open();
      const userId = uuidV7();
      const add = (change: Partial<Contribution>) => store.activity.add(contribution({ userId, ...change }));
      await add({ day: '2026-01-02', deed: 'QUESTION_ASKED' });
      await add({ day: '2026-01-02', deed: 'QUESTION_ASKED' });
      await add({ day: '2026-01-02', deed: 'ATTEMPT_SUBMITTED' });
      await add({ day: '2025-12-31', deed: 'MATERIAL_OPENED' });
      expect(await store.activity.personDays(userId, everyDay)).toEqual([
        { date: '2025-12-31', questionsAsked: 0, materialsOpened: 1, attemptsSubmitted: 0 },
        { date: '2026-01-02', questionsAsked: 2, materialsOpened: 0, attemptsSubmitted: 1 },
      ]);
    });

    test('counts a person once a day in a class, whatever they did', async () => {
      await using store = await open();
      const [classroomId, first, second] = [uuidV7(), uuidV7(), uuidV7()];
      for (const userId of [first, first, second])
        await store.activity.add(contribution({ classroomId, userId, deed: 'QUESTION_ASKED' }));
      expect(await store.activity.classDays(classroomId, everyDay)).toEqual([
        { date: '2026-01-01', questionsAsked: 3, materialsOpened: 0, attemptsSubmitted: 0, activePeople: 2 },
      ]);
    });

    test('gives the first and the last day asked for, and none outside', async () => {
      await using store = await open();
      const userId = uuidV7();
      for (const day of days) await store.activity.add(contribution({ userId, day }));
      const asked = await store.activity.personDays(userId, { from: '2026-01-01', to: '2026-01-02' });
      expect(asked.map(({ date }) => date)).toEqual(['2026-01-01', '2026-01-02']);
    });

    test('repeated, reordered and concurrent additions give what a recount gives', async () => {
      await using store = await open();
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ contributions, delivered }) => {
          const own = toOwnIds(contributions);
          for (let next = 0; next < delivered.length; next += 3)
            await Promise.all(
              delivered.slice(next, next + 3).map((index) => store.activity.add(own[index] as Contribution)),
            );
          for (const userId of new Set(own.map((one) => one.userId)))
            expect(await store.activity.personDays(userId, everyDay)).toEqual(
              recount(own.filter((one) => one.userId === userId)).map(withoutPeople),
            );
          for (const classroomId of new Set(own.map((one) => one.classroomId)))
            expect(await store.activity.classDays(classroomId, everyDay)).toEqual(
              recount(own.filter((one) => one.classroomId === classroomId)),
            );
        }),
        { numRuns: 40 },
      );
    });
  });
}

function contribution(change: Partial<Contribution> = {}): Contribution {
  const ids = { eventId: uuidV7(), userId: uuidV7(), classroomId: uuidV7() };
  return { ...ids, day: '2026-01-01', deed: 'MATERIAL_OPENED', ...change };
}

/** Contributions of a few people in a few classes, and an order in which each arrives at least once. */
const deliveries = fc
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
function toOwnIds(contributions: Omit<Contribution, 'eventId'>[]): Contribution[] {
  const ids = new Map<string, string>();
  const own = (name: string) => ids.get(name) ?? (ids.set(name, uuidV7()).get(name) as string);
  return contributions.map(({ userId, classroomId, ...rest }) => ({
    ...rest,
    eventId: uuidV7(),
    userId: own(userId),
    classroomId: own(classroomId),
  }));
}

/** Counts by day in the plainest way, oldest first. */
function recount(contributions: Contribution[]): EngagementDay[] {
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
const withoutPeople = ({ activePeople: _activePeople, ...day }: EngagementDay): ActivityDay => day;

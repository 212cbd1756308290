/** What every store of counts must do, whatever it is built on. */
import fc from 'fast-check';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { describe, expect, test } from 'vitest';
import {
  contribution,
  days,
  deliver,
  deliveries,
  everyDay,
  recount,
  toOwnIds,
  withoutPeople,
} from './contributions.contract.ts';
import type { Contribution } from './domain/contribution.ts';
import type { ActivityStore } from './ports.ts';

export interface OpenActivityStore extends AsyncDisposable {
  activity: ActivityStore;
}

/** Runs the suite; `open` gives an empty store. */
export function describeActivityStore(name: string, open: () => Promise<OpenActivityStore>): void {
  describe(name, () => {
    test('is empty until something is added', async () => {
      await using store = await open();
      expect(await store.activity.hasAny()).toBe(false);
      expect(await store.activity.personDays(uuidV7(), everyDay)).toEqual([]);
      expect(await store.activity.classDays(uuidV7(), everyDay)).toEqual([]);
      await store.activity.add([contribution()]);
      expect(await store.activity.hasAny()).toBe(true);
    });

    test('counts each kind of deed by day, and leaves out days without any', async () => {
      await using store = await open();
      const userId = uuidV7();
      const add = (change: Partial<Contribution>) =>
        store.activity.add([contribution({ userId, ...change })]);
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
        await store.activity.add([contribution({ classroomId, userId, deed: 'QUESTION_ASKED' })]);
      expect(await store.activity.classDays(classroomId, everyDay)).toEqual([
        { date: '2026-01-01', questionsAsked: 3, materialsOpened: 0, attemptsSubmitted: 0, activePeople: 2 },
      ]);
    });

    test('gives the first and the last day asked for, and none outside', async () => {
      await using store = await open();
      const userId = uuidV7();
      for (const day of days) await store.activity.add([contribution({ userId, day })]);
      const asked = await store.activity.personDays(userId, { from: '2026-01-01', to: '2026-01-02' });
      expect(asked.map(({ date }) => date)).toEqual(['2026-01-01', '2026-01-02']);
    });

    test('answers a question that goes over years and months, oldest first', async () => {
      await using store = await open();
      const [userId, classroomId] = [uuidV7(), uuidV7()];
      const dates = ['2023-12-31', '2024-02-29', '2024-12-30'];
      for (const day of dates.toReversed())
        await store.activity.add([contribution({ userId, classroomId, day })]);
      const asked = { from: '2023-12-31', to: '2024-12-30' };
      for (const told of [
        await store.activity.personDays(userId, asked),
        await store.activity.classDays(classroomId, asked),
      ])
        expect(told.map(({ date }) => date)).toEqual(dates);
    });

    test('knows years that are written with leading noughts, and the last one', async () => {
      await using store = await open();
      const userId = uuidV7();
      for (const day of ['0099-03-01', '9999-12-31']) {
        await store.activity.add([contribution({ userId, day })]);
        expect(await store.activity.personDays(userId, { from: day, to: day })).toMatchObject([
          { date: day },
        ]);
      }
    });

    test('repeated, reordered and concurrent additions give what a recount gives', async () => {
      await using store = await open();
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ contributions, delivered }) => {
          const own = toOwnIds(contributions);
          await deliver(delivered, own, store.activity.add);
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

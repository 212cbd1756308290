/** What every store of what organisations did must do, whatever it is built on. */
import fc from 'fast-check';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { describe, expect, test } from 'vitest';
import { contribution, deliver, deliveries, everyDay, recount, toOwnIds } from './contributions.contract.ts';
import type { OrganisationStore } from './ports.ts';

export interface OpenOrganisationStore extends AsyncDisposable {
  organisations: OrganisationStore;
}

/** Runs the suite; `open` gives a store in which no organisation has done anything. */
export function describeOrganisationStore(name: string, open: () => Promise<OpenOrganisationStore>): void {
  describe(name, () => {
    test('counts an event once in its organisation, and a person once a day', async () => {
      await using store = await open();
      const [school, other, userId] = [uuidV7(), uuidV7(), uuidV7()];
      const asked = (day: string) => contribution({ userId, day, deed: 'QUESTION_ASKED' });
      const repeated = asked('2026-01-01');
      for (const one of [repeated, repeated, asked('2026-01-01'), asked('2026-01-03'), asked('2026-02-01')])
        await store.organisations.add(school, [one]);
      await store.organisations.add(other, [asked('2026-01-01')]);
      const nothing = { materialsOpened: 0, attemptsSubmitted: 0, activePeople: 1 };
      expect(await store.organisations.days(school, { from: '2026-01-01', to: '2026-01-31' })).toEqual([
        { date: '2026-01-01', questionsAsked: 2, ...nothing },
        { date: '2026-01-03', questionsAsked: 1, ...nothing },
      ]);
    });

    test('counts everybody of a day, however many there are', async () => {
      await using store = await open();
      const school = uuidV7();
      const people = Array.from({ length: 60 }, () => contribution({ deed: 'ATTEMPT_SUBMITTED' }));
      await Promise.all(people.map((one) => store.organisations.add(school, [one])));
      expect(await store.organisations.days(school, everyDay)).toEqual([
        {
          date: '2026-01-01',
          questionsAsked: 0,
          materialsOpened: 0,
          attemptsSubmitted: 60,
          activePeople: 60,
        },
      ]);
    });

    test('is empty for an organisation in which nothing was done', async () => {
      await using store = await open();
      await store.organisations.add(uuidV7(), [contribution()]);
      expect(await store.organisations.days(uuidV7(), everyDay)).toEqual([]);
    });

    test('repeated, reordered and concurrent additions give what a recount gives', async () => {
      await using store = await open();
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ contributions, delivered }) => {
          const school = uuidV7();
          const own = toOwnIds(contributions);
          await deliver(delivered, own, (some) => store.organisations.add(school, some));
          expect(await store.organisations.days(school, everyDay)).toEqual(recount(own));
        }),
        { numRuns: 20 },
      );
    });
  });
}

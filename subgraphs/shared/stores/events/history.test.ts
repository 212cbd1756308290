import { randomUUID } from 'node:crypto';
import type { DomainEvent, Topic } from '@ensure-study/contracts/events';
import { systemClock } from '@ensure-study/kit/clock';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { migratePlatform } from '../sql/migrate.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import { failed } from './events.contract.ts';
import { createEventHistory, isHistoryCursor } from './history.ts';
import { createEventLog } from './postgres-events.ts';

const topics: Topic[] = ['document.events', 'tutor.events'];

test('pages through the events of one organisation, each once, and on to what is appended later', async () => {
  await using test = await openTestDatabase();
  const { database } = test;
  await migratePlatform(database);
  const wakeups = createWakeups(database);
  const log = createEventLog({ database, wakeups, logger: silentLogger, clock: systemClock });
  const history = createEventHistory(database);
  const [organisationId, other] = [randomUUID(), randomUUID()];
  const append = (events: DomainEvent[]) => database.db.transaction((tx) => log.append(tx, events));
  const of = (id: string) => ({ ...failed(randomUUID(), 'some'), organisationId: id });
  const own = Array.from({ length: 7 }, () => of(organisationId));
  await append([...own.slice(0, 3), of(other), ...own.slice(3), of(other)]);

  const seen: string[] = [];
  let after: string | undefined;
  for (let hasMore = true; hasMore;) {
    const page = await history.page({ topics, organisationId, after, first: 2 });
    expect(page.events.length).toBeLessThanOrEqual(2);
    seen.push(...page.events.map(({ id }) => id));
    ({ next: after, hasMore } = page);
  }
  expect(seen.toSorted()).toEqual(own.map(({ id }) => id).toSorted());

  const later = of(organisationId);
  await append([later]);
  const page = await history.page({ topics, organisationId, after, first: 2 });
  expect(page).toMatchObject({ events: [{ id: later.id }], hasMore: false });
  await wakeups.close();
});

test('knows a cursor of its own topics by its form', () => {
  expect(isHistoryCursor('0.12.3.0.0.0.0.0.9', topics)).toBe(true);
  for (const wrong of ['', '1', '0.12.3.0.0.0.0.0.-9', '0.12.3.0.0.0.0.0.9.1', "0.12.3.0.0.0.0.0.9'"])
    expect(isHistoryCursor(wrong, topics)).toBe(false);
});

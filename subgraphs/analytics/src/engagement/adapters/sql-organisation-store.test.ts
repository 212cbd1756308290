import { fileURLToPath } from 'node:url';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { expect, test } from 'vitest';
import { createSqlOrganisationStore } from './sql-organisation-store.ts';

test('counts an event once in its organisation, and a person once a day', async () => {
  await using open = await openTestDatabase();
  const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
  await migratePlatform(open.database);
  await migrateSubgraph(open.database, { schema: 'analytics', folder });
  const store = createSqlOrganisationStore(open.database);
  const [school, other, userId] = [uuidV7(), uuidV7(), uuidV7()];
  const deed = (day: string) => ({
    ...{ eventId: uuidV7(), userId, classroomId: uuidV7(), day },
    deed: 'QUESTION_ASKED' as const,
  });
  const repeated = deed('2026-01-01');
  for (const one of [repeated, repeated, deed('2026-01-01'), deed('2026-01-03'), deed('2026-02-01')])
    await store.add(school, one);
  await store.add(other, deed('2026-01-01'));
  const nothing = { materialsOpened: 0, attemptsSubmitted: 0, activePeople: 1 };
  expect(await store.days(school, { from: '2026-01-01', to: '2026-01-31' })).toEqual([
    { date: '2026-01-01', questionsAsked: 2, ...nothing },
    { date: '2026-01-03', questionsAsked: 1, ...nothing },
  ]);
});

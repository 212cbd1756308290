import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openIngestion } from './fixtures/open-ingestion.ts';

it('calls a document failed when its readers die each time, instead of trying for ever', async () => {
  await using ingestion = await openIngestion();
  const { materialId } = await ingestion.upload('Words.');
  for (let death = 1; death <= 5; death += 1) {
    expect(await ingestion.store.claim(30_000)).toMatchObject({ materialId, attempts: death });
    await ingestion.database.db.execute(
      sql`update ai.ingestion_jobs set lease_until = now() - interval '1 second'`,
    );
  }
  await ingestion.indexAll();
  expect(await ingestion.statusOf(materialId)).toMatchObject({
    state: 'FAILED',
    problem: expect.stringMatching(/fault on our side/u),
  });
  expect(await ingestion.store.claim(30_000)).toBeUndefined();
});

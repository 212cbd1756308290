/** On the Qdrant that `QDRANT_HOST_TEST` names. */
import { randomUUID } from 'node:crypto';
import { createQdrantClient } from '@ensure-study/stores/vectors/qdrant';
import { collectionPrefix } from '@ensure-study/stores/vectors/qdrant-collection';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { inDatabase, migrateQdrant } from './migrations.ts';

const address = process.env.QDRANT_HOST_TEST ?? '';

it('makes the collection of passages, run thrice at once as well as once, and has a lost one filled anew', async () => {
  await using test = await openTestDatabase();
  await inDatabase(test.url).migrate();
  const client = createQdrantClient({ address });
  const collection = `${collectionPrefix}test_${randomUUID()}`;
  const kind = { model: { name: 'test', dimensions: 8 } };
  const migrate = () => migrateQdrant({ settings: { address }, kind, databaseUrl: test.url, collection });
  const marks = sql`select count(*)::int as count from ai.indexed_materials`;
  try {
    const said = `${collection} (2 of 2 indexes)`;
    expect(await Promise.all([migrate(), migrate(), migrate()])).toEqual([said, said, said]);
    await test.database.db.execute(sql`
      with one as (insert into ai.materials (id, classroom_id, name, state)
                   values (gen_random_uuid(), gen_random_uuid(), 'tides.md', 'READY') returning id)
      insert into ai.indexed_materials (collection, material_id, version) select ${collection}, id, 1 from one`);
    await migrate();
    expect((await test.database.db.execute(marks)).rows).toEqual([{ count: 1 }]);
    await client.deleteCollection(collection);
    expect(await migrate()).toBe(said);
    expect((await test.database.db.execute(marks)).rows).toEqual([{ count: 0 }]);
  } finally {
    await client.deleteCollection(collection);
  }
});

import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';

test('what waits for a commit is done after it, in order, and never after a rollback', async () => {
  await using stored = await openTestDatabase();
  const { database } = stored;
  const done: string[] = [];
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    database.afterCommit(tx, () => done.push('first'));
    database.afterCommit(tx, () => done.push('second'));
    expect(done).toEqual([]);
  });
  expect(done).toEqual(['first', 'second']);
  const never = vi.fn();
  const undone = database.db.transaction(async (tx) => {
    database.afterCommit(tx, never);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(never).not.toHaveBeenCalled();
  database.afterCommit(database.db, () => done.push('at once'));
  expect(done).toContain('at once');
});

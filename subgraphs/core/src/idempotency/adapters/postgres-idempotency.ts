/** Idempotency keys in PostgreSQL. The primary key makes a second claim wait for the first one's transaction. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, eq, sql } from 'drizzle-orm';
import { idempotencyKeys } from '../../database/schema.ts';
import type { IdempotencyRecords } from '../ports.ts';

export function createPostgresIdempotency(db: Executor): IdempotencyRecords {
  const claimed = (accountId: string, mutation: string, key: string) =>
    and(
      eq(idempotencyKeys.accountId, accountId),
      eq(idempotencyKeys.mutation, mutation),
      eq(idempotencyKeys.key, key),
    );
  const find = async (accountId: string, mutation: string, key: string) => {
    const [row] = await db
      .select({
        resultId: idempotencyKeys.resultId,
        fingerprint: idempotencyKeys.fingerprint,
        at: idempotencyKeys.createdAt,
      })
      .from(idempotencyKeys)
      .where(claimed(accountId, mutation, key));
    return row;
  };
  return {
    find,
    async release(accountId, mutation, key) {
      await db.delete(idempotencyKeys).where(claimed(accountId, mutation, key));
    },
    async forget(before, limit, keptFor) {
      const { rowCount } = await db.execute(sql`
        delete from ${idempotencyKeys} where (account_id, mutation, key) in (
          select account_id, mutation, key from ${idempotencyKeys}
          where created_at < ${before} and account_id is distinct from ${keptFor ?? null}::uuid
          limit ${limit})`);
      return rowCount ?? 0;
    },
    async claim({ at, ...claim }) {
      // Between the two looks an old key may be forgotten; then it is free again.
      for (let tries = 0; tries < 2; tries++) {
        const inserted = await db
          .insert(idempotencyKeys)
          .values({ ...claim, createdAt: at })
          .onConflictDoNothing()
          .returning({ key: idempotencyKeys.key });
        if (inserted.length === 1) return { kind: 'new' };
        const first = await find(claim.accountId, claim.mutation, claim.key);
        if (first?.fingerprint === claim.fingerprint)
          return { kind: 'repeated', resultId: first.resultId, at: first.at };
        if (first) return { kind: 'mismatch' };
      }
      throw new Error('An idempotency key was neither new nor known.');
    },
  };
}

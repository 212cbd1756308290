/** Messages to students who sit, in PostgreSQL. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { attemptMessages } from '../../database/schema.ts';
import type { MessageRecords } from '../ports.ts';

export function createPostgresMessages(db: Executor): MessageRecords {
  return {
    async insert(message) {
      await db.insert(attemptMessages).values(message);
    },
    byIds: (ids) =>
      db
        .select()
        .from(attemptMessages)
        .where(inArray(attemptMessages.id, [...ids])),
    ofAttempt(attemptId, page) {
      const after = idCursor(page.after);
      const beyond = after === undefined ? undefined : gt(attemptMessages.id, after);
      return db
        .select()
        .from(attemptMessages)
        .where(and(eq(attemptMessages.attemptId, attemptId), beyond))
        .orderBy(asc(attemptMessages.id))
        .limit(page.first + 1);
    },
  };
}

/** What was asked in a conversation before one of its turns, in PostgreSQL. */
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Executor } from '@ensure-study/stores/sql/port';
import { tutorTurns } from './tables.ts';

/** The last `limit` questions, however they ended, oldest first. */
export async function questionsBefore(
  executor: Executor,
  turn: { id: string; sessionId: string },
  limit: number,
): Promise<string[]> {
  const { sessionId, id, question } = tutorTurns;
  const rows = await executor
    .select({ question })
    .from(tutorTurns)
    .where(and(eq(sessionId, turn.sessionId), lt(id, turn.id)))
    .orderBy(desc(id))
    .limit(limit);
  return rows.map((row) => row.question).reverse();
}

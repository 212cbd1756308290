/**
 * Topics of conversations in PostgreSQL. A row changes only for a turn that was asked after those it knows of, so that answers
 * that end in another order never bring an earlier topic back. Whoever changes one holds its conversation first, as erasing does.
 */
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { Topic } from '../domain/topic/topic.ts';
import type { KeptTopic, TopicStore } from '../class-ports.ts';
import type { ClaimedTurn } from '../ports.ts';
import { tutorSessions, tutorTopics, tutorTurns } from './tables.ts';

export function createTopicStore({ db }: Database): TopicStore {
  return {
    async ofSessions(userId, sessionIds) {
      if (sessionIds.length === 0) return new Map();
      const own = and(eq(tutorSessions.userId, userId), inArray(tutorTopics.sessionId, [...sessionIds]));
      const rows = await db
        .select({ topic: tutorTopics })
        .from(tutorTopics)
        .innerJoin(tutorSessions, eq(tutorSessions.id, tutorTopics.sessionId))
        .where(own);
      return new Map(
        rows.flatMap(({ topic }) => {
          const kept = toTopic(topic);
          return kept ? [[topic.sessionId, kept] as const] : [];
        }),
      );
    },
    release: (sessionId) => db.transaction((tx) => release(tx, sessionId)),
  };
}

type Asked = Pick<ClaimedTurn, 'id' | 'sessionId'>;

export async function readTopic(db: Executor, { id, sessionId }: Asked): Promise<KeptTopic> {
  const [row] = await db.select().from(tutorTopics).where(eq(tutorTopics.sessionId, sessionId));
  const releasedTurnId = row?.releasedTurnId ?? null;
  return {
    topic: row ? toTopic(row) : null,
    isReleased: releasedTurnId !== null && releasedTurnId < id && row?.label === null,
  };
}

/** Of the turns before this one, those that it is read with: all after the last release, unless it was asked before that. */
export const sinceRelease = ({ id, sessionId }: Asked) =>
  sql`${tutorTurns.id} > coalesce((select ${tutorTopics.releasedTurnId} from ${tutorTopics} where ${tutorTopics.sessionId} = ${sessionId} and ${tutorTopics.releasedTurnId} < ${id}::uuid), '00000000-0000-0000-0000-000000000000')`;

/** Call it before the turn is locked. A conversation that was erased meanwhile has no topic. */
export async function keepTopic(
  tx: Transaction,
  { id: turnId, sessionId }: Asked,
  topic: Topic | null,
): Promise<void> {
  if (!(await holdSession(tx, sessionId))) return;
  const row = { ...toColumns(topic), turnId };
  const isLater = sql`${tutorTopics.turnId} < ${turnId}::uuid and coalesce(${tutorTopics.releasedTurnId} < ${turnId}::uuid, true)`;
  await tx
    .insert(tutorTopics)
    .values({ sessionId, ...row })
    .onConflictDoUpdate({ target: tutorTopics.sessionId, set: row, setWhere: isLater });
}

/** Turns that were asked until now neither anchor anything nor are read by what follows. */
async function release(tx: Transaction, sessionId: string): Promise<void> {
  if (!(await holdSession(tx, sessionId))) return;
  const [last] = await tx
    .select({ id: tutorTurns.id })
    .from(tutorTurns)
    .where(eq(tutorTurns.sessionId, sessionId))
    .orderBy(desc(tutorTurns.id))
    .limit(1);
  await tx
    .update(tutorTopics)
    .set({ ...toColumns(null), releasedTurnId: last?.id ?? null })
    .where(and(eq(tutorTopics.sessionId, sessionId), isNotNull(tutorTopics.label)));
}

async function holdSession(tx: Transaction, sessionId: string): Promise<boolean> {
  const own = eq(tutorSessions.id, sessionId);
  const session = tx.select({ id: tutorSessions.id }).from(tutorSessions).where(own).for('key share');
  return (await session).length > 0;
}

const toColumns = (topic: Topic | null) => ({
  label: topic?.label ?? null,
  materialId: topic?.materialId ?? null,
  headings: [...(topic?.headings ?? [])],
  since: topic?.since ?? null,
  turns: topic?.turns ?? 0,
});

function toTopic(row: typeof tutorTopics.$inferSelect): Topic | null {
  const { label, materialId, headings, since, turns } = row;
  if (label === null || materialId === null || since === null) return null;
  return { label, materialId, headings, since, turns };
}

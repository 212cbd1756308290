/** What people left with the tutor: counted, and deleted for good. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import { and, asc, count, countDistinct, eq, inArray, max } from 'drizzle-orm';
import type { Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { FirstTurn } from '../domain/session-title.ts';
import { streamOfTurn } from '../domain/stream-events.ts';
import type { MemoryCounts, MemoryStore } from '../memory-ports.ts';
import { examplesIn, refreshExample } from './example-rows.ts';
import { tutorRatings, tutorSessions, tutorTurns } from './tables.ts';
import { stopInside, type TurnEndsOptions } from './turn-ends.ts';

export function createMemoryStore(options: TurnEndsOptions): MemoryStore {
  const { db } = options.database;
  return {
    ofSessions: (userId, sessionIds) => countSessions(db, userId, sessionIds),
    async ofClassroom(userId, classroomId) {
      const [counts] = await db
        .select({ conversations: countDistinct(tutorTurns.sessionId), ...counted })
        .from(tutorTurns)
        .leftJoin(tutorRatings, eq(tutorRatings.turnId, tutorTurns.id))
        .where(and(eq(tutorTurns.userId, userId), eq(tutorTurns.classroomId, classroomId)));
      return counts ?? { conversations: 0, turns: 0, ratings: 0, lastUsedAt: null };
    },
    firstTurns: (userId, sessionIds) => readFirstTurns(db, userId, sessionIds),
    async turnsOf(userId, classroomId, sessionId) {
      const mine = and(
        eq(tutorTurns.userId, userId),
        eq(tutorTurns.classroomId, classroomId),
        sessionId === null ? undefined : eq(tutorTurns.sessionId, sessionId),
      );
      return (await db.select({ id: tutorTurns.id }).from(tutorTurns).where(mine)).map(({ id }) => id);
    },
    erase: (userId, classroomId, sessionId) =>
      db.transaction((tx) => erase(tx, options, { userId, classroomId, sessionId })),
  };
}

/** A turn has one opinion at most, so that the join repeats none. */
const counted = {
  turns: count(tutorTurns.id),
  ratings: count(tutorRatings.turnId),
  lastUsedAt: max(tutorTurns.askedAt),
};

async function countSessions(
  db: Executor,
  userId: string,
  sessionIds: readonly string[],
): Promise<Map<string, MemoryCounts>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .select({ sessionId: tutorTurns.sessionId, ...counted })
    .from(tutorTurns)
    .leftJoin(tutorRatings, eq(tutorRatings.turnId, tutorTurns.id))
    .where(and(eq(tutorTurns.userId, userId), inArray(tutorTurns.sessionId, [...sessionIds])))
    .groupBy(tutorTurns.sessionId);
  return new Map(rows.map(({ sessionId, ...counts }) => [sessionId, counts]));
}

async function readFirstTurns(
  db: Executor,
  userId: string,
  sessionIds: readonly string[],
): Promise<Map<string, FirstTurn>> {
  if (sessionIds.length === 0) return new Map();
  const { sessionId, question, outcome, id } = tutorTurns;
  const rows = await db
    .selectDistinctOn([sessionId], { sessionId, question, outcome })
    .from(tutorTurns)
    .where(and(eq(tutorTurns.userId, userId), inArray(sessionId, [...sessionIds])))
    .orderBy(asc(sessionId), asc(id));
  return new Map(rows.map((row) => [row.sessionId, { question: row.question, outcome: row.outcome }]));
}

/**
 * Conversations are locked first, so that no question joins them meanwhile; then turns, which their workers and opinions lock
 * too; then examples, and the event log last, as by whoever gives an opinion. A turn that was open keeps the last item of its
 * stream, which says no more than that it has ended.
 */
async function erase(
  tx: Transaction,
  options: TurnEndsOptions,
  own: { userId: string; classroomId: string; sessionId: string | null },
): Promise<{ conversations: number; turnIds: string[] }> {
  const mine = and(
    eq(tutorSessions.userId, own.userId),
    eq(tutorSessions.classroomId, own.classroomId),
    own.sessionId === null ? undefined : eq(tutorSessions.id, own.sessionId),
  );
  const sessions = await tx
    .select({ id: tutorSessions.id })
    .from(tutorSessions)
    .where(mine)
    .orderBy(asc(tutorSessions.id))
    .for('update');
  if (sessions.length === 0) return { conversations: 0, turnIds: [] };
  const ids = sessions.map(({ id }) => id);
  const inThem = inArray(tutorTurns.sessionId, ids);
  const turns = await tx
    .select({ id: tutorTurns.id, outcome: tutorTurns.outcome })
    .from(tutorTurns)
    .where(inThem)
    .orderBy(asc(tutorTurns.id))
    .for('update');
  const stopped = new Set<string>();
  const events: DomainEvent[] = [];
  for (const { id } of turns.filter(({ outcome }) => outcome === null)) {
    const end = await stopInside(tx, options, id);
    if (!end) continue;
    stopped.add(streamOfTurn(id));
    events.push(...end.events);
  }
  const streams = turns.map(({ id }) => streamOfTurn(id));
  const ended = streams.filter((stream) => !stopped.has(stream));
  await options.liveStreams.drop([...stopped], { keepsLast: true }, tx);
  await options.liveStreams.drop(ended, { keepsLast: false }, tx);
  const examples = await examplesIn(tx, ids);
  // Turns and opinions go with them, and with the last of them the examples that had their words.
  await tx.delete(tutorSessions).where(inArray(tutorSessions.id, ids));
  for (const example of examples) await refreshExample(tx, example, options.clock.now());
  await options.eventLog.append(tx, events);
  return { conversations: ids.length, turnIds: turns.map(({ id }) => id) };
}

/** Conversations in PostgreSQL. */
import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { idCursor, toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { EventLog } from '@ensure-study/stores/events/port';
import { hintWith } from '@ensure-study/stores/sql/hints';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { Wakeups } from '@ensure-study/stores/sql/wakeups';
import type { AcceptedQuestion, ConversationStore, SessionRow, TurnRow } from '../ports.ts';
import { keyOf } from './question-key.ts';
import { tutorSessions, tutorTurns } from './tables.ts';

export interface ConversationStoreOptions {
  database: Database;
  wakeups: Wakeups;
  eventLog: EventLog;
  clock: Clock;
}

/** Channel on which workers are told that a turn waits. */
export const turnsChannel = 'ai_tutor_turns';

export function createConversationStore(options: ConversationStoreOptions): ConversationStore {
  const { db } = options.database;
  const findTurnByKey = async (userId: string, key: string) => {
    const { userId: owner, idempotencyKey } = tutorTurns;
    const [row] = await db
      .select()
      .from(tutorTurns)
      .where(and(eq(owner, userId), eq(idempotencyKey, key)));
    return row && toTurnRow(row);
  };
  return {
    async findSession(id) {
      const [row] = await db.select().from(tutorSessions).where(eq(tutorSessions.id, id));
      return row;
    },
    listSessions: (userId, classroomId, page) => listSessions(db, { userId, classroomId }, page),
    async findTurn(id) {
      const [row] = await db.select().from(tutorTurns).where(eq(tutorTurns.id, id));
      return row && toTurnRow(row);
    },
    async existing(ids) {
      const known = inArray(tutorTurns.id, [...ids]);
      const rows = ids.length > 0 ? await db.select({ id: tutorTurns.id }).from(tutorTurns).where(known) : [];
      return new Set(rows.map(({ id }) => id));
    },
    findTurnByKey,
    listTurns: (sessionId, page) => listTurns(db, sessionId, page),
    async accept(question) {
      const accepted = await db.transaction((tx) => accept(tx, options, question));
      if (accepted === 'no session') return undefined;
      // Two requests with one key at once: the other one's turn is the first result.
      const turn = accepted ?? (await findTurnByKey(question.userId, question.idempotencyKey ?? ''));
      if (!turn) throw new Error('A turn was neither stored nor found.');
      return turn;
    },
  };
}

async function listSessions(
  db: Executor,
  own: Pick<SessionRow, 'userId' | 'classroomId'>,
  page: PageRequest,
): Promise<Page<SessionRow>> {
  const table = tutorSessions;
  const mine = and(eq(table.userId, own.userId), eq(table.classroomId, own.classroomId));
  const after = idCursor(page.after);
  const rest = after === undefined ? mine : and(mine, lt(table.id, after));
  const rows = await db
    .select()
    .from(table)
    .where(rest)
    .orderBy(desc(table.id))
    .limit(page.first + 1);
  return toPage(rows, page, ({ id }) => id);
}

async function listTurns(db: Executor, sessionId: string, page: PageRequest): Promise<Page<TurnRow>> {
  const table = tutorTurns;
  const own = eq(table.sessionId, sessionId);
  const after = idCursor(page.after);
  const rest = after === undefined ? own : and(own, gt(table.id, after));
  const rows = await db
    .select()
    .from(table)
    .where(rest)
    .orderBy(asc(table.id))
    .limit(page.first + 1);
  return toPage(rows.map(toTurnRow), page, ({ id }) => id);
}

/** Held until the turn is stored, so that an erasure of the conversation takes it along. */
async function isThere(tx: Transaction, sessionId: string): Promise<boolean> {
  const session = tx
    .select({ id: tutorSessions.id })
    .from(tutorSessions)
    .where(eq(tutorSessions.id, sessionId))
    .for('key share');
  return (await session).length > 0;
}

async function accept(
  tx: Transaction,
  options: ConversationStoreOptions,
  asked: AcceptedQuestion,
): Promise<TurnRow | 'no session' | undefined> {
  const { eventLog, clock } = options;
  const { userId, organisationId, classroomId, question, idempotencyKey, traceparent } = asked;
  const askedAt = new Date(clock.now());
  const id = uuidV7(clock.now());
  const sessionId = asked.sessionId ?? uuidV7(clock.now());
  if (asked.sessionId !== null && !(await isThere(tx, asked.sessionId))) return 'no session';
  if (asked.sessionId === null)
    await tx.insert(tutorSessions).values({ id: sessionId, userId, classroomId, startedAt: askedAt });
  const [row] = await tx
    .insert(tutorTurns)
    .values({
      id,
      sessionId,
      userId,
      organisationId,
      classroomId,
      question,
      questionKey: keyOf(question),
      mode: 'EXPLAIN',
      idempotencyKey,
      traceparent,
      askedAt,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) {
    if (asked.sessionId === null) await tx.delete(tutorSessions).where(eq(tutorSessions.id, sessionId));
    return undefined;
  }
  await hintWith(options, tx, { channel: turnsChannel, payload: id });
  await eventLog.append(tx, [
    {
      id: uuidV7(clock.now()),
      type: 'tutor.turn_asked.v1',
      occurredAt: askedAt.toISOString(),
      actorId: userId,
      organisationId,
      subject: sessionId,
      traceparent,
      data: { turnId: id, sessionId, classroomId, userId },
    },
  ]);
  return toTurnRow(row);
}

export function toTurnRow(row: typeof tutorTurns.$inferSelect): TurnRow {
  const { id, sessionId, userId, organisationId, classroomId, question, askedAt } = row;
  const { answer, citations, outcome, generator, retrieval, nearest } = row;
  const { searchedMaterials: materials, searchedPassages: passages } = row;
  const searched = materials === null || passages === null ? null : { materials, passages };
  return {
    ...{ id, sessionId, userId, organisationId, classroomId, question, askedAt, answer, citations },
    ...{ outcome, generator, retrieval, nearest, searched },
  };
}

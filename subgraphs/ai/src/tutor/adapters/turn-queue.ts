/**
 * The queue of turns in PostgreSQL. Leases are measured by the database's clock, the one that all processes share; each
 * change of a turn checks its lease token in the same transaction, so a worker that lost its lease can add nothing.
 */
import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { answerOf, type AnswerPart } from '../domain/passage.ts';
import { streamOfTurn, toStreamEvents, type TurnStreamEvent } from '../domain/stream-events.ts';
import { LeaseLost } from '../../workers/lease.ts';
import type { ReportConcern } from '../../safeguarding/ports.ts';
import type { ClaimedTurn, TurnEnding, TurnQueue } from '../ports.ts';
import { tutorTurns } from './tables.ts';
import { questionsBefore } from './questions-before.ts';
import { keepTopic, readTopic, sinceRelease } from './topic-store.ts';
import { keyOf } from './question-key.ts';
import { turnAnswered } from './turn-events.ts';

export interface TurnQueueOptions {
  database: Database;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  clock: Clock;
  reportConcern: ReportConcern;
}

const now = sql`now()`;
const inMs = (ms: number) => sql`now() + make_interval(secs => ${ms / 1000})`;
const notHeld = { leaseToken: null, leaseUntil: null };

export function createTurnQueue(options: TurnQueueOptions): TurnQueue {
  const { db } = options.database;
  return {
    claim: (leaseMs) => db.transaction((tx) => claim(tx, leaseMs)),
    renew: (turn, leaseMs) => changeHeld(db, turn, { leaseUntil: inMs(leaseMs) }),
    append: (turn, parts) =>
      db.transaction(async (tx) => {
        await changeHeld(tx, turn, grown(parts, options.clock));
        await options.liveStreams.append(streamOfTurn(turn.id), toStreamEvents(parts), tx);
      }),
    finish: (turn, ending, { topic, askedAs } = {}) =>
      db.transaction(async (tx) => {
        if (topic !== undefined) await keepTopic(tx, turn, topic);
        await finish(tx, options, turn, { ...ending, askedAs });
      }),
    release: (turn, { delayMs, isCounted }) =>
      changeHeld(db, turn, {
        dueAt: inMs(delayMs),
        ...notHeld,
        ...(!isCounted && { attempts: sql`${tutorTurns.attempts} - 1` }),
      }),
    async historyOf(turn, limit) {
      const { sessionId, id, outcome, question, answer } = tutorTurns;
      const earlier = and(
        eq(sessionId, turn.sessionId),
        lt(id, turn.id),
        sinceRelease(turn),
        // Of one that was stopped at once nothing was said.
        or(inArray(outcome, ['ANSWERED', 'ABSTAINED']), and(eq(outcome, 'STOPPED'), ne(answer, ''))),
      );
      const rows = await db
        .select({ question, answer })
        .from(tutorTurns)
        .where(earlier)
        .orderBy(desc(id))
        .limit(limit);
      return rows.reverse();
    },
    topicOf: (turn) => readTopic(db, turn),
    questionsBefore: (turn, limit) => questionsBefore(db, turn, limit),
  };
}

async function claim(tx: Transaction, leaseMs: number): Promise<ClaimedTurn | undefined> {
  const { outcome, dueAt, leaseUntil } = tutorTurns;
  const free = and(isNull(outcome), lte(dueAt, now), or(isNull(leaseUntil), lt(leaseUntil, now)));
  const next = tx
    .select({ id: tutorTurns.id })
    .from(tutorTurns)
    .where(free)
    .orderBy(dueAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const leaseToken = randomUUID();
  const [row] = await tx
    .update(tutorTurns)
    .set({ leaseToken, leaseUntil: inMs(leaseMs), attempts: sql`${tutorTurns.attempts} + 1` })
    .where(eq(tutorTurns.id, sql`(${next})`))
    .returning();
  if (!row) return undefined;
  const {
    id,
    sessionId,
    userId,
    organisationId,
    classroomId,
    question,
    traceparent,
    attempts,
    answer,
    citations,
  } = row;
  return {
    id,
    sessionId,
    userId,
    organisationId,
    classroomId,
    question,
    traceparent,
    leaseToken,
    attempts,
    answer,
    citations,
  };
}

type TurnChange = Parameters<ReturnType<Executor['update']>['set']>[0];

async function changeHeld(executor: Executor, turn: ClaimedTurn, change: TurnChange): Promise<void> {
  const held = and(
    eq(tutorTurns.id, turn.id),
    eq(tutorTurns.leaseToken, turn.leaseToken),
    isNull(tutorTurns.outcome),
  );
  const rows = await executor.update(tutorTurns).set(change).where(held).returning({ id: tutorTurns.id });
  if (rows.length === 0) throw new LeaseLost();
}

/** The row grows in SQL, so that it always holds exactly what the stream holds. */
function grown(parts: readonly AnswerPart[], clock: Clock) {
  const added = parts.flatMap((part) => (part.kind === 'citation' ? [part.citation] : []));
  const { firstWordsAt } = tutorTurns;
  return {
    ...(answerOf(parts) !== '' && {
      firstWordsAt: sql`coalesce(${firstWordsAt}, ${new Date(clock.now()).toISOString()}::timestamptz)`,
    }),
    answer: sql`${tutorTurns.answer} || ${answerOf(parts)}`,
    citations: sql`${tutorTurns.citations} || ${JSON.stringify(added)}::jsonb`,
  };
}

async function finish(
  tx: Transaction,
  options: TurnQueueOptions,
  turn: ClaimedTurn,
  ending: TurnEnding & { askedAs?: string },
): Promise<void> {
  const { clock, eventLog, liveStreams } = options;
  const parts = ending.outcome === 'FAILED' ? [] : ending.parts;
  const end = { outcome: ending.outcome, endedAt: new Date(clock.now()), ...notHeld };
  const made =
    'generator' in ending
      ? {
          generator: ending.generator,
          retrieval: ending.retrieval,
          searchedMaterials: ending.searched.materials,
          searchedPassages: ending.searched.passages,
          nearest: [...(ending.nearest ?? [])],
        }
      : {};
  const last: TurnStreamEvent =
    ending.outcome === 'FAILED' ? { kind: 'failed', reason: ending.reason } : { kind: 'completed' };
  const key = ending.askedAs === undefined ? {} : { questionKey: keyOf(ending.askedAs) };
  await changeHeld(tx, turn, { ...grown(parts, clock), ...end, ...made, ...key });
  await liveStreams.append(streamOfTurn(turn.id), [...toStreamEvents(parts), last], tx);
  const { id: turnId, classroomId, userId, organisationId } = turn;
  const concern = 'concern' in ending ? ending.concern : undefined;
  const whose = { organisationId, classroomId, userId, turnId };
  const reported = concern ? await options.reportConcern(tx, { ...concern, ...whose }) : [];
  const generator = 'generator' in ending ? ending.generator : null;
  await eventLog.append(tx, [turnAnswered(turn, clock, { outcome: ending.outcome, generator }), ...reported]);
}

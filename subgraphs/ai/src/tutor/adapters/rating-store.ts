/** Opinions of answers in PostgreSQL. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database, Transaction } from '@ensure-study/stores/sql/port';
import { passages } from '../../database/corpus.ts';
import { concernOf } from '../../moderation/domain/concerns.ts';
import type { JudgeQuestion } from '../../moderation/ports.ts';
import type { ReportConcern } from '../../safeguarding/ports.ts';
import { weighedTurns } from '../domain/judged-turns.ts';
import type { Citation } from '../domain/passage.ts';
import { isEmptyRating, type Rating } from '../domain/rating.ts';
import type { RatingStore, StoredRating, TurnRow } from '../ports.ts';
import { answerOfTurn, refreshExample } from './example-rows.ts';
import { questionsBefore } from './questions-before.ts';
import { tutorRatings, tutorTurns } from './tables.ts';

export interface RatingStoreOptions {
  database: Database;
  eventLog: EventLog;
  clock: Clock;
  /** Absent where moderation of questions is switched off. */
  judge?: JudgeQuestion;
  reportConcern: ReportConcern;
}

export function createRatingStore(options: RatingStoreOptions): RatingStore {
  const { db } = options.database;
  return {
    rate: (turn, rating) => db.transaction((tx) => rate(tx, options, turn, rating)),
    async of(userId, turnIds) {
      if (turnIds.length === 0) return [];
      const own = and(eq(tutorRatings.userId, userId), inArray(tutorRatings.turnId, [...turnIds]));
      return (await db.select().from(tutorRatings).where(own)).map(toRating);
    },
  };
}

async function rate(
  tx: Transaction,
  options: RatingStoreOptions,
  turn: TurnRow,
  rating: Rating,
): Promise<boolean> {
  const { eventLog, clock } = options;
  const { id: turnId, userId, classroomId, sessionId } = turn;
  // Held until the opinion is stored, so that an erasure takes it along.
  const [held] = await tx
    .select({ organisationId: tutorTurns.organisationId, traceparent: tutorTurns.traceparent })
    .from(tutorTurns)
    .where(eq(tutorTurns.id, turnId))
    .for('key share');
  if (!held) return false;
  const ratedAt = new Date(clock.now());
  const row = { ...toRow(rating), ...(await heldBy(tx, rating.wrongSource)), ratedAt };
  if (isEmptyRating(rating)) await tx.delete(tutorRatings).where(eq(tutorRatings.turnId, turnId));
  else
    await tx
      .insert(tutorRatings)
      .values({ turnId, userId, classroomId, ...row })
      .onConflictDoUpdate({ target: tutorRatings.turnId, set: row });
  const answer = await answerOfTurn(tx, turnId);
  if (answer) await refreshExample(tx, answer, clock.now());
  const { vote, reason, wrongSource } = rating;
  const reported = await reportComment(tx, options, { ...turn, ...held }, rating.comment);
  await eventLog.append(tx, [
    {
      id: uuidV7(clock.now()),
      type: 'tutor.turn_rated.v1',
      occurredAt: ratedAt.toISOString(),
      actorId: userId,
      subject: sessionId,
      ...held,
      data: { turnId, sessionId, classroomId, userId, vote, reason, hasWrongSource: wrongSource !== null },
    },
    ...reported,
  ]);
  return true;
}

/** What would be reported in a message is reported in a comment: teachers are not shown it, so nobody else would see it. */
async function reportComment(
  tx: Transaction,
  { judge, reportConcern }: RatingStoreOptions,
  turn: TurnRow & { organisationId: string },
  comment: string | null,
): Promise<DomainEvent[]> {
  const verdict = comment === null ? undefined : judge?.(comment, []);
  if (comment === null || verdict?.decision !== 'escalate') return [];
  const earlier = await questionsBefore(tx, turn, weighedTurns);
  const concern = concernOf(comment, verdict, [...earlier, turn.question]);
  if (!concern) return [];
  const { id: turnId, organisationId, classroomId, userId } = turn;
  return reportConcern(tx, { ...concern, organisationId, classroomId, userId, turnId });
}

/** The passage that the words stand in as it is now, nearest to where they were cited, and what it says. */
async function heldBy(tx: Transaction, wrong: Citation | null) {
  const { materialId, page, startsAt, text } = passages;
  const [held] = wrong
    ? await tx
        .select({ wrongPassageId: passages.id, wrongPassageKey: sql<string>`md5(${text})` })
        .from(passages)
        .where(
          and(
            eq(materialId, wrong.materialId),
            sql`${page} is not distinct from ${wrong.page}::int`,
            sql`position(${wrong.quote} in ${text}) > 0`,
          ),
        )
        .orderBy(sql`abs(${startsAt} - ${wrong.start}::int)`)
        .limit(1)
    : [];
  return held ?? { wrongPassageId: null, wrongPassageKey: null };
}

function toRow({ vote, reason, comment, wrongSource: wrong }: Rating) {
  return {
    ...{ vote, reason, comment },
    wrongNumber: wrong?.number ?? null,
    wrongMaterialId: wrong?.materialId ?? null,
    wrongPage: wrong?.page ?? null,
    wrongStart: wrong?.start ?? null,
    wrongEnd: wrong?.end ?? null,
  };
}

const toRating = (row: typeof tutorRatings.$inferSelect): StoredRating => ({
  turnId: row.turnId,
  vote: row.vote,
  reason: row.reason,
  comment: row.comment,
  wrongSource: row.wrongNumber,
  ratedAt: row.ratedAt,
});

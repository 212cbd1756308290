/** Questions of a class that ended without an answer, by their form. */
import { sql, type SQL } from 'drizzle-orm';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import type { Exchange } from '../domain/conversation.ts';
import type { NearPassage } from '../domain/passage.ts';
import { withheldAnswer } from '../domain/sources/isolation.ts';
import { isToldToStaff } from '../domain/told-to-staff.ts';
import type { AskedRow, RefusedRow, UnansweredRow } from '../insight-ports.ts';
import { inMs } from './in-ms.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorTurns } from './tables.ts';
import { toldRows } from './told-rows.ts';

/** Turns of one class, asked from a moment on. */
export interface OfClass {
  classroomId: string;
  since: Date;
}

type StoredQuestion = Record<string, unknown> & {
  question: string;
  before: Exchange | null;
  askers: number;
  times: number;
  lastMs: number;
  turnId: string;
  nearest: NearPassage[];
  outcome: string;
  answer: string;
  answeredMs: number | null;
};

/** An answer that was found and withheld is no gap. */
const isUnanswered = sql`outcome = 'ABSTAINED' and right(answer, ${withheldAnswer.length}) <> ${withheldAnswer}`;
/** What was handed to a person of the school is not among them. */
const isRefused = sql`outcome in ('BLOCKED', 'REDIRECTED')`;

export const placeOfAsked = ({ askers, lastTurnId }: AskedRow): string =>
  fromPlace({ numbers: [askers], id: lastTurnId });

export const unansweredQuestions = (db: Executor, of: OfClass, page: PageRequest): Promise<UnansweredRow[]> =>
  toldQuestions(db, { ...of, ended: isUnanswered }, page, (row) => ({
    ...toAsked(row),
    nearest: row.nearest,
    answeredSince: row.answeredMs === null ? null : new Date(row.answeredMs),
  }));

export const refusedQuestions = (db: Executor, of: OfClass, page: PageRequest): Promise<RefusedRow[]> =>
  toldQuestions(db, { ...of, ended: isRefused }, page, (row) => ({
    ...toAsked(row),
    outcome: row.outcome as RefusedRow['outcome'],
    reply: row.answer,
  }));

/** What may speak of abuse is none of the class's teachers' business, and may speak of one of them: it is left out. */
const toldQuestions = <Row extends AskedRow>(
  db: Executor,
  of: OfClass & { ended: SQL },
  page: PageRequest,
  toRow: (row: StoredQuestion) => Row,
): Promise<Row[]> =>
  toldRows<Row>(page, async (some) => (await db.execute<StoredQuestion>(byForm(of, some))).rows.map(toRow), {
    isTold: ({ question }) => isToldToStaff(question),
    placeOf: placeOfAsked,
  });

/**
 * Ids sort by the moment of asking, so the greatest is the latest. What went before it is told where moderation let it pass or
 * only refused it: of a turn that was stopped at once or failed, nobody knows what it would have led to.
 */
function byForm({ classroomId, since, ended }: OfClass & { ended: SQL }, { first, after }: PageRequest) {
  const place = toPlace(after, 1);
  const rest = place && sql`where (askers, turn_id) < (${place.numbers[0]}::int, ${place.id}::uuid)`;
  return sql`with grouped as (
      select question_key, count(distinct user_id)::int as askers, count(*)::int as times,
        (array_agg(id order by id desc))[1] as turn_id
      from ${tutorTurns}
      where classroom_id = ${classroomId} and asked_at >= ${since.toISOString()}
        and question_key is not null and ${ended}
      group by question_key
    ), listed as (
      select * from grouped ${rest} order by askers desc, turn_id desc limit ${first + 1}
    )
    select last.question, listed.askers, listed.times, ${inMs(sql`last.asked_at`)} as "lastMs",
      listed.turn_id as "turnId", last.nearest, last.outcome, last.answer,
      case when before.outcome in ('ANSWERED', 'ABSTAINED', 'BLOCKED', 'REDIRECTED')
        then jsonb_build_object('question', before.question, 'answer', before.answer) end as before,
      (select ${inMs(sql`max(later.asked_at)`)} from ${tutorTurns} later
        where later.classroom_id = ${classroomId} and later.question_key = listed.question_key
          and later.id > listed.turn_id and later.outcome = 'ANSWERED') as "answeredMs"
    from listed join ${tutorTurns} last on last.id = listed.turn_id
      left join lateral (select question, answer, outcome from ${tutorTurns} earlier
        where earlier.session_id = last.session_id and earlier.id < last.id
        order by earlier.id desc limit 1) before on true
    order by listed.askers desc, listed.turn_id desc`;
}

const toAsked = ({ question, before, askers, times, lastMs, turnId }: StoredQuestion): AskedRow => ({
  ...{ question, askers, times },
  before: isToldToStaff(before?.question ?? null) ? before : null,
  lastAskedAt: new Date(lastMs),
  lastTurnId: turnId,
});

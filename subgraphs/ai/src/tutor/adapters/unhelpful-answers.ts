/** What readers of a class said of answers that did not help them. */
import { sql } from 'drizzle-orm';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { isToldToStaff } from '../domain/told-to-staff.ts';
import type { UnhelpfulRow } from '../insight-ports.ts';
import type { OfClass } from './asked-questions.ts';
import { inMs } from './in-ms.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorRatings, tutorTurns } from './tables.ts';
import { toldRows } from './told-rows.ts';

type Stored = Record<string, unknown> & Omit<UnhelpfulRow, 'ratedAt'> & { ratedMs: number };

export const placeOfUnhelpful = ({ turnId }: UnhelpfulRow): string => fromPlace({ numbers: [], id: turnId });

/** One row an opinion that says why. What is for those who must look is left out, in the comment as in the question. */
export const unhelpfulAnswers = (db: Executor, of: OfClass, page: PageRequest): Promise<UnhelpfulRow[]> =>
  toldRows(page, async (some) => (await db.execute<Stored>(saidOf(of, some))).rows.map(toRow), {
    isTold: ({ question, comment }) => isToldToStaff(question, comment),
    placeOf: placeOfUnhelpful,
  });

function saidOf({ classroomId, since }: OfClass, { first, after }: PageRequest) {
  const place = toPlace(after, 0);
  const rest = place && sql`and r.turn_id < ${place.id}::uuid`;
  return sql`select r.turn_id as "turnId", t.question, t.answer, r.reason, r.comment,
      ${inMs(sql`r.rated_at`)} as "ratedMs"
    from ${tutorRatings} r join ${tutorTurns} t on t.id = r.turn_id
    where r.classroom_id = ${classroomId} and r.rated_at >= ${since.toISOString()} and r.vote = 'DOWN'
      and (r.reason is not null or r.comment is not null) ${rest}
    order by r.turn_id desc limit ${first + 1}`;
}

const toRow = ({ ratedMs, ...row }: Stored): UnhelpfulRow => ({ ...row, ratedAt: new Date(ratedMs) });

/**
 * What teachers are told of the turns of a class, counted when it is asked for: so it holds nothing that a person has erased.
 * Each statement reads the turns or reports of one class and of the time asked for, by an index.
 */
import { sql } from 'drizzle-orm';
import { mapPage, toPage } from '@ensure-study/kit/pagination';
import type { Database } from '@ensure-study/stores/sql/port';
import type { WeekCounts } from '../domain/weeks.ts';
import type { InsightStore } from '../insight-ports.ts';
import { placeOfAsked, refusedQuestions, unansweredQuestions } from './asked-questions.ts';
import { inMs } from './in-ms.ts';
import { tutorRatings, tutorTurns } from './tables.ts';
import { placeOfUnhelpful, unhelpfulAnswers } from './unhelpful-answers.ts';
import { wrongSources } from './wrong-sources.ts';

export function createInsightStore({ db }: Database): InsightStore {
  return {
    async unanswered(classroomId, since, page) {
      return toPage(await unansweredQuestions(db, { classroomId, since }, page), page, placeOfAsked);
    },
    async refused(classroomId, since, page) {
      return toPage(await refusedQuestions(db, { classroomId, since }, page), page, placeOfAsked);
    },
    async unhelpful(classroomId, since, page) {
      return toPage(await unhelpfulAnswers(db, { classroomId, since }, page), page, placeOfUnhelpful);
    },
    async wrongSources(classroomId, since, page) {
      const placed = await wrongSources(db, { classroomId, since }, page);
      return mapPage(
        toPage(placed, page, ({ place }) => place),
        ({ row }) => row,
      );
    },
    async weeks(classroomId, since) {
      const { rows } = await db.execute<Record<string, unknown> & WeekCounts>(weeks(classroomId, since));
      return rows;
    },
  };
}

/** Monday, 00:00 UTC, of when a turn was asked. */
function weeks(classroomId: string, since: Date) {
  const firstWords = inMs(sql`(t.first_words_at - t.asked_at)`);
  return sql`select ${inMs(sql`date_trunc('week', t.asked_at at time zone 'UTC') at time zone 'UTC'`)} as "startsAt",
      count(*)::int as turns,
      count(*) filter (where t.outcome = 'ANSWERED')::int as answered,
      count(*) filter (where t.outcome = 'ABSTAINED')::int as abstained,
      count(*) filter (where t.outcome in ('BLOCKED', 'REDIRECTED'))::int as refused,
      count(*) filter (where r.vote = 'UP')::int as up,
      count(*) filter (where r.vote = 'DOWN')::int as down,
      count(r.wrong_material_id)::int as "wrongSources",
      percentile_cont(0.5) within group (order by ${firstWords}) as "medianFirstWordsMs"
    from ${tutorTurns} t left join ${tutorRatings} r on r.turn_id = t.id
    where t.classroom_id = ${classroomId} and t.asked_at >= ${since.toISOString()} and t.outcome is not null
    group by 1`;
}

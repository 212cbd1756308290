/**
 * What teachers are told of the turns of a class, counted when it is asked for: so it holds nothing that a person has erased.
 * Each statement reads the turns or reports of one class and of the time asked for, by an index.
 */
import { sql } from 'drizzle-orm';
import { toPage, type PageRequest } from '@ensure-study/kit/pagination';
import type { Database, Executor } from '@ensure-study/stores/sql/port';
import { materials, pages, passages } from '../../database/corpus.ts';
import { mentionsAbuse } from '../../moderation/domain/concerns.ts';
import type { Citation, NearPassage } from '../domain/passage.ts';
import { withheldAnswer } from '../domain/sources/isolation.ts';
import type { WeekCounts } from '../domain/weeks.ts';
import type { InsightStore, UnansweredRow, WrongSourceRow } from '../insight-ports.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorRatings, tutorTurns } from './tables.ts';

export function createInsightStore({ db }: Database): InsightStore {
  return {
    async unanswered(classroomId, since, page) {
      return toPage(await toldQuestions(db, { classroomId, since }, page), page, placeOf);
    },
    async wrongSources(classroomId, since, page) {
      const { rows } = await db.execute<StoredSource>(wrongSources(classroomId, since, page));
      return toPage(rows.map(toWrongSource), page, ({ openReports, questions: [last] }) =>
        fromPlace({ numbers: [openReports], id: last?.turnId ?? '' }),
      );
    },
    async weeks(classroomId, since) {
      const { rows } = await db.execute<Record<string, unknown> & WeekCounts>(weeks(classroomId, since));
      return rows;
    },
  };
}

/** As clocks count: timestamps of raw statements would be text of the driver's. */
const inMs = (moment: ReturnType<typeof sql>) => sql`(extract(epoch from ${moment}) * 1000)::float8`;

type StoredQuestion = Record<string, unknown> & {
  question: string;
  askers: number;
  times: number;
  lastMs: number;
  turnId: string;
  nearest: NearPassage[];
  answeredMs: number | null;
};

const placeOf = ({ askers, lastTurnId }: UnansweredRow) => fromPlace({ numbers: [askers], id: lastTurnId });

/**
 * From the place asked for on, one more than fit a page where there are as many. What may speak of abuse is none of the class's
 * teachers' business, and may speak of one of them: it is left out, and what follows takes its place.
 */
async function toldQuestions(
  db: Executor,
  { classroomId, since }: { classroomId: string; since: Date },
  { first, after: from }: PageRequest,
): Promise<UnansweredRow[]> {
  const told: UnansweredRow[] = [];
  let after = from;
  for (;;) {
    const { rows } = await db.execute<StoredQuestion>(unanswered(classroomId, since, { first, after }));
    const read = rows.map(toUnanswered);
    told.push(...read.filter(({ question }) => !mentionsAbuse(question)));
    const last = read.at(-1);
    if (!last || read.length <= first || told.length > first) return told;
    after = placeOf(last);
  }
}

/** Ids sort by the moment of asking, so the greatest is the latest. An answer that was found and withheld is no gap. */
function unanswered(classroomId: string, since: Date, { first, after }: PageRequest) {
  const place = toPlace(after, 1);
  const rest = place && sql`where (askers, turn_id) < (${place.numbers[0]}::int, ${place.id}::uuid)`;
  return sql`with grouped as (
      select question_key, count(distinct user_id)::int as askers, count(*)::int as times,
        (array_agg(id order by id desc))[1] as turn_id
      from ${tutorTurns}
      where classroom_id = ${classroomId} and asked_at >= ${since.toISOString()}
        and outcome = 'ABSTAINED' and question_key is not null
        and right(answer, ${withheldAnswer.length}) <> ${withheldAnswer}
      group by question_key
    ), listed as (
      select * from grouped ${rest} order by askers desc, turn_id desc limit ${first + 1}
    )
    select last.question, listed.askers, listed.times, ${inMs(sql`last.asked_at`)} as "lastMs",
      listed.turn_id as "turnId", last.nearest,
      (select ${inMs(sql`max(later.asked_at)`)} from ${tutorTurns} later
        where later.classroom_id = ${classroomId} and later.question_key = listed.question_key
          and later.id > listed.turn_id and later.outcome = 'ANSWERED') as "answeredMs"
    from listed join ${tutorTurns} last on last.id = listed.turn_id
    order by listed.askers desc, listed.turn_id desc`;
}

const toUnanswered = (row: StoredQuestion): UnansweredRow => ({
  question: row.question,
  askers: row.askers,
  times: row.times,
  lastAskedAt: new Date(row.lastMs),
  lastTurnId: row.turnId,
  nearest: row.nearest,
  answeredSince: row.answeredMs === null ? null : new Date(row.answeredMs),
});

type StoredSource = Record<string, unknown> & {
  citation: Citation;
  passageId: string | null;
  reports: number;
  openReports: number;
  questions: { turnId: string; question: string; comment: string | null; reportedMs: number }[];
};

/** So many of the questions behind a passage are told. */
const questionsMax = 5;

/**
 * Reports are of one passage where it was known when they were made, else of the place that was cited. They are open while the
 * passage is found and says what it said, or the page still says the words.
 */
function wrongSources(classroomId: string, since: Date, { first, after }: PageRequest) {
  const place = toPlace(after, 1);
  const rest = place && sql`where (open, turn_id) < (${place.numbers[0]}::int, ${place.id}::uuid)`;
  return sql`with reports as (
      select r.turn_id, r.comment, r.rated_at, t.question, p.id as passage_id, cited.citation,
        coalesce(r.wrong_passage_id::text,
          concat_ws(' ', r.wrong_material_id, coalesce(r.wrong_page, 0), r.wrong_start)) as place,
        coalesce(not m.is_deleted, false) and case when r.wrong_passage_id is null
          then coalesce(position(cited.citation->>'quote' in g.text) > 0, false)
          else coalesce(not p.is_hidden and md5(p.text) = r.wrong_passage_key, false) end as is_open
      from ${tutorRatings} r
      join ${tutorTurns} t on t.id = r.turn_id
      cross join lateral (select one as citation from jsonb_array_elements(t.citations) one
        where (one->>'number')::int = r.wrong_number limit 1) cited
      left join ${passages} p on p.id = r.wrong_passage_id
      left join ${materials} m on m.id = r.wrong_material_id
      left join ${pages} g on r.wrong_passage_id is null and g.material_id = r.wrong_material_id
        and g.number = coalesce(r.wrong_page, 0)
      where r.classroom_id = ${classroomId} and r.wrong_material_id is not null
        and r.rated_at >= ${since.toISOString()}
    ), grouped as (
      select count(*)::int as reports, count(*) filter (where is_open)::int as open,
        (array_agg(turn_id order by rated_at desc, turn_id desc))[1] as turn_id,
        (array_agg(citation order by rated_at desc, turn_id desc))[1] as citation,
        (array_agg(passage_id order by rated_at desc, turn_id desc))[1] as passage_id,
        (array_agg(jsonb_build_object('turnId', turn_id, 'question', question, 'comment', comment,
          'reportedMs', ${inMs(sql`rated_at`)}) order by rated_at desc, turn_id desc))[1:${sql.raw(String(questionsMax))}]
          as questions
      from reports group by place
    )
    select citation, passage_id as "passageId", reports, open as "openReports", to_jsonb(questions) as questions
    from grouped ${rest} order by open desc, turn_id desc limit ${first + 1}`;
}

const toWrongSource = ({ citation, passageId, reports, openReports, questions }: StoredSource) => {
  const told = questions.map(({ reportedMs, ...one }) => ({ ...one, reportedAt: new Date(reportedMs) }));
  const lastReportedAt = told[0]?.reportedAt ?? new Date(0);
  return {
    citation,
    passageId,
    reports,
    openReports,
    lastReportedAt,
    questions: told,
  } satisfies WrongSourceRow;
};

/** Monday, 00:00 UTC, of when a turn was asked. */
function weeks(classroomId: string, since: Date) {
  const firstWords = inMs(sql`(t.first_words_at - t.asked_at)`);
  return sql`select ${inMs(sql`date_trunc('week', t.asked_at at time zone 'UTC') at time zone 'UTC'`)} as "startsAt",
      count(*)::int as turns,
      count(*) filter (where t.outcome = 'ANSWERED')::int as answered,
      count(*) filter (where t.outcome = 'ABSTAINED')::int as abstained,
      count(*) filter (where r.vote = 'UP')::int as up,
      count(*) filter (where r.vote = 'DOWN')::int as down,
      count(r.wrong_material_id)::int as "wrongSources",
      percentile_cont(0.5) within group (order by ${firstWords}) as "medianFirstWordsMs"
    from ${tutorTurns} t left join ${tutorRatings} r on r.turn_id = t.id
    where t.classroom_id = ${classroomId} and t.asked_at >= ${since.toISOString()} and t.outcome is not null
    group by 1`;
}

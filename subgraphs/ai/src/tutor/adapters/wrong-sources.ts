/** Passages of a class that people called a wrong source. */
import { sql } from 'drizzle-orm';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { materials, pages, passages } from '../../database/corpus.ts';
import { isForContacts } from '../../moderation/domain/concerns.ts';
import type { Citation } from '../domain/passage.ts';
import type { WrongSourceRow } from '../insight-ports.ts';
import type { OfClass } from './asked-questions.ts';
import { inMs } from './in-ms.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorRatings, tutorTurns } from './tables.ts';

type StoredSource = Record<string, unknown> & {
  citation: Citation;
  passageId: string | null;
  reports: number;
  openReports: number;
  now: string | null;
  questions: { turnId: string; question: string; comment: string | null; reportedMs: number }[];
};

export const placeOfSource = ({ openReports, questions: [last] }: WrongSourceRow): string =>
  fromPlace({ numbers: [openReports], id: last?.turnId ?? '' });

/** Passages that were called wrong, at most `first + 1`. */
export async function wrongSources(db: Executor, of: OfClass, page: PageRequest): Promise<WrongSourceRow[]> {
  const { rows } = await db.execute<StoredSource>(byPassage(of, page));
  return rows.map(toWrongSource);
}

/** So many of the questions behind a passage are told. */
const questionsMax = 5;

/**
 * Reports are of one passage where it was known when they were made, else of the place that was cited. They are open while the
 * passage is found and says what it said, or the page still says the words.
 */
function byPassage({ classroomId, since }: OfClass, { first, after }: PageRequest) {
  const place = toPlace(after, 1);
  const rest = place && sql`where (open, turn_id) < (${place.numbers[0]}::int, ${place.id}::uuid)`;
  return sql`with reports as (
      select r.turn_id, r.comment, r.rated_at, t.question, p.id as passage_id, cited.citation,
        case when not m.is_deleted and not p.is_hidden then p.text end as now,
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
        (array_agg(now order by rated_at desc, turn_id desc))[1] as now,
        (array_agg(jsonb_build_object('turnId', turn_id, 'question', question, 'comment', comment,
          'reportedMs', ${inMs(sql`rated_at`)}) order by rated_at desc, turn_id desc))[1:${sql.raw(String(questionsMax))}]
          as questions
      from reports group by place
    )
    select citation, passage_id as "passageId", reports, open as "openReports",
      case when open = 0 then now end as now, to_jsonb(questions) as questions
    from grouped ${rest} order by open desc, turn_id desc limit ${first + 1}`;
}

const toWrongSource = ({ citation, passageId, reports, openReports, now, questions }: StoredSource) => {
  const told = questions.map(({ reportedMs, comment, ...one }) => ({
    ...one,
    // What somebody has to look at is no teacher's, whatever it was written under.
    comment: comment !== null && isForContacts(comment) ? null : comment,
    reportedAt: new Date(reportedMs),
  }));
  const lastReportedAt = told[0]?.reportedAt ?? new Date(0);
  return {
    citation,
    passageId,
    reports,
    openReports,
    lastReportedAt,
    now,
    questions: told,
  } satisfies WrongSourceRow;
};

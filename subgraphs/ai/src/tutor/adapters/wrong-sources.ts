/** Passages of a class that people called a wrong source. */
import { sql } from 'drizzle-orm';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { materials, pages, passages } from '../../database/corpus.ts';
import type { Citation } from '../domain/passage.ts';
import { isToldToStaff } from '../domain/told-to-staff.ts';
import type { WrongSourceRow } from '../insight-ports.ts';
import type { OfClass } from './asked-questions.ts';
import { inMs } from './in-ms.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorRatings, tutorTurns } from './tables.ts';
import { toldRows } from './told-rows.ts';

type StoredSource = Record<string, unknown> & {
  turnId: string;
  passageId: string | null;
  reports: number;
  openReports: number;
  now: string | null;
  /** The latest first. */
  looked: StoredReport[];
};
interface StoredReport {
  turnId: string;
  question: string;
  comment: string | null;
  citation: Citation;
  isOpen: boolean;
  reportedMs: number;
}
/** A row with its place among all that are read: what is told of it may be less. */
export interface PlacedSource {
  place: string;
  row: WrongSourceRow;
}

/** Without a row where nothing of it is told. */
type LookedAt = Pick<PlacedSource, 'place'> & Partial<PlacedSource>;

/** Passages that were called wrong, at most `first + 1`. What was asked for those who must look is in none of them. */
export async function wrongSources(db: Executor, of: OfClass, page: PageRequest): Promise<PlacedSource[]> {
  const read = async (some: PageRequest) =>
    (await db.execute<StoredSource>(byPassage(of, some))).rows.map(toPlaced);
  const told = await toldRows(page, read, {
    isTold: ({ row }) => row !== undefined,
    placeOf: ({ place }) => place,
  });
  return told.flatMap(({ place, row }) => (row ? [{ place, row }] : []));
}

/** So many of the questions behind a passage are told, */
const questionsMax = 5;
/** and of the latest so many it is looked at whether teachers are told them; those before count as if they were. */
const lookedMax = 20;

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
        (array_agg(passage_id order by rated_at desc, turn_id desc))[1] as passage_id,
        (array_agg(now order by rated_at desc, turn_id desc))[1] as now,
        (array_agg(jsonb_build_object('turnId', turn_id, 'question', question, 'comment', comment,
          'citation', citation, 'isOpen', is_open, 'reportedMs', ${inMs(sql`rated_at`)})
          order by rated_at desc, turn_id desc))[1:${sql.raw(String(lookedMax))}] as looked
      from reports group by place
    )
    select turn_id as "turnId", passage_id as "passageId", reports, open as "openReports", now,
      to_jsonb(looked) as looked
    from grouped ${rest} order by open desc, turn_id desc limit ${first + 1}`;
}

function toPlaced({ turnId, passageId, now, looked, ...counted }: StoredSource): LookedAt {
  const place = fromPlace({ numbers: [counted.openReports], id: turnId });
  const told = looked.filter(({ question }) => isToldToStaff(question));
  const [last] = told;
  if (!last) return { place };
  const untold = looked.filter((report) => !told.includes(report));
  const openReports = counted.openReports - untold.filter(({ isOpen }) => isOpen).length;
  const questions = told.slice(0, questionsMax).map(({ reportedMs, comment, ...one }) => ({
    ...{ turnId: one.turnId, question: one.question },
    // What somebody has to look at is no teacher's, whatever it was written under.
    comment: isToldToStaff(comment) ? comment : null,
    reportedAt: new Date(reportedMs),
  }));
  const row = {
    citation: last.citation,
    passageId,
    ...{ reports: counted.reports - untold.length, openReports },
    lastReportedAt: new Date(last.reportedMs),
    now: openReports === 0 ? now : null,
    questions,
  };
  return { place, row };
}

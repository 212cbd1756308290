/** What a person has to do next, in one statement over what is there now. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';
import type { Executor } from '@ensure-study/stores/sql/port';
import { sql, type SQL } from 'drizzle-orm';
import { agendaKinds, type AgendaItem, type AgendaRecords } from '../ports.ts';
import { mCounts } from '../../database/standing.ts';

/** Results are shown as new for that long. */
const newForDays = 14;

interface Row extends Record<string, unknown> {
  section: number;
  pressing: number;
  id: string;
  assessment_id: string;
  attempt_id: string | null;
  at: string | null;
  count: number | null;
}

export function createPostgresAgenda(db: Executor): AgendaRecords {
  return {
    async of(accountId, now, page) {
      const after = page.after === undefined ? undefined : parseKey(page.after);
      const beyond = after
        ? sql`where (section, pressing, id) > (${after.section}::int, ${after.pressing}::float8, ${after.id}::uuid)`
        : sql``;
      const { rows } = await db.execute<Row>(sql`
        with mine as materialized (
          select c.id, m.role from core.memberships m join core.classrooms c on c.id = m.classroom_id
          where m.account_id = ${accountId}::uuid and c.deleted_at is null and ${mCounts}),
        sat as materialized (
          select a.*, t.id as attempt_id, t.submitted_at, t.ends_at, t.released_at
          from core.attempts t join core.assessments a on a.id = t.assessment_id
          join mine on mine.id = a.classroom_id and mine.role = 'STUDENT'
          where t.student_id = ${accountId}::uuid and a.deleted_at is null and a.published_at is not null)
        select * from (${sql.join(sections(accountId, now), sql` union all `)}) as items
        ${beyond} order by section, pressing, id limit ${page.first + 1}`);
      return rows.map(toItem);
    },
  };
}

/** Seconds of a moment; what has none comes last. */
const pressing = (moment: SQL) => sql`coalesce(extract(epoch from ${moment})::float8, 'Infinity'::float8)`;

const sections = (accountId: string, now: Date): SQL[] => [
  sql`select 0 as section, ${pressing(sql`ends_at`)} as pressing, attempt_id as id, id as assessment_id, attempt_id,
      ends_at as at, null::int as count from sat where submitted_at is null`,
  // To be sat once, unless the teacher says how often; what was handed in often enough is done.
  sql`select 1, ${pressing(sql`a.closes_at`)}, a.id, a.id, null::uuid, a.closes_at, null::int
      from core.assessments a join mine on mine.id = a.classroom_id and mine.role = 'STUDENT'
      where a.deleted_at is null and a.published_at is not null
        and (a.opens_at is null or a.opens_at <= ${now}) and (a.closes_at is null or a.closes_at > ${now})
        and not exists (select from core.attempts t where t.assessment_id = a.id
          and t.student_id = ${accountId}::uuid)`,
  sql`select 2, ${pressing(sql`min(t.submitted_at)`)}, a.id, a.id, null::uuid, min(t.submitted_at),
        count(distinct t.id)::int
      from core.assessments a join mine on mine.id = a.classroom_id and mine.role = 'TEACHER'
      join core.attempts t on t.assessment_id = a.id and t.submitted_at is not null
      join core.marks k on k.attempt_id = t.id and k.points is null
      where a.deleted_at is null group by a.id`,
  sql`select 3, ${pressing(sql`a.opens_at`)}, a.id, a.id, null::uuid, a.opens_at, null::int
      from core.assessments a join mine on mine.id = a.classroom_id and mine.role = 'STUDENT'
      where a.deleted_at is null and a.published_at is not null and a.opens_at > ${now}`,
  sql`select 4, -extract(epoch from released_at)::float8, attempt_id, id, attempt_id, released_at, null::int
      from sat where submitted_at is not null and released_at > ${now}::timestamptz - make_interval(days => ${newForDays})`,
];

function toItem({ section, pressing: place, id, ...row }: Row): AgendaItem {
  return {
    kind: agendaKinds[section] as AgendaItem['kind'],
    assessmentId: row.assessment_id,
    attemptId: row.attempt_id,
    at: row.at === null ? null : new Date(row.at),
    count: row.count,
    key: `${section}:${place}:${id}`,
  };
}

function parseKey(key: string) {
  const [section, place, id, ...rest] = key.split(':');
  const number = Number(place);
  const isKey = /^[0-4]$/.test(section ?? '') && place !== '' && !Number.isNaN(number) && rest.length === 0;
  if (!isKey || !Uuid.safeParse(id).success) throw badInput('after is not a cursor of this list.');
  return { section: Number(section), pressing: String(place), id: id as string };
}

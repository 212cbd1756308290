/** Finding by name in PostgreSQL. Who asks is part of the statement: nothing is found first and hidden later. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';
import type { Executor } from '@ensure-study/stores/sql/port';
import { sql, type SQL } from 'drizzle-orm';
import type { Asker } from '../../accounts/domain/person.ts';
import { folded } from '../../database/columns.ts';
import type { SearchHit, SearchKind, SearchRecords } from '../ports.ts';
import { mCounts } from '../../database/standing.ts';

export function createPostgresSearch(db: Executor): SearchRecords {
  return {
    async find(asker, { words, kinds }, page) {
      const after = page.after === undefined ? undefined : parseKey(page.after);
      const beyond = after
        ? sql`where rank > ${after.rank} or (rank = ${after.rank} and id < ${after.id}::uuid)`
        : sql``;
      const parts = kinds.map((kind) => sql`(${selectByKind[kind](asker, words)})`);
      const { rows } = await db.execute<{
        kind: SearchKind;
        id: string;
        place: string | null;
        rank: number;
      }>(sql`
        with mine as materialized (${classesOf(asker)})
        select kind, id, classroom_id as place, rank from (${sql.join(parts, sql` union all `)}) as hits
        ${beyond} order by rank, id desc limit ${page.first + 1}`);
      return rows.map(({ kind, id, place, rank }): SearchHit => {
        return { kind, id, classroomId: place, key: `${rank}:${id}` };
      });
    },
  };
}

/** The classes of the asker and what the asker is there; all of the organisation, as a teacher, for its admins. */
const classesOf = ({ userId, role, organisationId }: Asker): SQL =>
  role === 'ADMIN'
    ? sql`select id, 'TEACHER' as role from core.classrooms
          where organisation_id = ${organisationId}::uuid and deleted_at is null`
    : sql`select c.id, m.role from core.memberships m join core.classrooms c on c.id = m.classroom_id
          where m.account_id = ${userId}::uuid and c.deleted_at is null and ${mCounts}`;

const selectByKind: Record<SearchKind, (asker: Asker, words: readonly string[]) => SQL> = {
  CLASSROOM: (_asker, words) => sql`
    select 'CLASSROOM' as kind, x.id, x.id as classroom_id, ${rank(words)} as rank
    from core.classrooms x join mine on mine.id = x.id where ${matches(words)}`,
  MATERIAL: (_asker, words) => sql`
    select 'MATERIAL' as kind, x.id, x.classroom_id, ${rank(words)} as rank
    from core.materials x join mine on mine.id = x.classroom_id
    where x.deleted_at is null and ${matches(words)}`,
  ASSESSMENT: (_asker, words) => sql`
    select 'ASSESSMENT' as kind, x.id, x.classroom_id, ${rank(words)} as rank
    from core.assessments x join mine on mine.id = x.classroom_id
    where x.deleted_at is null and (x.published_at is not null or mine.role = 'TEACHER') and ${matches(words)}`,
  PERSON: (asker, words) => sql`
    select 'PERSON' as kind, x.id, null::uuid as classroom_id, ${rank(words)} as rank
    from core.accounts x where ${mayFind(asker)} and ${matches(words)}`,
};

/** People of the classes that the asker teaches; all of the organisation for its admins. */
const mayFind = ({ role, organisationId }: Asker): SQL =>
  role === 'ADMIN'
    ? sql`x.organisation_id = ${organisationId}::uuid`
    : sql`x.id in (select m.account_id from core.memberships m
          join mine on mine.id = m.classroom_id and mine.role = 'TEACHER')`;

const fold = (word: string) => folded(sql`${word}::text`);
/** In file names words begin after these, too. */
const spaced = sql`translate(x.search_name, '_-.', '   ')`;

const matches = (words: readonly string[]): SQL =>
  sql.join(
    words.map((word) => sql`strpos(x.search_name, ${fold(word)}) > 0`),
    sql` and `,
  );

function rank(words: readonly string[]): SQL {
  const whole = fold(words.join(' '));
  return sql`case when x.search_name = ${whole} then 0 when strpos(x.search_name, ${whole}) = 1 then 1
    when strpos(' ' || ${spaced}, ' ' || ${fold(words[0] ?? '')}) > 0 then 2 else 3 end`;
}

function parseKey(key: string): { rank: number; id: string } {
  const [rank, id, ...rest] = key.split(':');
  if (!/^[0-3]$/.test(rank ?? '') || rest.length > 0 || !Uuid.safeParse(id).success)
    throw badInput('after is not a cursor of this list.');
  return { rank: Number(rank), id: id as string };
}

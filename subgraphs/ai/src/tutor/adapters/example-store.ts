/** Examples in PostgreSQL. Their words are those of the latest turn that has the same answer to the same question. */
import { sql, type SQL } from 'drizzle-orm';
import { toPage } from '@ensure-study/kit/pagination';
import type { Database } from '@ensure-study/stores/sql/port';
import { exampleStandings, votesForUse, type ExampleStanding } from '../domain/example.ts';
import type { Citation } from '../domain/passage.ts';
import type { ExampleRow, ExampleStore } from '../insight-ports.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorExamples, tutorTurns } from './tables.ts';

type Stored = Record<string, unknown> & {
  id: string;
  classroomId: string;
  question: string;
  answer: string;
  citations: Citation[];
  rank: number;
  votes: number;
  decision: string | null;
};

export function createExampleStore({ db }: Database): ExampleStore {
  const find = async (id: string): Promise<ExampleRow | undefined> => {
    const { rows } = await db.execute<Stored>(select(sql`e.id = ${id}`, sql``));
    return rows[0] && toRow(rows[0]);
  };
  return {
    find,
    async list(classroomId, page, standing) {
      const place = toPlace(page.after, 2);
      const [rank, votes] = place?.numbers ?? [];
      const conditions = [
        sql`e.classroom_id = ${classroomId}`,
        standing && sql`${rankOf} = ${exampleStandings.indexOf(standing)}`,
        place && sql`(${rankOf}, -e.votes, e.id) > (${rank}::int, ${-(votes ?? 0)}::int, ${place.id}::uuid)`,
      ].filter((condition) => condition !== undefined);
      const order = sql`order by rank, e.votes desc, e.id limit ${page.first + 1}`;
      const { rows } = await db.execute<Stored>(select(sql.join(conditions, sql` and `), order));
      return toPage(rows.map(toRow), page, (row) =>
        fromPlace({ numbers: [exampleStandings.indexOf(row.standing), row.votes], id: row.id }),
      );
    },
    async decide(id, decision) {
      await db.execute(sql`update ${tutorExamples} set decision = ${decision} where id = ${id}`);
      return find(id);
    },
  };
}

/** Place of its standing among them. */
const rankOf = sql`(case e.decision when 'PROMOTE' then 0 when 'DEMOTE' then 2
  else case when e.votes >= ${sql.raw(String(votesForUse))} then 0 else 1 end end)`;

/** By the index of a class's examples, and for each by that of its turns. */
const select = (where: SQL, order: SQL) => sql`
  select e.id, e.classroom_id as "classroomId", t.question, t.answer, t.citations, ${rankOf} as rank, e.votes, e.decision
  from ${tutorExamples} e cross join lateral (
    select question, answer, citations from ${tutorTurns} t
    where t.classroom_id = e.classroom_id and t.question_key = e.question_key and t.outcome = 'ANSWERED'
      and md5(t.answer) = e.answer_key
    order by t.id desc limit 1
  ) t where ${where} ${order}`;

const toRow = ({ rank, decision, ...row }: Stored): ExampleRow => ({
  ...row,
  standing: exampleStandings[rank] as ExampleStanding,
  isDecided: decision !== null,
});

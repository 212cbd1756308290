/** Examples in PostgreSQL. Their words are those of the latest turn that has the same answer to the same question. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { toPage, type PageRequest } from '@ensure-study/kit/pagination';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import {
  exampleStandings,
  votesForUse,
  type ExampleDecision,
  type ExampleStanding,
} from '../domain/example.ts';
import type { Citation } from '../domain/passage.ts';
import { isToldToStaff } from '../domain/told-to-staff.ts';
import type { ExampleRow, ExampleStore } from '../insight-ports.ts';
import { refreshExample } from './example-rows.ts';
import { fromPlace, toPlace } from './list-place.ts';
import { tutorExamples, tutorTurns } from './tables.ts';
import { toldRows } from './told-rows.ts';

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

export interface ExampleStoreOptions {
  database: Database;
  clock: Clock;
}

export function createExampleStore({ database, clock }: ExampleStoreOptions): ExampleStore {
  const { db } = database;
  return {
    find: (id) => find(db, id),
    async list(classroomId, page, standing) {
      const read = (some: PageRequest) => readFrom(db, { classroomId, standing }, some);
      const isTold = ({ question }: ExampleRow) => isToldToStaff(question);
      return toPage(await toldRows(page, read, { isTold, placeOf }), page, placeOf);
    },
    inUse: (classroomId, limit) => readFrom(db, { classroomId, standing: 'IN_USE' }, { first: limit - 1 }),
    decide: (id, decision) => db.transaction((tx) => decide(tx, clock, { id, decision })),
  };
}

/** At most `first + 1`. */
async function readFrom(
  db: Executor,
  { classroomId, standing }: { classroomId: string; standing?: ExampleStanding },
  { first, after }: PageRequest,
): Promise<ExampleRow[]> {
  const place = toPlace(after, 2);
  const [rank, votes] = place?.numbers ?? [];
  const conditions = [
    sql`e.classroom_id = ${classroomId}`,
    standing && sql`${rankOf} = ${exampleStandings.indexOf(standing)}`,
    place && sql`(${rankOf}, -e.votes, e.id) > (${rank}::int, ${-(votes ?? 0)}::int, ${place.id}::uuid)`,
  ].filter((condition) => condition !== undefined);
  const order = sql`order by rank, e.votes desc, e.id limit ${first + 1}`;
  const { rows } = await db.execute<Stored>(selectExamples(sql.join(conditions, sql` and `), order));
  return rows.map(toRow);
}

const placeOf = ({ id, standing, votes }: ExampleRow): string =>
  fromPlace({ numbers: [exampleStandings.indexOf(standing), votes], id });

async function find(db: Executor, id: string): Promise<ExampleRow | undefined> {
  const { rows } = await db.execute<Stored>(selectExamples(sql`e.id = ${id}`, sql`limit 1`));
  return rows[0] && toRow(rows[0]);
}

/** Left to votes that do not speak for it, it is told as it stood, and gone: nothing else would ever count it again. */
async function decide(
  tx: Transaction,
  clock: Clock,
  { id, decision }: { id: string; decision: ExampleDecision | null },
): Promise<ExampleRow | undefined> {
  const { classroomId, questionKey, answerKey } = tutorExamples;
  // The row stays locked from here on.
  const [answer] = await tx
    .update(tutorExamples)
    .set({ decision })
    .where(eq(tutorExamples.id, id))
    .returning({ classroomId, questionKey, answerKey });
  if (!answer) return undefined;
  const left = await find(tx, id);
  await refreshExample(tx, answer, clock.now());
  return (await find(tx, id)) ?? left;
}

/** Place of its standing among them. */
const rankOf = sql`(case e.decision when 'PROMOTE' then 0 when 'DEMOTE' then 2
  else case when e.votes >= ${sql.raw(String(votesForUse))} then 0 else 1 end end)`;

/**
 * By the index of a class's examples, and for each that is asked for by that of its turns, whose answers are digested. An
 * example without a turn is gone (example-rows.ts), so that the page is cut before.
 */
const selectExamples = (where: SQL, order: SQL) => sql`
  select e.id, e.classroom_id as "classroomId", t.question, t.answer, t.citations, e.rank, e.votes, e.decision
  from (select *, ${rankOf} as rank from ${tutorExamples} e where ${where} ${order}) e cross join lateral (
    select question, answer, citations from ${tutorTurns} t
    where t.classroom_id = e.classroom_id and t.question_key = e.question_key and t.outcome = 'ANSWERED'
      and md5(t.answer) = e.answer_key
    order by t.id desc limit 1
  ) t order by e.rank, e.votes desc, e.id`;

const toRow = ({ rank, decision, ...row }: Stored): ExampleRow => ({
  ...row,
  standing: exampleStandings[rank] as ExampleStanding,
  isDecided: decision !== null,
});

/** Rows of examples: counted anew whenever a vote or a turn of theirs changes, in the transaction that changes it. */
import { sql } from 'drizzle-orm';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Transaction } from '@ensure-study/stores/sql/port';
import { tutorExamples, tutorRatings, tutorTurns } from './tables.ts';

/** An answer of a class, by what was asked and what was said. */
export interface AnswerKeys {
  classroomId: string;
  questionKey: string;
  answerKey: string;
}

const keysOf = sql`classroom_id as "classroomId", question_key as "questionKey", md5(answer) as "answerKey"`;

/** Answers of these conversations that have a row, in one order for all: they are locked in it. */
export async function examplesIn(tx: Transaction, sessionIds: readonly string[]): Promise<AnswerKeys[]> {
  const ids = sql.join(
    sessionIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const { rows } = await tx.execute<AnswerKeys & Record<string, unknown>>(sql`
    select distinct ${keysOf} from ${tutorTurns} t
    where session_id in (${ids}) and outcome = 'ANSWERED' and exists (select from ${tutorExamples} e
      where e.classroom_id = t.classroom_id and e.question_key = t.question_key and e.answer_key = md5(t.answer))
    order by 1, 2, 3`);
  return rows;
}

/** The answer of a turn; undefined where it was not answered. */
export async function answerOfTurn(tx: Transaction, turnId: string): Promise<AnswerKeys | undefined> {
  const { rows } = await tx.execute<AnswerKeys & Record<string, unknown>>(sql`
    select ${keysOf} from ${tutorTurns}
    where id = ${turnId} and outcome = 'ANSWERED' and question_key is not null`);
  return rows[0];
}

/**
 * Counts the votes for an answer. Its row is locked first, so that of two people who vote at once the later one counts both. A
 * row that nobody has a vote for any more goes, unless a teacher has decided on it; one that no turn has the words of, always.
 */
export async function refreshExample(
  tx: Transaction,
  { classroomId, questionKey, answerKey }: AnswerKeys,
  now: number,
): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ${tutorExamples} as known (id, classroom_id, question_key, answer_key, votes)
    values (${uuidV7(now)}, ${classroomId}, ${questionKey}, ${answerKey}, 0)
    on conflict (classroom_id, question_key, answer_key) do update set votes = known.votes
    returning id`);
  const id = rows[0]?.id;
  const ofAnswer = sql`t.classroom_id = ${classroomId} and t.question_key = ${questionKey}
    and t.outcome = 'ANSWERED' and md5(t.answer) = ${answerKey}`;
  await tx.execute(sql`
    with said as (
      select distinct on (r.user_id) r.vote, r.wrong_number
      from ${tutorTurns} t join ${tutorRatings} r on r.turn_id = t.id
      where ${ofAnswer} order by r.user_id, r.rated_at desc, r.turn_id desc
    )
    update ${tutorExamples} set votes = (select coalesce(sum(case
      when vote = 'DOWN' or wrong_number is not null then -1 when vote = 'UP' then 1 else 0 end), 0)::int from said)
    where id = ${id}`);
  await tx.execute(sql`
    delete from ${tutorExamples} where id = ${id}
      and ((decision is null and votes <= 0) or not exists (select from ${tutorTurns} t where ${ofAnswer}))`);
}

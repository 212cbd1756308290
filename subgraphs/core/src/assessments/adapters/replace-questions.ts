/** The questions of an assessment, their choices and keys, in place of those that were there. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { eq, inArray } from 'drizzle-orm';
import { answerKeys, choices, questions } from '../../database/schema.ts';
import type { KeyedQuestion } from '../ports.ts';

/** All rows are written anew: nothing refers to them before somebody has begun. */
export async function replaceQuestions(
  db: Executor,
  assessmentId: string,
  keyed: readonly KeyedQuestion[],
): Promise<void> {
  const old = db.select({ id: questions.id }).from(questions).where(eq(questions.assessmentId, assessmentId));
  await db.delete(answerKeys).where(inArray(answerKeys.questionId, old));
  await db.delete(choices).where(inArray(choices.questionId, old));
  await db.delete(questions).where(eq(questions.assessmentId, assessmentId));
  if (keyed.length === 0) return;
  await db
    .insert(questions)
    .values(
      keyed.map(({ question: { choices: _choices, ...question } }, position) => ({ ...question, position })),
    );
  const shown = keyed.flatMap(({ question }) =>
    (question.choices ?? []).map((choice, position) => ({ ...choice, position })),
  );
  if (shown.length > 0) await db.insert(choices).values(shown);
  await db.insert(answerKeys).values(keyed.map(({ question, key }) => ({ questionId: question.id, key })));
}

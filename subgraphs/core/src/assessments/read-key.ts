/** Questions with their keys: for marking, and for teachers of the class. */
import type { Records } from '../database/ports.ts';
import type { Sight } from '../sight/ports.ts';
import { findGaps, type Gap } from './domain/gaps.ts';
import type { AnswerKey, Assessment, KeyedQuestion, Question } from './ports.ts';
import { seeAssessment } from './see-assessment.ts';

/** In the order in which they are asked. */
export async function readKeyedQuestions(
  { assessments }: Pick<Records, 'assessments'>,
  assessmentId: string,
): Promise<KeyedQuestion[]> {
  const questions = (await assessments.questionsOf([assessmentId])).get(assessmentId) ?? [];
  const keys = (await assessments.keysOf([assessmentId])).get(assessmentId);
  return questions.map((question) => withKey(question, keys));
}

function withKey(question: Question, keys: Map<string, AnswerKey> | undefined): KeyedQuestion {
  const key = keys?.get(question.id);
  if (!key) throw new Error(`Question ${question.id} has no key.`);
  return { question, key };
}

/** The key of a question; null for all but teachers of the class. */
export async function readKey(sight: Sight, { id, assessmentId }: Question): Promise<AnswerKey | null> {
  if ((await seeAssessment(sight, assessmentId))?.role !== 'TEACHER') return null;
  return (await sight.keysOf(assessmentId)).get(id) ?? null;
}

/** What keeps the assessment from being published; null for all but teachers of the class. */
export async function readGaps(sight: Sight, assessment: Assessment): Promise<Gap[] | null> {
  const { id } = assessment;
  if ((await seeAssessment(sight, id))?.role !== 'TEACHER') return null;
  const [questions, keys] = await Promise.all([sight.questionsOf(id), sight.keysOf(id)]);
  return findGaps(
    assessment,
    questions.map((question) => withKey(question, keys)),
  );
}

/** Whether somebody has begun it; null for all but teachers of the class. */
export async function readLocked(sight: Sight, { id }: Assessment): Promise<boolean | null> {
  return (await seeAssessment(sight, id))?.role === 'TEACHER' ? sight.isBegun(id) : null;
}

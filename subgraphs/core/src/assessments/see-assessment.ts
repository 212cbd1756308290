/** Assessments for members of their class, drafts for its teachers; questions for teachers, and for students who have begun. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Sight } from '../sight/ports.ts';
import { shuffled } from './domain/shuffle.ts';
import type { Assessment, Choice, Question } from './ports.ts';

/** The assessment and what the asker is in its class; undefined for one that is not there or not for the asker. */
export async function seeAssessment(
  sight: Sight,
  id: string,
): Promise<{ assessment: Assessment; role: ClassroomRole } | undefined> {
  const assessment = sight.asker ? await sight.assessment(id) : undefined;
  const seen = assessment && (await seeClassroom(sight, assessment.classroomId));
  const isThere = assessment?.publishedAt && !assessment.deletedAt;
  return seen && (isThere || seen.role === 'TEACHER') ? { assessment, role: seen.role } : undefined;
}

/** Those of a class newest first, at most `first + 1`; drafts for its teachers only. */
export async function listAssessments(
  sight: Sight,
  classroomId: string,
  page: PageRequest,
): Promise<Assessment[]> {
  const isTeacher = (await seeClassroom(sight, classroomId))?.role === 'TEACHER';
  return isTeacher ? sight.assessmentsOf(classroomId, page) : sight.publishedAssessmentsOf(classroomId, page);
}

/** The questions in the asker's order; none for a student whose attempt has not begun. */
export async function seeQuestions(sight: Sight, assessmentId: string): Promise<Question[]> {
  return (await seesQuestions(sight, assessmentId)) ? orderedQuestions(sight, assessmentId) : [];
}

/** The questions in the asker's order, for those who have been allowed to see them. */
export async function orderedQuestions(sight: Sight, assessmentId: string): Promise<Question[]> {
  const questions = await sight.questionsOf(assessmentId);
  const seed = await orderOf(sight, assessmentId);
  return seed === null ? questions : shuffled(questions, seed);
}

/** The choices in the asker's order; null for questions without choices. */
export async function orderedChoices(
  sight: Sight,
  { assessmentId, choices }: Question,
): Promise<Choice[] | null> {
  const seed = choices && (await orderOf(sight, assessmentId));
  return choices && seed ? shuffled(choices, seed) : choices;
}

/** What a student's own order comes of; null where the author's order is shown. */
async function orderOf(sight: Sight, assessmentId: string): Promise<string | null> {
  if (!(await sight.assessment(assessmentId))?.isShuffled) return null;
  const seen = await seeAssessment(sight, assessmentId);
  return seen?.role === 'STUDENT' && sight.asker ? sight.asker.userId : null;
}

/** One question, under the same rule. */
export async function seeQuestion(sight: Sight, id: string): Promise<Question | undefined> {
  const question = sight.asker ? await sight.question(id) : undefined;
  return question && (await seesQuestions(sight, question.assessmentId)) ? question : undefined;
}

async function seesQuestions(sight: Sight, assessmentId: string): Promise<boolean> {
  const seen = await seeAssessment(sight, assessmentId);
  return seen !== undefined && (seen.role === 'TEACHER' || (await sight.hasBegun(assessmentId)));
}

/** Assessments for members of their class; their questions for teachers, and for students who have begun. */
import type { ClassroomRole } from '../classrooms/domain/access.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Sight } from '../sight/ports.ts';
import type { Assessment, Question } from './ports.ts';

/** The assessment and what the asker is in its class; undefined for one that is not there or not for the asker. */
export async function seeAssessment(
  sight: Sight,
  id: string,
): Promise<{ assessment: Assessment; role: ClassroomRole } | undefined> {
  const assessment = sight.asker ? await sight.assessment(id) : undefined;
  const seen = assessment && (await seeClassroom(sight, assessment.classroomId));
  return seen && { assessment, role: seen.role };
}

/** The questions in order; none for a student whose attempt has not begun. */
export async function seeQuestions(sight: Sight, assessmentId: string): Promise<Question[]> {
  return (await seesQuestions(sight, assessmentId)) ? sight.questionsOf(assessmentId) : [];
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

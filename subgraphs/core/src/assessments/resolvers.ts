/** Assessments and their questions. No field here leads to a key. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { listAllAttempts } from '../attempts/list-attempts.ts';
import type { Context } from '../context.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  AssessmentResolvers,
  ChoiceResolvers,
  QuestionResolvers,
} from '../graphql/resolvers.generated.ts';
import type { Assessment as AssessmentRow, Choice as ChoiceRow, Question as QuestionRow } from './ports.ts';
import { seeAssessment, seeQuestion, seeQuestions } from './see-assessment.ts';

export function createAssessmentResolvers() {
  const Assessment: AssessmentResolvers<Context, AssessmentRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeAssessment(sight, uuidOf('Assessment', id) ?? ''))?.assessment ?? null,
    id: ({ id }) => toGlobalId('Assessment', id),
    classroom: async ({ classroomId }, _args, { sight }) => requireRow(await sight.classroom(classroomId)),
    questions: ({ id }, _args, { sight }) => seeQuestions(sight, id),
    questionCount: async ({ id }, _args, { sight }) => (await sight.totals(id)).questionCount,
    myAttempts: async (assessment, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await sight.ownAttemptsOf(assessment.id, page), page, ({ id }) => id);
    },
    attempts: async (assessment, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAllAttempts(sight, assessment, page), page, ({ id }) => id);
    },
  };
  const Question: QuestionResolvers<Context, QuestionRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeQuestion(sight, uuidOf('Question', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Question', id),
  };
  const Choice: ChoiceResolvers<Context, ChoiceRow> = { id: ({ id }) => toGlobalId('Choice', id) };
  return { Assessment, Question, Choice };
}

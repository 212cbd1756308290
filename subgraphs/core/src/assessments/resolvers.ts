/** Assessments and their questions. `Question.key` alone leads to a key, for teachers. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { listAllAttempts } from '../attempts/list-attempts.ts';
import { readMySitting } from '../attempts/see-sitting.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { listQueue, readCounts } from '../grading/list-queue.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  AnswerKeyResolvers,
  AssessmentResolvers,
  ChoiceResolvers,
  QuestionResolvers,
} from '../graphql/resolvers.generated.ts';
import { hasChoices, rightChoices } from './domain/answer-key.ts';
import { restorableUntil } from './domain/deletion.ts';
import { createAssessmentMutations } from './builder-resolvers.ts';
import type {
  AnswerKey as KeyRow,
  Assessment as AssessmentRow,
  Choice as ChoiceRow,
  Question as QuestionRow,
} from './ports.ts';
import { readGaps, readKey, readLocked } from './read-key.ts';
import { orderedChoices, seeAssessment, seeQuestion, seeQuestions } from './see-assessment.ts';

export function createAssessmentResolvers(deps: Dependencies) {
  const Assessment: AssessmentResolvers<Context, AssessmentRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeAssessment(sight, uuidOf('Assessment', id) ?? ''))?.assessment ?? null,
    id: ({ id }) => toGlobalId('Assessment', id),
    classroom: async ({ classroomId }, _args, { sight }) => requireRow(await sight.classroom(classroomId)),
    questions: ({ id }, _args, { sight }) => seeQuestions(sight, id),
    state: ({ publishedAt }) => (publishedAt ? 'PUBLISHED' : 'DRAFT'),
    restorableUntil: ({ deletedAt }) => deletedAt && restorableUntil(deletedAt),
    points: async ({ id }, _args, { sight }) => (await sight.totals(id)).points,
    isLocked: (assessment, _args, { sight }) => readLocked(sight, assessment),
    mySitting: (assessment, _args, { sight }) => readMySitting(deps, sight, assessment),
    gaps: (assessment, _args, { sight }) => readGaps(sight, assessment),
    questionCount: async ({ id }, _args, { sight }) => (await sight.totals(id)).questionCount,
    myAttempts: async (assessment, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await sight.ownAttemptsOf(assessment.id, page), page, ({ id }) => id);
    },
    attempts: async (assessment, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAllAttempts(sight, assessment, page), page, ({ id }) => id);
    },
    ungradedCount: async (assessment, _args, { sight }) =>
      (await readCounts(sight, assessment))?.ungraded ?? null,
    unreleasedCount: async (assessment, _args, { sight }) =>
      (await readCounts(sight, assessment))?.unreleased ?? null,
    gradingQueue: (assessment, { questionId: id, ...args }, { sight }) =>
      listQueue(deps, sight, { assessment, questionId: questionUuid(id), page: parsePage(args) }),
  };
  const Question: QuestionResolvers<Context, QuestionRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeQuestion(sight, uuidOf('Question', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Question', id),
    choices: (question, _args, { sight }) => orderedChoices(sight, question),
    key: (question, _args, { sight }) => readKey(sight, question),
  };
  const Choice: ChoiceResolvers<Context, ChoiceRow> = { id: ({ id }) => toGlobalId('Choice', id) };
  const AnswerKey: AnswerKeyResolvers<Context, KeyRow> = {
    correctChoices: (key) =>
      hasChoices(key.kind) ? rightChoices(key).map((id) => toGlobalId('Choice', id)) : null,
    partialCredit: (key) => (key.kind === 'MULTIPLE_ANSWER' ? key.partialCredit : null),
    acceptedAnswers: (key) => (key.kind === 'SHORT_ANSWER' ? key.acceptedAnswers : null),
    value: (key) => (key.kind === 'NUMERIC' ? key.value : null),
    tolerance: (key) => (key.kind === 'NUMERIC' ? key.tolerance : null),
    toleranceKind: (key) => (key.kind === 'NUMERIC' ? key.toleranceKind : null),
    rubric: (key) => (key.kind === 'ESSAY' ? key.rubric : null),
  };
  return { Mutation: createAssessmentMutations(deps), Assessment, Question, Choice, AnswerKey };
}

function questionUuid(id: string | null | undefined): string | undefined {
  if (id === null || id === undefined) return undefined;
  const uuid = uuidOf('Question', id);
  if (uuid === undefined) throw badInput('questionId is not the id of a Question.');
  return uuid;
}

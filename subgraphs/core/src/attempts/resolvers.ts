/** Attempts, saved answers and marks. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  AttemptResolvers,
  QuestionResultResolvers,
  SavedAnswerResolvers,
} from '../graphql/resolvers.generated.ts';
import { listMarkChanges } from '../grading/list-queue.ts';
import type { Attempt as AttemptRow, KeptMark, SavedAnswer as SavedAnswerRow } from './ports.ts';
import { readAnswers, readGraded, readReleased, readResults, readScore } from './read-attempt.ts';
import { saveAnswer } from './save-answer.ts';
import { seeAttempt } from './see-attempt.ts';
import { listMessages, readProgress } from './see-sitting.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';

const Start = z.object({
  assessmentId: globalId('Assessment'),
  consent: z
    .boolean()
    .nullish()
    .transform((consent) => consent === true),
  idempotencyKey,
});
const Save = z
  .object({
    attemptId: globalId('Attempt'),
    questionId: globalId('Question'),
    sequence: z.number().int().min(1, 'must be at least 1'),
    choices: z.array(globalId('Choice')).max(100, 'must name at most 100 choices').nullish(),
    response: z.string().nullish(),
  })
  .transform(({ choices, response, ...input }) => ({
    ...input,
    choiceIds: choices ?? null,
    // PostgreSQL keeps no NUL in text, and no student means one.
    response: response?.replaceAll('\0', '') ?? null,
  }));
const Submit = z.object({ attemptId: globalId('Attempt') });

function createAttemptMutations(deps: Dependencies) {
  return {
    startAttempt: mutation({
      input: Start,
      call: (input, caller) => startAttempt(deps, { caller, ...input }),
      toSuccess: (attempt) => ({ __typename: 'StartAttemptSuccess' as const, attempt }),
    }),
    saveAnswer: mutation({
      input: Save,
      call: (input, caller) => saveAnswer(deps, { caller, ...input }),
      toSuccess: ({ acceptedSequence }) => ({ __typename: 'SaveAnswerSuccess' as const, acceptedSequence }),
    }),
    submitAttempt: mutation({
      input: Submit,
      call: (input, caller) => submitAttempt(deps, { caller, ...input }),
      toSuccess: (attempt) => ({ __typename: 'SubmitAttemptSuccess' as const, attempt }),
    }),
  };
}

export function createAttemptResolvers(deps: Dependencies) {
  const Attempt: AttemptResolvers<Context, AttemptRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeAttempt(sight, uuidOf('Attempt', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Attempt', id),
    state: ({ submittedAt }) => (submittedAt ? 'SUBMITTED' : 'IN_PROGRESS'),
    assessment: async ({ assessmentId }, _args, { sight }) =>
      requireRow(await sight.assessment(assessmentId)),
    student: async ({ studentId }, _args, { sight }) => requireRow(await sight.person(studentId)),
    score: (attempt, _args, { sight }) => readScore(sight, attempt),
    isReleased: (attempt, _args, { sight }) => readReleased(sight, attempt),
    isGraded: (attempt, _args, { sight }) => readGraded(sight, attempt),
    scoreMax: async ({ assessmentId }, _args, { sight }) => (await sight.totals(assessmentId)).points,
    answeredCount: async (attempt, _args, { sight }) => (await readProgress(sight, attempt)).answeredCount,
    lastSequence: async (attempt, _args, { sight }) => (await readProgress(sight, attempt)).lastSequence,
    lastSeenAt: async (attempt, _args, { sight }) =>
      (await readProgress(sight, attempt)).lastSavedAt ?? attempt.startedAt,
    messages: async (attempt, args, _context) => {
      const page = parsePage(args);
      return toPage(await listMessages(deps, attempt, page), page, ({ id }) => id);
    },
    answers: (attempt, _args, { sight }) => readAnswers(sight, attempt),
    results: (attempt, _args, { sight }) => readResults(sight, attempt),
  };
  const SavedAnswer: SavedAnswerResolvers<Context, SavedAnswerRow> = {
    questionId: ({ questionId }) => toGlobalId('Question', questionId),
    choices: ({ choiceIds }) => choiceIds?.map((id) => toGlobalId('Choice', id)) ?? null,
  };
  const QuestionResult: QuestionResultResolvers<Context, KeptMark> = {
    question: async ({ questionId }, _args, { sight }) => requireRow(await sight.question(questionId)),
    changes: async (mark, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listMarkChanges(deps, sight, { mark, page }), page, ({ id }) => id);
    },
  };
  return { Mutation: createAttemptMutations(deps), Attempt, SavedAnswer, QuestionResult };
}

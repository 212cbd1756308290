/** Grading: parse, call, map. */
import { z } from 'zod';
import { keyFields, longText } from '../assessments/builder-resolvers.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { GradingItemResolvers, MarkChangeResolvers } from '../graphql/resolvers.generated.ts';
import { correctKey } from './correct-key.ts';
import { gradeAnswer } from './grade-answer.ts';
import type { MarkChange as ChangeRow, QueuedAnswer } from './ports.ts';
import { releaseResults } from './release-results.ts';

const Grade = z.object({
  attemptId: globalId('Attempt'),
  questionId: globalId('Question'),
  points: z.number().min(0, 'must not be negative'),
  feedback: longText(10_000)
    .nullish()
    .transform((text) => text?.trim() || null),
  idempotencyKey,
});
const Correction = z
  .object({
    questionId: globalId('Question'),
    isTrial: z.boolean().nullish(),
    correctChoices: z.array(globalId('Choice')).max(20, 'must name at most 20').nullish(),
    ...keyFields,
  })
  .transform(({ questionId, isTrial, correctChoices, ...fields }) => {
    const given = Object.entries({ correctChoiceIds: correctChoices, ...fields });
    const key = Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined));
    return { questionId, key, isTrial: isTrial ?? false };
  });
const Release = z.object({
  assessmentId: globalId('Assessment'),
  attemptIds: z.array(globalId('Attempt')).max(1_000, 'must name at most 1 000').nullish(),
  allowUngraded: z.boolean().nullish(),
});

export function createGradingResolvers(deps: Dependencies) {
  const Mutation = {
    gradeAnswer: mutation({
      input: Grade,
      call: (input, caller) => gradeAnswer(deps, { caller, ...input }),
      toSuccess: ({ attempt, mark: result }) => ({
        ...{ __typename: 'GradeAnswerSuccess' as const, attempt, result },
      }),
    }),
    correctKey: mutation({
      input: Correction,
      call: (input, caller) => correctKey(deps, { caller, ...input }),
      toSuccess: (corrected) => ({ __typename: 'CorrectKeySuccess' as const, ...corrected }),
    }),
    releaseResults: mutation({
      input: Release,
      call: ({ assessmentId, attemptIds, allowUngraded }, caller) =>
        releaseResults(deps, {
          ...{ caller, assessmentId },
          attemptIds: attemptIds ?? null,
          allowUngraded: allowUngraded ?? false,
        }),
      toSuccess: (released) => ({ __typename: 'ReleaseResultsSuccess' as const, ...released }),
    }),
  };
  const GradingItem: GradingItemResolvers<Context, QueuedAnswer> = {
    attempt: async ({ attemptId }, _args, { sight }) => requireRow(await sight.attempt(attemptId)),
    question: async ({ questionId }, _args, { sight }) => requireRow(await sight.question(questionId)),
    answer: async ({ attemptId, questionId }, _args, { sight }) =>
      (await sight.answersOf(attemptId)).find((answer) => answer.questionId === questionId) ?? null,
    result: ({ mark }) => mark,
  };
  const MarkChange: MarkChangeResolvers<Context, ChangeRow> = {
    changedBy: async ({ changedBy }, _args, { sight }) => requireRow(await sight.person(changedBy)),
  };
  return { Mutation, GradingItem, MarkChange };
}

/** What teachers do with assessments: parse, call, map. */
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line } from '../graphql/parse-input.ts';
import { createAssessment } from './create-assessment.ts';
import { deleteAssessment } from './delete-assessment.ts';
import { questionKinds } from './domain/answer-key.ts';
import { duplicateAssessment } from './duplicate-assessment.ts';
import type { Assessment } from './ports.ts';
import { publishAssessment } from './publish-assessment.ts';
import { replaceQuestions } from './replace-questions.ts';
import { restoreAssessment } from './restore-assessment.ts';
import { unpublishAssessment } from './unpublish-assessment.ts';
import { updateAssessment } from './update-assessment.ts';

/** Free text of at most `lengthMax` characters; PostgreSQL keeps no NUL in text, and nobody means one. */
export const longText = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax, `must have at most ${lengthMax} characters`)
    .transform((text) => text.replaceAll('\0', '').normalize('NFC'));

const finite = z.number({ error: 'must be a number' });

const ChoiceInput = z
  .object({ id: globalId('Choice').nullish(), text: longText(1_000), isCorrect: z.boolean() })
  .transform(({ isCorrect, ...choice }) => ({ ...choice, correct: isCorrect }));

/** What is right, apart from choices; shared by questions and corrected keys. */
export const keyFields = {
  partialCredit: z.boolean().nullish(),
  acceptedAnswers: z.array(longText(500)).max(50, 'must name at most 50 wordings').nullish(),
  value: finite.nullish(),
  tolerance: finite.min(0, 'must not be negative').nullish(),
  toleranceKind: z.enum(['ABSOLUTE', 'RELATIVE']).nullish(),
  rubric: longText(10_000).nullish(),
};

const QuestionInput = z
  .object({
    id: globalId('Question').nullish(),
    kind: z.enum(questionKinds),
    prompt: longText(10_000),
    points: finite.gt(0, 'must be more than 0').max(1_000, 'must be at most 1 000'),
    choices: z.array(ChoiceInput).max(20, 'must be at most 20').nullish(),
    unit: longText(30).nullish(),
    ...keyFields,
  })
  .superRefine(({ kind, choices }, context) => {
    if (kind === 'MULTIPLE_CHOICE' && (choices ?? []).filter(({ correct }) => correct).length > 1)
      context.addIssue({ code: 'custom', path: ['choices'], message: 'must name at most one right choice' });
  });

const minuteMs = 60_000;
const timeLimitMsMax = 7 * 24 * 60 * minuteMs;

const assessmentId = globalId('Assessment');
const revision = z.number().nullish();
const Chosen = z.object({ assessmentId, revision });
const Creation = z.object({ classroomId: globalId('Classroom'), title: line, idempotencyKey });
/** Null counts as left out where nothing can be taken away. */
const given = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
const Change = z
  .object({
    title: given(line),
    instructions: given(longText(10_000)),
    opensAt: z.date().nullable().optional(),
    closesAt: z.date().nullable().optional(),
    timeLimitMs: z
      .number()
      .int()
      .min(minuteMs, 'must be at least a minute')
      .max(timeLimitMsMax, 'must be at most 7 days')
      .nullable()
      .optional(),
    attemptsMax: z
      .number()
      .int()
      .min(1, 'must be at least 1')
      .max(100, 'must be at most 100')
      .nullable()
      .optional(),
    showQuestions: given(z.enum(['ALL', 'ONE_AT_A_TIME'])),
    isShuffled: given(z.boolean()),
    releasePolicy: given(z.enum(['IMMEDIATE', 'MANUAL'])),
    isProctored: given(z.boolean()),
    consentText: longText(5_000).nullable().optional(),
  })
  // What is left out is left out altogether, so that it overwrites nothing.
  .transform((change) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  );
const Update = z.intersection(
  Chosen,
  Change.transform((change) => ({ change })),
);
const Questions = Chosen.extend({
  questions: z.array(QuestionInput).max(200, 'must be at most 200'),
});
const Duplication = z.object({
  assessmentId,
  classroomId: globalId('Classroom').nullish(),
  title: line.nullish(),
  idempotencyKey,
});

const toSuccess =
  <N extends string>(name: N) =>
  (assessment: Assessment) => ({ __typename: `${name}Success` as const, assessment });

export function createAssessmentMutations(deps: Dependencies) {
  return {
    createAssessment: mutation({
      input: Creation,
      call: (input, caller) =>
        createAssessment(deps, { caller, questions: [], isPublished: false, ...input }),
      toSuccess: toSuccess('CreateAssessment'),
    }),
    updateAssessment: mutation({
      input: Update,
      call: (input, caller) => updateAssessment(deps, { caller, ...input }),
      toSuccess: toSuccess('UpdateAssessment'),
    }),
    replaceQuestions: mutation({
      input: Questions,
      call: (input, caller) => replaceQuestions(deps, { caller, ...input }),
      toSuccess: toSuccess('ReplaceQuestions'),
    }),
    publishAssessment: mutation({
      input: Chosen,
      call: (input, caller) => publishAssessment(deps, { caller, ...input }),
      toSuccess: toSuccess('PublishAssessment'),
    }),
    unpublishAssessment: mutation({
      input: Chosen,
      call: (input, caller) => unpublishAssessment(deps, { caller, ...input }),
      toSuccess: toSuccess('UnpublishAssessment'),
    }),
    deleteAssessment: mutation({
      input: Chosen,
      call: (input, caller) => deleteAssessment(deps, { caller, ...input }),
      toSuccess: toSuccess('DeleteAssessment'),
    }),
    restoreAssessment: mutation({
      input: Chosen,
      call: (input, caller) => restoreAssessment(deps, { caller, ...input }),
      toSuccess: toSuccess('RestoreAssessment'),
    }),
    duplicateAssessment: mutation({
      input: Duplication,
      call: ({ classroomId = null, title = null, ...input }, caller) =>
        duplicateAssessment(deps, { caller, classroomId, title, ...input }),
      toSuccess: toSuccess('DuplicateAssessment'),
    }),
  };
}

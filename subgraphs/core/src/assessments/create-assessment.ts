/** A teacher makes an assessment for a class: a draft, or at once with its questions. */
import { randomUUID } from 'node:crypto';
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { toKeyedQuestion, type NewQuestion } from './domain/new-question.ts';
import { plainSettings, type AssessmentSettings } from './domain/settings.ts';
import type { Assessment } from './ports.ts';

export type { NewQuestion } from './domain/new-question.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;

export interface CreateAssessmentInput extends Partial<AssessmentSettings> {
  caller: Caller;
  classroomId: string;
  title: string;
  questions: NewQuestion[];
  /** Whether students see it at once; its questions must be whole then. */
  isPublished: boolean;
  idempotencyKey: string | undefined;
}

/** The new assessment; a repeated key answers the first one. */
export async function createAssessment(
  { transact, clock }: Deps,
  input: CreateAssessmentInput,
): Promise<Outcome<Assessment, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { caller, classroomId, questions, isPublished, idempotencyKey: key, ...settings } = input;
  const { userId } = caller.viewer;
  const at = new Date(clock.now());
  const id = uuidV7(clock.now());
  return transact(async (work) => {
    const seen = await seeClassroom(createSight(work.records, caller.viewer), classroomId);
    if (!seen) return missing('class');
    if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class make assessments.');
    const content = [classroomId, settings.title, settings.attemptsMax ?? null, questions];
    const claim = await claimKey(work, {
      accountId: userId,
      mutation: 'createAssessment',
      key,
      input: content,
      resultId: id,
      at,
    });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    const { assessments } = work.records;
    if (claim.kind === 'repeated') return ok((await assessments.byIds([claim.resultId]))[0] as Assessment);
    const assessment: Assessment = {
      ...plainSettings,
      ...settings,
      id,
      classroomId,
      createdBy: userId,
      createdAt: at,
      publishedAt: isPublished ? at : null,
      deletedAt: null,
      revision: 1,
    };
    await assessments.insert(assessment);
    const ids = newIds(clock.now());
    await assessments.replaceQuestions(
      id,
      questions.map((question) => toKeyedQuestion(question, id, ids)),
    );
    return ok(assessment);
  });
}

/** Ids for what is new among questions made at `now`. */
export const newIds = (now: number) => ({ question: () => uuidV7(now), choice: () => randomUUID() });

/** A teacher makes an assessment for a class, with its questions and their key. */
import { randomUUID } from 'node:crypto';
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import type { AnswerKey } from './domain/answer-key.ts';
import type { Assessment, Question } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;

/** A question as a teacher writes it, with its key. */
export type NewQuestion = { prompt: string; points: number } & (
  | { kind: 'MULTIPLE_CHOICE'; choices: { text: string; correct: boolean }[] }
  | { kind: 'SHORT_ANSWER'; acceptedAnswers: string[] }
);
export interface CreateAssessmentInput {
  caller: Caller;
  classroomId: string;
  title: string;
  /** Null: any number of times. */
  attemptsMax: number | null;
  questions: NewQuestion[];
  idempotencyKey: string | undefined;
}

/** The new assessment; a repeated key answers the first one. */
export async function createAssessment(
  { transact, clock }: Deps,
  input: CreateAssessmentInput,
): Promise<Outcome<Assessment, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { caller, classroomId, title, attemptsMax, questions, idempotencyKey: key } = input;
  const { userId } = caller.viewer;
  const at = new Date(clock.now());
  const id = uuidV7(clock.now());
  return transact(async (work) => {
    const seen = await seeClassroom(createSight(work.records, caller.viewer), classroomId);
    if (!seen) return missing('class');
    if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class make assessments.');
    const content = [classroomId, title, attemptsMax, questions];
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
    const assessment = { id, classroomId, title, attemptsMax, createdBy: userId, createdAt: at };
    await assessments.insert(
      assessment,
      questions.map((question) => toStored(question, id, at.getTime())),
    );
    return ok(assessment);
  });
}

/** Question and key apart. Ids of choices are random, so that neither their order nor their time tells anything. */
function toStored(
  given: NewQuestion,
  assessmentId: string,
  now: number,
): { question: Question; key: AnswerKey } {
  const { kind, prompt, points } = given;
  const question = { id: uuidV7(now), assessmentId, kind, prompt, points };
  if (given.kind === 'SHORT_ANSWER') {
    const key: AnswerKey = { kind: 'SHORT_ANSWER', acceptedAnswers: given.acceptedAnswers };
    return { question: { ...question, choices: null }, key };
  }
  const choices = given.choices.map(({ text, correct }) => ({ id: randomUUID(), text, correct }));
  const correct = choices.filter((choice) => choice.correct);
  if (correct.length !== 1 || !correct[0]) throw new Error('A choice question has exactly one right choice.');
  return {
    question: { ...question, choices: choices.map(({ id, text }) => ({ id, text })) },
    key: { kind: 'MULTIPLE_CHOICE', correctChoiceId: correct[0].id },
  };
}

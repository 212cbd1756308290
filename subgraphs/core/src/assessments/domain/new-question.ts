/** A question as a teacher writes it becomes a question and its key, apart. */
import type { KeyedQuestion } from '../ports.ts';
import type { AnswerKey, NumericKey, QuestionKind } from './answer-key.ts';
import { hasChoices } from './answer-key.ts';

/** As written, finished or not; what does not belong to the kind is left out of account. */
export interface NewQuestion {
  /** Of a question that stays. */
  id?: string | null;
  kind: QuestionKind;
  prompt: string;
  points: number;
  choices?: { id?: string | null; text: string; correct: boolean }[] | null;
  partialCredit?: boolean | null;
  acceptedAnswers?: string[] | null;
  value?: number | null;
  tolerance?: number | null;
  toleranceKind?: NumericKey['toleranceKind'] | null;
  unit?: string | null;
  rubric?: string | null;
}

export interface NewIds {
  question(): string;
  /** Random, so that neither the order nor the time of choices tells anything. */
  choice(): string;
}

/** Question and key apart. Ids that are given stay. */
export function toKeyedQuestion(given: NewQuestion, assessmentId: string, ids: NewIds): KeyedQuestion {
  const { kind, prompt, points } = given;
  const id = given.id ?? ids.question();
  const choices = (given.choices ?? []).map((choice) => ({ ...choice, id: choice.id ?? ids.choice() }));
  return {
    question: {
      id,
      assessmentId,
      kind,
      prompt,
      points,
      unit: kind === 'NUMERIC' ? (given.unit ?? null) : null,
      choices: hasChoices(kind)
        ? choices.map(({ id: choiceId, text }) => ({ id: choiceId, questionId: id, text }))
        : null,
    },
    key: toKey(
      given,
      choices.filter(({ correct }) => correct).map((choice) => choice.id),
    ),
  };
}

function toKey(given: NewQuestion, correct: string[]): AnswerKey {
  switch (given.kind) {
    case 'MULTIPLE_CHOICE':
      return { kind: given.kind, correctChoiceId: correct[0] ?? null };
    case 'MULTIPLE_ANSWER':
      return { kind: given.kind, correctChoiceIds: correct, partialCredit: given.partialCredit ?? false };
    case 'SHORT_ANSWER':
      return { kind: given.kind, acceptedAnswers: given.acceptedAnswers ?? [] };
    case 'NUMERIC':
      return {
        kind: given.kind,
        value: given.value ?? null,
        tolerance: given.tolerance ?? 0,
        toleranceKind: given.toleranceKind ?? 'ABSOLUTE',
      };
    case 'ESSAY':
      return { kind: given.kind, rubric: given.rubric ?? '' };
  }
}

/** The question as its author would write it again, with ids of its own: for a copy. */
export function toNewQuestion({ question, key }: KeyedQuestion): NewQuestion {
  const { kind, prompt, points, unit, choices } = question;
  const right =
    key.kind === 'MULTIPLE_ANSWER'
      ? key.correctChoiceIds
      : key.kind === 'MULTIPLE_CHOICE'
        ? [key.correctChoiceId]
        : [];
  return {
    ...key,
    kind,
    prompt,
    points,
    unit,
    choices: choices?.map(({ id, text }) => ({ text, correct: right.includes(id) })) ?? null,
  };
}

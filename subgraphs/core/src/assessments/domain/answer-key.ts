/** What is right: known to marking and to teachers. */
export const questionKinds = [
  'MULTIPLE_CHOICE',
  'MULTIPLE_ANSWER',
  'SHORT_ANSWER',
  'NUMERIC',
  'ESSAY',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type AnswerKey =
  /** Null while the question is being written. */
  | { kind: 'MULTIPLE_CHOICE'; correctChoiceId: string | null }
  | { kind: 'MULTIPLE_ANSWER'; correctChoiceIds: string[]; partialCredit: boolean }
  | { kind: 'SHORT_ANSWER'; acceptedAnswers: string[] }
  | ({ kind: 'NUMERIC' } & NumericKey)
  /** What a good answer holds, for whoever reads it. */
  | { kind: 'ESSAY'; rubric: string };

export interface NumericKey {
  /** Null while the question is being written. */
  value: number | null;
  /** In the answer's unit (ABSOLUTE) or as a share of the value (RELATIVE: 0.02 is two per cent). */
  tolerance: number;
  toleranceKind: 'ABSOLUTE' | 'RELATIVE';
}

/** Kinds that are answered by choosing. */
export const hasChoices = (kind: QuestionKind): boolean =>
  kind === 'MULTIPLE_CHOICE' || kind === 'MULTIPLE_ANSWER';

/** The ids of the right choices; none for kinds without choices. */
export function rightChoices(key: AnswerKey): string[] {
  if (key.kind === 'MULTIPLE_ANSWER') return key.correctChoiceIds;
  return key.kind === 'MULTIPLE_CHOICE' && key.correctChoiceId !== null ? [key.correctChoiceId] : [];
}

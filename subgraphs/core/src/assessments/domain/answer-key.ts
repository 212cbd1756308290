/** What is right: known to marking alone. */
export type AnswerKey =
  { kind: 'MULTIPLE_CHOICE'; correctChoiceId: string } | { kind: 'SHORT_ANSWER'; acceptedAnswers: string[] };

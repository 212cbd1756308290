/** The key of a question while a teacher corrects it, and how it goes to the server. Pure. */
export type QuestionKind = 'MULTIPLE_CHOICE' | 'MULTIPLE_ANSWER' | 'SHORT_ANSWER' | 'NUMERIC' | 'ESSAY';

export interface KnownKey {
  correctChoices?: readonly string[] | null;
  partialCredit?: boolean | null;
  acceptedAnswers?: readonly string[] | null;
  value?: number | null;
  tolerance?: number | null;
  toleranceKind?: 'ABSOLUTE' | 'RELATIVE' | null;
  rubric?: string | null;
}

export interface KeyDraft {
  right: readonly string[];
  partialCredit: boolean;
  /** As typed, one wording a line. */
  wordings: string;
  value: number | null;
  tolerance: number;
  toleranceKind: 'ABSOLUTE' | 'RELATIVE';
  rubric: string;
}

export const toKeyDraft = (key: KnownKey | null | undefined): KeyDraft => ({
  right: key?.correctChoices ?? [],
  partialCredit: key?.partialCredit ?? false,
  wordings: (key?.acceptedAnswers ?? []).join('\n'),
  value: key?.value ?? null,
  tolerance: key?.tolerance ?? 0,
  toleranceKind: key?.toleranceKind ?? 'ABSOLUTE',
  rubric: key?.rubric ?? '',
});

const wordingsOf = ({ wordings }: KeyDraft) =>
  wordings
    .split('\n')
    .map((wording) => wording.trim())
    .filter(Boolean);

/** What the kind has, and nothing else. */
export function toKeyInput(kind: QuestionKind, draft: KeyDraft) {
  const { right, partialCredit, value, tolerance, toleranceKind, rubric } = draft;
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return { correctChoices: [...right] };
    case 'MULTIPLE_ANSWER':
      return { correctChoices: [...right], partialCredit };
    case 'SHORT_ANSWER':
      return { acceptedAnswers: wordingsOf(draft) };
    case 'NUMERIC':
      return { value, tolerance, toleranceKind };
    case 'ESSAY':
      return { rubric };
  }
}

export type KeyGap = 'choices' | 'wordings' | 'value';

/** What is missing before it could be right; null for a whole key. */
export function gapOf(kind: QuestionKind, draft: KeyDraft): KeyGap | null {
  if (kind === 'MULTIPLE_CHOICE' || kind === 'MULTIPLE_ANSWER')
    return draft.right.length === 0 ? 'choices' : null;
  if (kind === 'SHORT_ANSWER') return wordingsOf(draft).length === 0 ? 'wordings' : null;
  return kind === 'NUMERIC' && draft.value === null ? 'value' : null;
}

/** Marks a choice as right or not: one only where there can be one only. */
export function withRight(kind: QuestionKind, draft: KeyDraft, choice: string, isRight: boolean): KeyDraft {
  if (kind === 'MULTIPLE_CHOICE') return { ...draft, right: [choice] };
  const others = draft.right.filter((id) => id !== choice);
  return { ...draft, right: isRight ? [...others, choice] : others };
}

/** A question as a teacher writes it, finished or not, and how it goes to the server and comes back. Pure. */
export const questionKinds = [
  'MULTIPLE_CHOICE',
  'MULTIPLE_ANSWER',
  'SHORT_ANSWER',
  'NUMERIC',
  'ESSAY',
] as const;
export type QuestionKind = (typeof questionKinds)[number];
export type ToleranceKind = 'ABSOLUTE' | 'RELATIVE';

export interface DraftChoice {
  /** Stays the same while the page is open; the id comes with the first save. */
  key: string;
  id: string | null;
  text: string;
  isCorrect: boolean;
}

export interface DraftQuestion {
  /** Stays the same while the page is open; the id comes with the first save. */
  key: string;
  id: string | null;
  kind: QuestionKind;
  prompt: string;
  points: number;
  choices: readonly DraftChoice[];
  partialCredit: boolean;
  /** As typed, empty lines too. */
  acceptedAnswers: readonly string[];
  value: number | null;
  tolerance: number;
  toleranceKind: ToleranceKind;
  unit: string;
  rubric: string;
}

export const hasChoices = (kind: QuestionKind): boolean =>
  kind === 'MULTIPLE_CHOICE' || kind === 'MULTIPLE_ANSWER';

/** A question without words, with as many empty choices as its kind begins with. */
export function emptyQuestion(kind: QuestionKind, key: string): DraftQuestion {
  const choices = hasChoices(kind) ? [0, 1, 2].map((number) => emptyChoice(`${key}.${number}`)) : [];
  return {
    key,
    id: null,
    kind,
    prompt: '',
    points: kind === 'ESSAY' ? 5 : 1,
    choices,
    partialCredit: true,
    acceptedAnswers: [],
    value: null,
    tolerance: 0,
    toleranceKind: 'ABSOLUTE',
    unit: '',
    rubric: '',
  };
}

export const emptyChoice = (key: string): DraftChoice => ({ key, id: null, text: '', isCorrect: false });

/** The same question in another kind: what both can hold stays. */
export function withKind(question: DraftQuestion, kind: QuestionKind): DraftQuestion {
  if (question.kind === kind) return question;
  const fresh = emptyQuestion(kind, question.key);
  const kept = hasChoices(question.kind) ? question.choices : fresh.choices;
  const firstRight = kept.find(({ isCorrect }) => isCorrect)?.key;
  const choices =
    kind === 'MULTIPLE_CHOICE'
      ? kept.map((choice) => ({ ...choice, isCorrect: choice.key === firstRight }))
      : kept;
  return { ...question, kind, choices: hasChoices(kind) ? choices : [] };
}

/** Marks what is right: one choice where there can be one only. */
export function withRightChoice(question: DraftQuestion, key: string, isCorrect: boolean): DraftQuestion {
  const choices = question.choices.map((choice) => {
    if (choice.key === key) return { ...choice, isCorrect };
    return question.kind === 'MULTIPLE_CHOICE' ? { ...choice, isCorrect: false } : choice;
  });
  return { ...question, choices };
}

/** What the server knows of a question, key included. */
export interface KnownQuestion {
  id: string;
  kind: QuestionKind;
  prompt: string;
  points: number;
  unit?: string | null;
  choices?: ReadonlyArray<{ id: string; text: string }> | null;
  key?: {
    correctChoices?: readonly string[] | null;
    partialCredit?: boolean | null;
    acceptedAnswers?: readonly string[] | null;
    value?: number | null;
    tolerance?: number | null;
    toleranceKind?: ToleranceKind | null;
    rubric?: string | null;
  } | null;
}

/** As it comes from the server: its id is its key too. */
export function toDraft({ id, kind, prompt, points, unit, choices, key }: KnownQuestion): DraftQuestion {
  const right = new Set(key?.correctChoices ?? []);
  return {
    ...emptyQuestion(kind, id),
    id,
    prompt,
    points,
    choices: (choices ?? []).map((choice) => ({
      key: choice.id,
      id: choice.id,
      text: choice.text,
      isCorrect: right.has(choice.id),
    })),
    partialCredit: key?.partialCredit ?? false,
    acceptedAnswers: key?.acceptedAnswers ?? [],
    value: key?.value ?? null,
    tolerance: key?.tolerance ?? 0,
    toleranceKind: key?.toleranceKind ?? 'ABSOLUTE',
    unit: unit ?? '',
    rubric: key?.rubric ?? '',
  };
}

export interface QuestionInput {
  id: string | null;
  kind: QuestionKind;
  prompt: string;
  points: number;
  choices?: Array<{ id: string | null; text: string; isCorrect: boolean }>;
  partialCredit?: boolean;
  acceptedAnswers?: string[];
  value?: number | null;
  tolerance?: number;
  toleranceKind?: ToleranceKind;
  unit?: string | null;
  rubric?: string;
}

/** As it goes to the server: what its kind has, and nothing else. */
export function toInput(question: DraftQuestion): QuestionInput {
  const { id, kind, prompt, points } = question;
  const base = { id, kind, prompt, points };
  const choices = question.choices.map(({ id, text, isCorrect }) => ({ id, text, isCorrect }));
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return { ...base, choices };
    case 'MULTIPLE_ANSWER':
      return { ...base, choices, partialCredit: question.partialCredit };
    case 'SHORT_ANSWER':
      return {
        ...base,
        acceptedAnswers: question.acceptedAnswers.filter((wording) => wording.trim() !== ''),
      };
    case 'NUMERIC': {
      const { value, tolerance, toleranceKind, unit } = question;
      return { ...base, value, tolerance, toleranceKind, unit: unit.trim() || null };
    }
    case 'ESSAY':
      return { ...base, rubric: question.rubric };
  }
}

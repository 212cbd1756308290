/** What an exam lacks before it can be published, found by where it lacks. Pure. */
export interface Gap {
  path: readonly string[];
  message: string;
}

/** A lack that the page can word itself. */
export type GapKind = 'prompt' | 'choiceText' | 'acceptedAnswers' | 'value' | 'other';

export interface PlacedGap {
  /** Place of the question from 0; null for the exam as a whole. */
  question: number | null;
  kind: GapKind;
  /** Place of the choice from 0. */
  choice: number | null;
  /** The server’s own sentence, for what the page has no words for. */
  message: string;
}

/** Reads `questions`, the question's place, its field, and for choices the choice's place and field. */
export function placeGap({ path, message }: Gap): PlacedGap {
  const [part, place, field, choice] = path;
  const question = part === 'questions' && place !== undefined ? Number(place) : null;
  const base = { question, choice: null, message };
  if (question === null) return { ...base, kind: 'other' };
  if (field === 'choices' && choice !== undefined)
    return { ...base, kind: 'choiceText', choice: Number(choice) };
  if (field === 'prompt' || field === 'acceptedAnswers' || field === 'value') return { ...base, kind: field };
  return { ...base, kind: 'other' };
}

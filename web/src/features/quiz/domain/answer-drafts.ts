/**
 * Answers as the student changes them and the server keeps them. Every change takes the next number of the attempt, so
 * that late and repeated saves change nothing. Pure.
 */
export interface AnswerValue {
  choices: readonly string[] | null;
  response: string | null;
}

export interface Draft extends AnswerValue {
  /** Number of the last change here. */
  sequence: number;
  /** Number of the last change that the server has. */
  saved: number;
}

export interface Drafts {
  nextSequence: number;
  byQuestion: Readonly<Record<string, Draft>>;
  /** Saves that failed in a row: the next one waits longer. */
  failures: number;
}

export interface SavedAnswer {
  questionId: string;
  choices?: readonly string[] | null;
  response?: string | null;
  sequence: number;
}

export type DraftChange =
  | { type: 'changed'; questionId: string; value: AnswerValue }
  | { type: 'accepted'; questionId: string; sequence: number; acceptedSequence: number }
  | { type: 'failed' };

/**
 * What the server has, with what this browser could not save before it was reloaded on top. `lastSequence`: how far the
 * numbers of the attempt went, on whatever machine.
 */
export function restoreDrafts(
  answers: readonly SavedAnswer[],
  unsaved: Readonly<Record<string, Draft>>,
  lastSequence = 0,
): Drafts {
  const byQuestion: Record<string, Draft> = {};
  for (const { questionId, choices, response, sequence } of answers) {
    byQuestion[questionId] = {
      choices: choices ?? null,
      response: response ?? null,
      sequence,
      saved: sequence,
    };
  }
  for (const [questionId, draft] of Object.entries(unsaved)) {
    const saved = byQuestion[questionId]?.saved ?? 0;
    if (draft.sequence > saved) byQuestion[questionId] = { ...draft, saved };
  }
  const sequences = Object.values(byQuestion).map(({ sequence }) => sequence);
  return { nextSequence: Math.max(lastSequence, ...sequences) + 1, byQuestion, failures: 0 };
}

function accept(drafts: Drafts, change: Extract<DraftChange, { type: 'accepted' }>): Drafts {
  const { questionId, sequence, acceptedSequence } = change;
  const draft = drafts.byQuestion[questionId];
  if (!draft) return drafts;
  const nextSequence = Math.max(drafts.nextSequence, acceptedSequence + 1);
  // A later number was already kept, from another window: what is written here is newer, so it takes a newer number.
  const overtaken = acceptedSequence > sequence && draft.sequence <= acceptedSequence;
  const kept = overtaken
    ? { ...draft, sequence: nextSequence }
    : { ...draft, saved: Math.max(draft.saved, acceptedSequence) };
  return {
    nextSequence: overtaken ? nextSequence + 1 : nextSequence,
    byQuestion: { ...drafts.byQuestion, [questionId]: kept },
    failures: 0,
  };
}

export function reduceDrafts(drafts: Drafts, change: DraftChange): Drafts {
  switch (change.type) {
    case 'changed': {
      const saved = drafts.byQuestion[change.questionId]?.saved ?? 0;
      const draft = { ...change.value, sequence: drafts.nextSequence, saved };
      return {
        ...drafts,
        nextSequence: drafts.nextSequence + 1,
        byQuestion: { ...drafts.byQuestion, [change.questionId]: draft },
      };
    }
    case 'accepted':
      return accept(drafts, change);
    case 'failed':
      return { ...drafts, failures: drafts.failures + 1 };
  }
}

/** Changes that the server does not have yet, oldest first. */
export function unsavedDrafts({ byQuestion }: Drafts): Array<Draft & { questionId: string }> {
  return Object.entries(byQuestion)
    .filter(([, { saved, sequence }]) => saved < sequence)
    .map(([questionId, draft]) => ({ questionId, ...draft }))
    .sort((a, b) => a.sequence - b.sequence);
}

/** Ms to wait before saving: a breath after typing, longer after each failure, at most ten seconds. */
export function saveDelayMs({ failures }: Drafts): number {
  return failures === 0 ? 400 : Math.min(10_000, 1_000 * 2 ** (failures - 1));
}

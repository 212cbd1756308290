/** What a conversation is called in lists: by its first question, unless nobody should come upon those words again. */
import type { Decision } from '../../moderation/domain/verdict.ts';

export interface FirstTurn {
  question: string;
  /** Null while it is answered. */
  outcome: string | null;
}

const letThrough = new Set(['ANSWERED', 'ABSTAINED', 'REDIRECTED']);
const stopped = new Set(['BLOCKED', 'ESCALATED']);

/**
 * Null where the first question was refused or led to a report. A turn that is not answered yet, was stopped or failed does not
 * tell that, so its question is judged; `judge` is absent where moderation is switched off.
 */
export function titleOf(
  { question, outcome }: FirstTurn,
  judge?: (question: string) => { decision: Decision },
): string | null {
  if (outcome !== null && letThrough.has(outcome)) return question;
  if (outcome !== null && stopped.has(outcome)) return null;
  const decision = judge?.(question).decision ?? 'allow';
  return decision === 'allow' || decision === 'redirect' ? question : null;
}

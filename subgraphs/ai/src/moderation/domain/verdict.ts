/** What moderation says of a text. */

/** Worst last: of several sentences the worst decides. */
export const decisions = ['allow', 'redirect', 'block', 'escalate'] as const;
export type Decision = (typeof decisions)[number];

/** Why, as a short stable class, with the decision that goes with it. */
export const decisionOf = {
  study: 'allow',
  'chit-chat': 'redirect',
  'do-it-all': 'redirect',
  cheating: 'block',
  'personal-data': 'block',
  injection: 'block',
  sexual: 'block',
  intrusion: 'block',
  harm: 'block',
  threat: 'escalate',
  abuse: 'escalate',
  'self-harm': 'escalate',
} as const satisfies Record<string, Decision>;
export type Reason = keyof typeof decisionOf;

export interface Verdict {
  decision: Decision;
  class: Reason;
  /** 0-1: how sure the part is that decided. */
  score: number;
  /** The sentences that led to the decision, letter for letter; none for allow. */
  sentences: readonly string[];
}

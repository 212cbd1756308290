/** What somebody thinks of an answer, as it is sent: always the whole of it. Pure. */
export type Vote = 'UP' | 'DOWN' | 'NONE';
export const reasons = ['WRONG', 'OFF_QUESTION', 'INCOMPLETE', 'UNCLEAR', 'OTHER'] as const;
export type Reason = (typeof reasons)[number];

export interface Opinion {
  vote: Vote;
  reason: Reason | null;
  /** Number of the citation that does not bear the answer out. */
  wrongSource: number | null;
  comment: string | null;
}

export const noOpinion: Opinion = { vote: 'NONE', reason: null, wrongSource: null, comment: null };
export const commentLengthMax = 500;

/** A reason says why an answer did not help, and goes with that vote; so does what was written with it. */
export function withChange(opinion: Opinion, change: Partial<Opinion>): Opinion {
  const changed = { ...opinion, ...change };
  return changed.vote === 'DOWN' ? changed : { ...changed, reason: null, comment: null };
}

/** What pressing a vote makes of it: the one that is pressed already is taken back. */
export const pressed = ({ vote }: Opinion, button: 'UP' | 'DOWN'): Vote =>
  vote === button ? 'NONE' : button;

/** What pressing "wrong source" at a citation makes of it. */
export const sourceCalledWrong = ({ wrongSource }: Opinion, number: number): number | null =>
  wrongSource === number ? null : number;

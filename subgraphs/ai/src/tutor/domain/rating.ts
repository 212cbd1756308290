/** What somebody may say of an answer. */
import type { Citation } from './passage.ts';

export const votes = ['UP', 'DOWN', 'NONE'] as const;
export type Vote = (typeof votes)[number];

export const ratingReasons = ['WRONG', 'OFF_QUESTION', 'INCOMPLETE', 'UNCLEAR', 'OTHER'] as const;
export type RatingReason = (typeof ratingReasons)[number];

export interface Rating {
  vote: Vote;
  reason: RatingReason | null;
  comment: string | null;
  /** The citation whose words do not bear the answer out. */
  wrongSource: Citation | null;
}

/** Whether nothing is said at all. */
export const isEmptyRating = ({ vote, comment, wrongSource }: Rating): boolean =>
  vote === 'NONE' && comment === null && wrongSource === null;

/** How somebody found the answer to their own question. */
import { conflict, invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { replyTo } from '../moderation/domain/reply.ts';
import type { JudgeQuestion } from '../moderation/ports.ts';
import { isCleanText } from '../retrieval/domain/asked-text.ts';
import type { Rating, RatingReason, Vote } from './domain/rating.ts';
import type { RatingStore, TurnRow } from './ports.ts';
import { readTurn, type ReadDeps } from './read-conversations.ts';
import type { TurnRequest } from './stop-turn.ts';

export interface RateTurnDeps extends ReadDeps {
  ratings: RatingStore;
  /** Absent where moderation of questions is switched off. */
  judge?: JudgeQuestion;
}
export interface Rated {
  turn: TurnRow;
  /** Where to find help, for a comment that a person of the school has to see; else null. */
  reply: string | null;
}
export interface RateTurnRequest extends TurnRequest {
  vote: Vote;
  reason: RatingReason | null;
  /** Number of a citation of the turn. */
  wrongSource: number | null;
  comment: string | null;
}

/** What moderation stopped: the reply is the same for everybody, and an opinion of it would be listed to staff. */
const unrated: ReadonlySet<string> = new Set(['BLOCKED', 'REDIRECTED', 'ESCALATED']);
const commentLengthMax = 500;

/** Takes the place of what the person said before; repeated, it changes nothing. */
export async function rateTurn(
  deps: RateTurnDeps,
  request: RateTurnRequest,
): Promise<Outcome<Rated, 'InvalidInputProblem' | 'NotFoundProblem' | 'ConflictProblem'>> {
  const { turnId, vote, reason } = request;
  if (turnId === undefined) return invalidInput(['input', 'turnId'], 'turnId is not the id of a TutorTurn.');
  if (reason !== null && vote !== 'DOWN')
    return invalidInput(['input', 'reason'], 'A reason says why an answer did not help: it goes with DOWN.');
  const comment = request.comment?.trim() || null;
  if (comment !== null && comment.length > commentLengthMax)
    return invalidInput(['input', 'comment'], `A comment has at most ${commentLengthMax} characters.`);
  if (comment !== null && !isCleanText(comment))
    return invalidInput(['input', 'comment'], 'A comment has no control characters.');
  const turn = await readTurn(deps, request, turnId);
  if (!turn) return missing('turn');
  if (turn.outcome === null) return conflict('The answer is still being made: rate it once it has ended.');
  if (unrated.has(turn.outcome) || (turn.outcome === 'STOPPED' && turn.answer === ''))
    return conflict('The tutor has answered nothing here: there is nothing to rate.');
  const wrongSource = turn.citations.find(({ number }) => number === request.wrongSource) ?? null;
  if (request.wrongSource !== null && wrongSource === null)
    return invalidInput(['input', 'wrongSource'], 'The answer has no source of that number.');
  const rating: Rating = { vote, reason, comment, wrongSource };
  // It may have been erased meanwhile.
  if (!(await deps.ratings.rate(turn, rating))) return missing('turn');
  return ok({ turn, reply: comment === null ? null : helpFor(deps, comment) });
}

/** Who writes that they are in danger is told at once where to find help, wherever they write it. */
function helpFor({ judge }: RateTurnDeps, comment: string): string | null {
  const verdict = judge?.(comment, []);
  return verdict?.decision === 'escalate' && verdict.class !== 'study' ? replyTo(verdict.class) : null;
}

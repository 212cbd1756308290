/** The person who asked has heard enough: the turn ends with what was streamed. */
import { invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { TurnEnds, TurnRow } from './ports.ts';
import { readTurn, type ReadDeps, type Reader } from './read-conversations.ts';

export interface StopTurnDeps extends ReadDeps {
  turnEnds: TurnEnds;
}
export interface TurnRequest extends Reader {
  /** Bare uuid; undefined for an id that no turn can have. */
  turnId: string | undefined;
}

/** Answers a turn that has ended as it is, whoever ended it. */
export async function stopTurn(
  deps: StopTurnDeps,
  request: TurnRequest,
): Promise<Outcome<TurnRow, 'InvalidInputProblem' | 'NotFoundProblem'>> {
  const { turnId } = request;
  if (turnId === undefined) return invalidInput(['input', 'turnId'], 'turnId is not the id of a TutorTurn.');
  const turn = await readTurn(deps, request, turnId);
  if (!turn) return missing('turn');
  if (turn.outcome !== null) return ok(turn);
  // Its worker may have ended it meanwhile, or its owner erased it.
  const ended = (await deps.turnEnds.stop(turnId)) ?? (await deps.conversations.findTurn(turnId));
  return ended ? ok(ended) : missing('turn');
}

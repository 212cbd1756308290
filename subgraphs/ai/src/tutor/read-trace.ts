/**
 * Who may see how an answer was made: teachers of the class and the admins of its school. A turn is its student's own; staff
 * reads it, without the name of who asked, only where the answer failed the student, which is what staff is there to mend.
 */
import { forbidden } from '@ensure-study/kit/errors';
import type { Viewer } from '@ensure-study/kit/trust';
import type { ClassroomAccess } from '../access/ports.ts';
import { searchedFor, type KeptTrace } from './domain/kept-trace.ts';
import { isToldToStaff } from './domain/told-to-staff.ts';
import type { RatingStore, TraceStore, TurnRow } from './ports.ts';
import { readTurn, type ReadDeps } from './read-conversations.ts';

export interface StaffReadDeps extends ReadDeps {
  ratings: RatingStore;
}
export interface TraceDeps extends StaffReadDeps {
  traceStore: TraceStore;
}

/** The viewer's own turn, or one that staff may read; undefined where there is none for this person. */
export async function readTurnAsAny(
  deps: StaffReadDeps,
  { viewer, signal }: { viewer: Viewer; signal?: AbortSignal },
  turnId: string,
): Promise<TurnRow | undefined> {
  const own = await readTurn(deps, { userId: viewer.userId, signal }, turnId);
  if (own) return own;
  const turn = await deps.conversations.findTurn(turnId);
  if (!turn || !(await isStaff(deps.access, viewer, turn, signal))) return undefined;
  return (await isListedToStaff(deps, turn)) ? turn : undefined;
}

/** Null where none is kept (any more), and where it has words that are for those who must look. Throws FORBIDDEN for whoever is not staff of the class, the one who asked included. */
export async function readTrace(
  deps: TraceDeps,
  { viewer, signal }: { viewer: Viewer; signal?: AbortSignal },
  turnId: string,
): Promise<KeptTrace | null> {
  const turn = await readTurnAsAny(deps, { viewer, signal }, turnId);
  if (!turn || !(await isStaff(deps.access, viewer, turn, signal)))
    throw forbidden('Only teachers of the class and admins of the school see how an answer was made.');
  const kept = await deps.traceStore.find(turn.id, signal);
  // A question that goes on from another one was searched for with the words of that one.
  return kept && isToldToStaff(...searchedFor(kept)) ? kept : null;
}

/**
 * Not answered by the material, not at all, or not well, as the student says. What led to a report is for those who must look
 * alone, whatever the student says of the reply, and so is what is in no list because it may speak of abuse.
 */
async function isListedToStaff({ ratings }: StaffReadDeps, turn: TurnRow): Promise<boolean> {
  // Of a turn that was stopped at once nothing can have failed, and its question may have led to a report as well.
  if (turn.outcome === 'ESCALATED' || (turn.outcome === 'STOPPED' && turn.answer === '')) return false;
  if (!isToldToStaff(turn.question)) return false;
  if (turn.outcome === 'ABSTAINED' || turn.outcome === 'FAILED') return true;
  const [said] = await ratings.of(turn.userId, [turn.id]);
  return said !== undefined && (said.vote === 'DOWN' || said.wrongSource !== null);
}

async function isStaff(
  access: ClassroomAccess,
  { userId, organisationId, role }: Viewer,
  turn: TurnRow,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (role === 'ADMIN' && organisationId === turn.organisationId) return true;
  return (await access.roleIn(userId, turn.classroomId, signal)) === 'TEACHER';
}

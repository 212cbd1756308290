/** Somebody wants the tutor to forget: their conversations of a class, or one of them, are deleted for good. */
import { invalidInput, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { MemoryStore } from './memory-ports.ts';
import type { TraceStore } from './ports.ts';
import type { ReadDeps, Reader } from './read-conversations.ts';

export interface EraseMemoryDeps extends Pick<ReadDeps, 'access'> {
  ownMemory: MemoryStore;
  traceStore: TraceStore;
}
export interface EraseMemoryRequest extends Reader {
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  /** Bare uuid; null for all conversations, undefined for an id that no conversation can have. */
  sessionId: string | null | undefined;
}

/** So much was erased by this call. */
export interface Erased {
  conversations: number;
  turns: number;
}

/**
 * How the turns were answered goes first: while that cannot be deleted, nothing is, and the call can be repeated. Throws then.
 * Who has left the class may still have erased what they left behind. A conversation that is not there, or not theirs,
 * is none.
 */
export async function eraseMemory(
  { access, ownMemory, traceStore }: EraseMemoryDeps,
  { userId, classroomId, sessionId, signal }: EraseMemoryRequest,
): Promise<Outcome<Erased, 'InvalidInputProblem' | 'NotAllowedProblem'>> {
  if (classroomId === undefined)
    return invalidInput(['input', 'classroomId'], 'classroomId is not the id of a Classroom.');
  if (sessionId === undefined)
    return invalidInput(['input', 'sessionId'], 'sessionId is not the id of a TutorSession.');
  const known = await ownMemory.turnsOf(userId, classroomId, sessionId);
  await traceStore.forget(known, signal);
  const { conversations, turnIds } = await ownMemory.erase(userId, classroomId, sessionId);
  // Some were asked, or have ended, in between.
  await traceStore.forget(turnIds, signal);
  const erased = { conversations, turns: turnIds.length };
  if (erased.conversations > 0 || (await access.roleIn(userId, classroomId, signal)) !== null)
    return ok(erased);
  return notAllowed('Only members of the class have a memory of its tutor.');
}

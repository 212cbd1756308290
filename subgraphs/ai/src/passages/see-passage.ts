/** Passages that their teachers change. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { PassageDeps, PassageRow } from './ports.ts';

export interface PassageChange {
  userId: string;
  /** Bare uuid; undefined for an id that no passage can have. */
  passageId: string | undefined;
  signal?: AbortSignal;
}

export type PassageProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem';

/** The passage, for teachers of its class; others of the class learn that they may not, and nobody else that it is there. */
export async function seePassage(
  { store, access, live }: Pick<PassageDeps, 'store' | 'access' | 'live'>,
  { userId, passageId, signal }: PassageChange,
): Promise<Outcome<PassageRow, PassageProblem>> {
  if (passageId === undefined)
    return invalidInput(['input', 'passageId'], 'passageId is not the id of a Passage.');
  const passage = await store.find(passageId);
  const role = passage && (await access.roleIn(userId, passage.classroomId, signal));
  if (!passage || !role) return missing('passage');
  if (role !== 'TEACHER') return notAllowed('Only teachers of the class change passages.');
  const there = await live.among([passage.materialId], signal);
  return there.has(passage.materialId) ? ok(passage) : missing('passage');
}

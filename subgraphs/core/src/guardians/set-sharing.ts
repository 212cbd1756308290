/** A student chooses what guardians see; what the school decides is decided whatever is chosen. */
import { notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { initialChoices, sharedKinds, type SharingChoices } from './domain/sharing.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface SetSharingInput {
  caller: Caller;
  /** What is left out stays as it is. */
  choices: Partial<SharingChoices>;
}

/** The student, with the new choices in force. */
export async function setSharing(
  { transact, clock }: Deps,
  { caller, choices }: SetSharingInput,
): Promise<Outcome<Person, 'NotAllowedProblem'>> {
  const { userId, role } = caller.viewer;
  if (role !== 'STUDENT') return notAllowed('Only students choose what their guardians see.');
  return transact(async ({ records: { accounts, guardians } }) => {
    // Alone, so that two changes at once are both kept.
    const account = await accounts.lock(userId);
    const [person] = await accounts.byIds([userId]);
    if (!account || !person) return notAllowed('Only students choose what their guardians see.');
    const before = (await guardians.choicesOf([userId])).get(userId) ?? initialChoices;
    const after = { ...before };
    for (const kind of sharedKinds) after[kind] = choices[kind] ?? before[kind];
    await guardians.setChoices(userId, after, new Date(clock.now()));
    return ok(person);
  });
}

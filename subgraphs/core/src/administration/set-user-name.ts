/** Gives a person another name: the person, or an admin. */
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { administerPerson, type AdministeredPerson } from './administer-person.ts';
import { noteAction } from './note-action.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;

/** The person under the new name. */
export async function setUserName(
  { transact, clock }: Deps,
  { name, ...input }: AdministeredPerson & { name: string },
): Promise<Outcome<Person, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { caller, userId } = input;
  return transact(async (work) => {
    const { accounts } = work.records;
    if (caller.viewer.userId === userId) {
      await accounts.setName(userId, name);
      const [person] = await accounts.byIds([userId]);
      return person ? ok(person) : missing('person');
    }
    return administerPerson(work, input, async (person) => {
      if (person.name === name) return person;
      await accounts.setName(userId, name);
      const { organisationId } = person;
      const at = new Date(clock.now());
      const details = { from: person.name, to: name };
      await noteAction(work, {
        caller,
        action: 'USER_RENAMED',
        personId: userId,
        at,
        organisationId,
        details,
      });
      return { ...person, name };
    });
  });
}

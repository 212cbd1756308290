/** An admin says that a person must look when the safety of a student may be at risk. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { changeContacts, type ContactChange, type ContactProblem } from './change-contacts.ts';

/** The organisation; of one who is a contact already nothing changes. */
export const appointContact = (
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: ContactChange,
): Promise<Outcome<Organisation, ContactProblem>> =>
  changeContacts(deps, input, 'SAFEGUARDING_CONTACT_APPOINTED', async ({ records }, person, at) => {
    const isStaff = person.role === 'TEACHER' || person.role === 'ADMIN';
    if (!isStaff || person.deactivatedAt !== null)
      return invalidInput(
        ['input', 'userId'],
        'A safeguarding contact is a teacher or an admin whose account is open.',
      );
    return ok(await records.safeguarding.appoint(person.organisationId, person.id, at));
  });

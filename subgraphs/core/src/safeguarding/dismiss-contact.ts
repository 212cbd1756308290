/** An admin says that a person does not look at safeguarding reports any more. */
import { ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { changeContacts, type ContactChange, type ContactProblem } from './change-contacts.ts';

/** The organisation; of one who is no contact nothing changes. Whoever is dismissed is refused from the next request on. */
export const dismissContact = (
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: ContactChange,
): Promise<Outcome<Organisation, ContactProblem>> =>
  changeContacts(deps, input, 'SAFEGUARDING_CONTACT_DISMISSED', async ({ records }, person) =>
    ok(await records.safeguarding.dismiss(person.organisationId, person.id)),
  );

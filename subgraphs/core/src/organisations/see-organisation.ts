/** Organisations, as far as the asker may see them. */
import type { Asker } from '../accounts/domain/person.ts';
import type { Sight } from '../sight/ports.ts';
import type { Organisation } from './ports.ts';

/**
 * Whether the asker administers the organisation: one of its admins, or, until it has one who can sign in, the admin who made it;
 * otherwise nobody could give its first admin the role.
 */
export async function administers(
  sight: Sight,
  asker: Asker,
  organisation: Pick<Organisation, 'id' | 'founderId'>,
): Promise<boolean> {
  if (asker.role !== 'ADMIN') return false;
  if (asker.organisationId === organisation.id) return true;
  return organisation.founderId === asker.userId && !(await sight.hasAdmin(organisation.id));
}

/** The organisation: for those who belong to it or administer it. */
export async function seeOrganisation(sight: Sight, id: string): Promise<Organisation | undefined> {
  const { asker } = sight;
  const organisation = asker && (await sight.organisation(id));
  if (!asker || !organisation) return undefined;
  const belongs = asker.organisationId === id || organisation.founderId === asker.userId;
  return belongs ? organisation : undefined;
}

/** The code with which people sign up; null for all but those who administer the organisation. */
export async function readSignUpCode(sight: Sight, organisation: Organisation): Promise<string | null> {
  const { asker } = sight;
  return asker && (await administers(sight, asker, organisation)) ? organisation.signUpCode : null;
}

/** What safeguarding needs of the school: who must look, whom it tells, and whom students can turn to. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { ListedPerson } from '../administration/ports.ts';
import type { PlaceOfHelp } from './domain/place-of-help.ts';

/**
 * A contact counts while their account is open, has a password and is that of a teacher or admin of the organisation. While no
 * contact counts, the admins of the organisation who can sign in are who must look, and where it has none either, the admin who
 * made it.
 */
export interface SafeguardingRecords {
  /** False, and nothing changes, for one who is a contact already. */
  appoint(organisationId: string, accountId: string, at: Date): Promise<boolean>;
  /** False, and nothing changes, for one who is none. */
  dismiss(organisationId: string, accountId: string): Promise<boolean>;
  /** Contacts who count, by name, at most `first + 1`. */
  contactsOf(organisationId: string, page: PageRequest): Promise<ListedPerson[]>;
  /** Everybody who must look now. */
  whoMustLook(organisationId: string): Promise<string[]>;
  /** Those of these organisations in which the person must look now. */
  watchedBy(accountId: string, organisationIds: readonly string[]): Promise<string[]>;
  /** Admins who can sign in; who made the organisation where it has none. */
  adminsOf(organisationId: string): Promise<string[]>;
  /** Linked guardians of a student of the organisation whom its policy has told; nobody where the policy is NEVER. */
  guardiansToTell(organisationId: string, studentId: string): Promise<string[]>;
  /** As an admin set them, in that order; none where nobody has. */
  placesOf(organisationId: string): Promise<PlaceOfHelp[]>;
  /** In the place of all that were set. */
  setPlaces(organisationId: string, places: readonly PlaceOfHelp[]): Promise<void>;
}

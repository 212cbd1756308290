/** What the rules about organisations need. */
import type { OrganisationPolicy } from './domain/policy.ts';

export interface Organisation {
  id: string;
  name: string;
  /** Normalised (classrooms/domain/code.ts). */
  signUpCode: string;
  /** The admin who made it; null for the default one. */
  founderId: string | null;
  createdAt: Date;
  policy: OrganisationPolicy;
}
/** One that is about to be made: with the policy that every organisation begins with. */
export type NewOrganisation = Omit<Organisation, 'policy'>;

export interface OrganisationRecords {
  /** False, and nothing is kept, when the sign-up code is taken. */
  insert(organisation: NewOrganisation): Promise<boolean>;
  /** Makes it the default one unless there is one already; answers the default one. */
  ensureDefault(organisation: NewOrganisation): Promise<Organisation>;
  byIds(ids: readonly string[]): Promise<Organisation[]>;
  bySignUpCode(code: string): Promise<Organisation | undefined>;
  default(): Promise<Organisation | undefined>;
  /** Lets one transaction at a time change who administers it. */
  lockAdministration(id: string): Promise<void>;
  setName(id: string, name: string): Promise<void>;
  setPolicy(id: string, policy: OrganisationPolicy): Promise<void>;
  /** False, and nothing changes, when the code is taken. */
  setSignUpCode(id: string, code: string): Promise<boolean>;
  /** Those that have an active admin of their own. */
  withAdmin(ids: readonly string[]): Promise<Set<string>>;
}

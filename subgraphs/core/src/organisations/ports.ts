/** What the rules about organisations need. */
export interface Organisation {
  id: string;
  name: string;
  /** Normalised (classrooms/domain/code.ts). */
  signUpCode: string;
  /** The admin who made it; null for the default one. */
  founderId: string | null;
  createdAt: Date;
}

export interface OrganisationRecords {
  /** False, and nothing is kept, when the sign-up code is taken. */
  insert(organisation: Organisation): Promise<boolean>;
  /** Makes it the default one unless there is one already; answers the default one. */
  ensureDefault(organisation: Organisation): Promise<Organisation>;
  byIds(ids: readonly string[]): Promise<Organisation[]>;
  bySignUpCode(code: string): Promise<Organisation | undefined>;
  default(): Promise<Organisation | undefined>;
  /** Lets one transaction at a time change who administers it. */
  lockAdministration(id: string): Promise<void>;
  /** Those that have an admin of their own. */
  withAdmin(ids: readonly string[]): Promise<Set<string>>;
}

/** What administering people and schools needs. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Role } from '../accounts/domain/person.ts';
import type { Person } from '../accounts/ports.ts';
import type { Action } from './domain/action.ts';

export interface AuditEntry {
  id: string;
  organisationId: string;
  actorId: string;
  action: Action;
  /** Null: the organisation itself. */
  personId: string | null;
  /** `from` and `to` where something changed. */
  details: Record<string, string>;
  at: Date;
}

/** By which a person sets a password once. */
export interface PasswordCode {
  accountId: string;
  /** argon2id. */
  codeHash: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface PeopleFilter {
  organisationId: string;
  /** Part of a name or an address, in any case, with or without accents. */
  query?: string;
  role?: Role;
  isActive?: boolean;
}
/** A person at its place in a list. */
export interface ListedPerson extends Person {
  /** Key of its place in the list of people by name. */
  key: string;
}

/** People of one role. */
export interface RoleCount {
  role: Role;
  active: number;
  deactivated: number;
}
/** What an organisation has, and how much was sat within a time. */
export interface Holdings {
  classrooms: number;
  materials: number;
  storageBytes: number;
  attemptsStarted: number;
  attemptsSubmitted: number;
}

export interface AdministrationRecords {
  note(entry: AuditEntry): Promise<void>;
  /** Newest first, at most `first + 1`. */
  entriesOf(organisationId: string, page: PageRequest): Promise<AuditEntry[]>;
  /** In place of an earlier one. */
  setPasswordCode(code: PasswordCode): Promise<void>;
  passwordCodeOf(accountId: string): Promise<PasswordCode | undefined>;
  /** False when this very code is not there any more: somebody else spent or replaced it. */
  spendPasswordCode(accountId: string, codeHash: string): Promise<boolean>;
  /** Forgets up to `limit` codes that were over before `before`; answers how many. */
  forgetPasswordCodes(before: Date, limit: number): Promise<number>;
  /** By name, at most `first + 1`. */
  people(filter: PeopleFilter, page: PageRequest): Promise<ListedPerson[]>;
  countPeople(organisationId: string): Promise<RoleCount[]>;
  holdingsOf(organisationId: string, span: { from: Date; to: Date }): Promise<Holdings>;
  /** Which of these people have set a password. */
  withPassword(ids: readonly string[]): Promise<Set<string>>;
}

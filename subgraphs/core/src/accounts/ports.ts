/** What the rules about people need. */
import type { Relation } from './domain/visibility.ts';
import type { Role } from './domain/person.ts';

/** A person or program with an account. */
export interface Person {
  id: string;
  organisationId: string;
  /** Normalised (domain/email.ts). */
  email: string;
  name: string;
  role: Role;
  createdAt: Date;
  /** Since when nobody signs in as this person; null for an active one. */
  deactivatedAt: Date | null;
}

/** A person with what proves the password; never handed to a resolver. */
export interface Account extends Person {
  /** Null for an account that cannot sign in with a password. */
  passwordHash: string | null;
}

export interface AccountRecords {
  /** False, and nothing is kept, when the address is taken. */
  insert(account: Account): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<Person[]>;
  byEmail(email: string): Promise<Account | undefined>;
  /** As it is now; nobody changes it before the end of the transaction. */
  lockShared(id: string): Promise<Account | undefined>;
  /** As it is now; nobody else changes or reads it for a change before the end of the transaction. */
  lock(id: string): Promise<Account | undefined>;
  setRole(id: string, role: Role): Promise<void>;
  setName(id: string, name: string): Promise<void>;
  /** Null: active again. */
  setDeactivated(id: string, at: Date | null): Promise<void>;
  /** Null: nobody signs in with a password. */
  setPasswordHash(id: string, passwordHash: string | null): Promise<void>;
  /** How each of `personIds` stands to `viewerId`; those without any relation are left out. */
  relations(viewerId: string, personIds: readonly string[]): Promise<Map<string, Relation>>;
}

/** Slow hashes of passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Does the same work for an account that is not there (`undefined`) or has no password (`null`). */
  verify(passwordHash: string | null | undefined, password: string): Promise<boolean>;
}

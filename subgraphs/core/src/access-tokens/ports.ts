/** What the rules about access tokens need. */
import type { TokenScope } from '@ensure-study/contracts/scopes';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Person } from '../accounts/ports.ts';

/** By which a program of another system acts in a person's name, within scopes and until its end. */
export interface AccessToken {
  id: string;
  accountId: string;
  name: string;
  /** The last characters of the token. */
  hint: string;
  scopes: TokenScope[];
  createdAt: Date;
  expiresAt: Date;
  /** To the minute; null before the first use. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}
export interface NewAccessToken extends AccessToken {
  /** SHA-256 in hex. */
  tokenHash: string;
}

/** A token, and whose it is as the account is now. */
export interface HeldToken {
  token: AccessToken;
  holder: Pick<Person, 'id' | 'role' | 'organisationId' | 'deactivatedAt'>;
}

export interface AccessTokenRecords {
  insert(token: NewAccessToken): Promise<void>;
  byIds(ids: readonly string[]): Promise<AccessToken[]>;
  /** By its digest or by its id. */
  find(by: { tokenHash: string } | { id: string }): Promise<HeldToken | undefined>;
  /** Of one person, newest first, those that are over as well; at most `first + 1`. */
  ofPerson(accountId: string, page: PageRequest): Promise<AccessToken[]>;
  /** How many of a person stand at `at`. */
  countStanding(accountId: string, at: Date): Promise<number>;
  /** Notes a use, but where one was noted after `unlessSince`. */
  noteUse(id: string, at: Date, unlessSince: Date): Promise<void>;
  /** Ends one; undefined when it had been ended before. */
  revoke(id: string, at: Date): Promise<AccessToken | undefined>;
  /** Ends all standing ones of a person; answers those it ended. */
  revokeAllOf(accountId: string, at: Date): Promise<AccessToken[]>;
  /** Ids of those that were ended at `since` or later. */
  revokedSince(since: Date): Promise<string[]>;
  /** Forgets up to `limit` that were over before `before`; answers how many. */
  forgetOver(before: Date, limit: number): Promise<number>;
}

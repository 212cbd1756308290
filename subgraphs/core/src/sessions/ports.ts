/** What the rules about sessions need. */
export interface Session {
  id: string;
  accountId: string;
  createdAt: Date;
  /** The end of its absolute age. */
  expiresAt: Date;
  revokedAt: Date | null;
}

export interface RefreshToken {
  /** SHA-256 in hex. */
  tokenHash: string;
  sessionId: string;
  createdAt: Date;
  /** When it was changed for another; null while it is good. */
  usedAt: Date | null;
  /** What gives, with the token itself, the one it was changed for; null before that, and once that is spent too. */
  successorSalt: string | null;
}

export interface SessionRecords {
  insert(session: Session): Promise<void>;
  byId(id: string): Promise<Session | undefined>;
  addRefreshToken(token: RefreshToken): Promise<void>;
  /** The token and its session, locked until the end of the transaction, so that one refresh at a time decides. */
  lockByRefreshToken(tokenHash: string): Promise<{ token: RefreshToken; session: Session } | undefined>;
  /** Spends a token for the successor that `successorSalt` gives; those spent before lead to theirs no more. */
  spend(token: RefreshToken, at: Date, successorSalt: string): Promise<void>;
  /** Forgets the sessions of a person that were too old before `before`, with their refresh tokens. */
  forgetExpired(accountId: string, before: Date): Promise<void>;
  /** Forgets up to `limit` sessions that were over before `before`, with their refresh tokens; answers how many. */
  forgetOver(before: Date, limit: number): Promise<number>;
  /** Ends one session; undefined when it had ended before. */
  revoke(id: string, at: Date): Promise<Session | undefined>;
  /** Ends all standing sessions of a person; answers those it ended. */
  revokeAllOf(accountId: string, at: Date): Promise<Session[]>;
  /** Ids of sessions that were ended at `since` or later. */
  revokedSince(since: Date): Promise<string[]>;
  /** Tells every process of revoked sessions as soon as the transaction commits. */
  announceRevoked(sessionIds: string[]): Promise<void>;
}

/** Refresh tokens: not to be foreseen, and kept as digests only. */
export interface RefreshTokens {
  create(): { token: string; tokenHash: string };
  createSalt(): string;
  /** The one token that follows on `spent`: nobody knows it without both the token and its salt. */
  successorOf(spent: string, salt: string): { token: string; tokenHash: string };
  hash(token: string): string;
}

/** Runs slow hashes one after another per key (an account, an address), and a few at a time over all. */
export interface VerificationQueue {
  /** Undefined, and nothing is run, when too many wait already. */
  run<T>(key: string, work: () => Promise<T>): Promise<T | undefined>;
}

/** The stream of revocations that every process feeds. */
export interface RevocationSource {
  /** What comes after the end of the stream as it is now, until the signal aborts. */
  followFromNow(signal: AbortSignal): Promise<AsyncIterable<string>>;
}

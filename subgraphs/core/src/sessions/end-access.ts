/** Ends all that lets a person in. */
import type { Origin, Work } from '../database/ports.ts';
import { publishRevocations } from './revoke-sessions.ts';

/**
 * Every session and every access token of a person is over from now on: the account was shut, its password may be known to
 * others, or its role is another one. A token never comes to do more than when it was made.
 */
export async function endAccess(
  work: Work,
  { accountId, at }: { accountId: string; at: Date },
  origin: Origin,
): Promise<void> {
  const { sessions, accessTokens } = work.records;
  const ended = [
    ...(await sessions.revokeAllOf(accountId, at)),
    ...(await accessTokens.revokeAllOf(accountId, at)),
  ];
  await publishRevocations(work, ended, origin);
}

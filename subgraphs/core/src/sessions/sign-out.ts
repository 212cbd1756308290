/** Ends the session of the caller, known by the access token or, once that has run out, by the refresh token. */
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { publishRevocations } from './revoke-sessions.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'refreshTokens'>;
export interface SignOutInput {
  caller: Caller | null;
  refreshToken: string | undefined;
  traceparent: string | null;
}

/** Whether there was a session to end. */
export async function signOut(deps: Deps, input: SignOutInput): Promise<{ ended: boolean }> {
  return deps.transact(async (work) => {
    const sessionId = input.caller?.viewer.sessionId ?? (await sessionOf(deps, work, input.refreshToken));
    const ended = sessionId && (await work.records.sessions.revoke(sessionId, new Date(deps.clock.now())));
    if (!ended) return { ended: false };
    const origin = input.caller
      ? originOf(input.caller)
      : { actorId: ended.accountId, organisationId: null, traceparent: input.traceparent };
    await publishRevocations(work, [ended], origin);
    return { ended: true };
  });
}

async function sessionOf({ refreshTokens }: Deps, { records }: Work, refreshToken: string | undefined) {
  if (!refreshToken) return undefined;
  return (await records.sessions.lockByRefreshToken(refreshTokens.hash(refreshToken)))?.session.id;
}

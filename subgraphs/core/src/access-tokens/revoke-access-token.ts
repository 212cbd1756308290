/** Somebody ends one of their access tokens, at once. */
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { noteAction } from '../administration/note-action.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { publishRevocations } from '../sessions/revoke-sessions.ts';
import type { AccessToken } from './ports.ts';
import { refuseTokens } from './refuse-tokens.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;

/** The token, which is over; one that was revoked before stays as it is. */
export async function revokeAccessToken(
  { transact, clock }: Deps,
  { caller, accessTokenId: id }: { caller: Caller; accessTokenId: string },
): Promise<Outcome<AccessToken, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  return transact(async (work) => {
    const refusal = await refuseTokens(work, caller);
    if (refusal) return refusal;
    const { accessTokens } = work.records;
    const [token] = await accessTokens.byIds([id]);
    const { userId } = caller.viewer;
    if (token?.accountId !== userId) return missing('access token');
    const at = new Date(clock.now());
    const ended = await accessTokens.revoke(id, at);
    if (!ended) return ok(token);
    const details = { name: ended.name };
    await noteAction(work, { caller, action: 'ACCESS_TOKEN_REVOKED', personId: userId, at, details });
    await publishRevocations(work, [ended], originOf(caller));
    return ok(ended);
  });
}

/** What is for people who signed in, and not for their programs. */
import { notAllowed } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';

/** The refusal of a request that itself came with an access token: a token that leaked must not make others. */
export async function refuseTokens({ records }: Pick<Work, 'records'>, { viewer }: Caller) {
  const [token] = await records.accessTokens.byIds([viewer.sessionId]);
  return (
    token && notAllowed('Access tokens are made and revoked by people who have signed in, not by a token.')
  );
}

/** Somebody makes an access token for a program of another system. */
import type { TokenScope } from '@ensure-study/contracts/scopes';
import { createOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import { conflict, invalidInput, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, isClaimed, mismatchMessage } from '../idempotency/claim-key.ts';
import { expiryProblem, mayHoldTokens, tokensMax } from './domain/access-token.ts';
import type { AccessToken } from './ports.ts';
import { refuseTokens } from './refuse-tokens.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface CreateAccessTokenInput {
  caller: Caller;
  name: string;
  /** Each once. */
  scopes: TokenScope[];
  expiresAt: Date;
  idempotencyKey: string | undefined;
}
export interface MadeAccessToken {
  accessToken: AccessToken;
  /** The token itself, told this once; null for one that was made before. */
  token: string | null;
}
type CreateProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'ConflictProblem';

/** The new token; a repeated key answers the first one without its secret, which is kept nowhere. */
export async function createAccessToken(
  { transact, clock }: Deps,
  input: CreateAccessTokenInput,
): Promise<Outcome<MadeAccessToken, CreateProblem>> {
  const { caller, name, scopes, expiresAt, idempotencyKey: key } = input;
  const now = clock.now();
  const at = new Date(now);
  const id = uuidV7(now);
  const { userId } = caller.viewer;
  const call = { accountId: userId, mutation: 'createAccessToken', key };
  return transact(async (work) => {
    const refusal = (await refuseCaller(work, caller)) ?? (await refuseTokens(work, caller));
    if (refusal) return refusal;
    // Looked at before the key is claimed, but not where it has been made already.
    const problem = (await isClaimed(work, call)) ? undefined : await refuse(work, input, at);
    if (problem) return problem;
    const asked = [name, scopes, expiresAt.toISOString()];
    const claim = await claimKey(work, { ...call, input: asked, resultId: id, at });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated') {
      const [made] = await work.records.accessTokens.byIds([claim.resultId]);
      return ok({ accessToken: made as AccessToken, token: null });
    }
    return ok(await insertToken(work, input, { id, at }));
  });
}

/** By the account as it is now, which nobody changes meanwhile: a role that is taken away takes its tokens with it. */
async function refuseCaller({ records }: Work, { viewer }: Caller) {
  const account = await records.accounts.lock(viewer.userId);
  if (account && mayHoldTokens(account)) return undefined;
  return notAllowed('Access tokens are for teachers, admins and integrators.');
}

async function refuse({ records }: Work, { caller, expiresAt }: CreateAccessTokenInput, at: Date) {
  const problem = expiryProblem(expiresAt, at.getTime());
  if (problem) return invalidInput(['input', 'expiresAt'], problem);
  const standing = await records.accessTokens.countStanding(caller.viewer.userId, at);
  return standing < tokensMax
    ? undefined
    : conflict(`You have ${tokensMax} access tokens already; revoke one that you do not need.`);
}

async function insertToken(
  work: Work,
  { caller, name, scopes, expiresAt }: CreateAccessTokenInput,
  { id, at }: { id: string; at: Date },
): Promise<MadeAccessToken> {
  const { token, tokenHash, hint } = createOpaqueToken();
  const { userId: accountId } = caller.viewer;
  const accessToken: AccessToken = {
    ...{ id, accountId, name, hint, scopes, expiresAt },
    createdAt: at,
    lastUsedAt: null,
    revokedAt: null,
  };
  await work.records.accessTokens.insert({ ...accessToken, tokenHash });
  const details = { name, scopes: scopes.join(' ') };
  await noteAction(work, { caller, action: 'ACCESS_TOKEN_MADE', personId: accountId, at, details });
  return { accessToken, token };
}

/** Access tokens: making, listing and revoking one's own. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { tokenScopeNames, tokenScopes } from '@ensure-study/contracts/scopes';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line } from '../graphql/parse-input.ts';
import type { AccessTokenResolvers, QueryResolvers, UserResolvers } from '../graphql/resolvers.generated.ts';
import { createAccessToken } from './create-access-token.ts';
import type { AccessToken as AccessTokenRow } from './ports.ts';
import { revokeAccessToken } from './revoke-access-token.ts';
import { listAccessTokens, seeAccessToken } from './see-access-tokens.ts';

const nameLengthMax = 100;
/** Of what is no scope, so much is said back. */
const scopeShownMax = 60;
const known: ReadonlySet<string> = new Set(tokenScopeNames);
const NewToken = z.object({
  name: line.pipe(z.string().max(nameLengthMax, `must have at most ${nameLengthMax} characters`)),
  scopes: z
    .array(z.string())
    .min(1, 'must name something')
    .superRefine((given, context) => {
      const unknown = given.find((name) => !known.has(name));
      if (unknown === undefined) return;
      const shown = unknown.slice(0, scopeShownMax);
      context.addIssue({
        code: 'custom',
        message: `must name scopes that tokens can have, as \`tokenScopes\` lists them, and not “${shown}”`,
      });
    })
    // In one order, each once, so that the same choice is the same token to a repeated key.
    .transform((given) => tokenScopeNames.filter((name) => given.includes(name))),
  expiresAt: z.date(),
  idempotencyKey,
});
const Revocation = z.object({ accessTokenId: globalId('AccessToken') });

export function createAccessTokenResolvers(deps: Dependencies) {
  const Query: Required<Pick<QueryResolvers, 'tokenScopes'>> = {
    tokenScopes: () => Object.entries(tokenScopes).map(([name, description]) => ({ name, description })),
  };
  const Mutation = {
    createAccessToken: mutation({
      input: NewToken,
      call: (input, caller) => createAccessToken(deps, { caller, ...input }),
      toSuccess: (made) => ({ __typename: 'CreateAccessTokenSuccess' as const, ...made }),
    }),
    revokeAccessToken: mutation({
      input: Revocation,
      call: (input, caller) => revokeAccessToken(deps, { caller, ...input }),
      toSuccess: (accessToken) => ({ __typename: 'RevokeAccessTokenSuccess' as const, accessToken }),
    }),
  };
  const User: UserResolvers<Context, Person> = {
    accessTokens: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAccessTokens(deps, sight, id, page), page, (token) => token.id);
    },
  };
  return { Query, Mutation, User, AccessToken };
}

const AccessToken: AccessTokenResolvers<Context, AccessTokenRow> = {
  __resolveReference: async ({ id }, { sight }) => {
    const uuid = uuidOf('AccessToken', id);
    return (uuid === undefined ? undefined : await seeAccessToken(sight, uuid)) ?? null;
  },
  id: ({ id }) => toGlobalId('AccessToken', id),
};

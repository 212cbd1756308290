/** Who has access tokens, and what has become of one. */
import type { Role } from '../../../gql/graphql.ts';

const holders: readonly Role[] = ['TEACHER', 'ADMIN', 'INTEGRATOR'];

export const mayHoldTokens = (role: Role): boolean => holders.includes(role);

export type TokenState = 'standing' | 'revoked' | 'over';

/** `now`: ms since the epoch on the server's clock. */
export function stateOf(token: { revokedAt?: string | null; expiresAt: string }, now: number): TokenState {
  if (token.revokedAt) return 'revoked';
  return Date.parse(token.expiresAt) > now ? 'standing' : 'over';
}

/** Refresh tokens of 256 random bits; their digest needs no salt. */
import { createHash, randomBytes } from 'node:crypto';
import type { RefreshTokens } from '../ports.ts';

/** Tokens that nobody can foresee. */
export function createRandomRefreshTokens(): RefreshTokens {
  const hash = (token: string) => createHash('sha256').update(token).digest('hex');
  return {
    create() {
      const token = randomBytes(32).toString('base64url');
      return { token, tokenHash: hash(token) };
    },
    hash,
  };
}

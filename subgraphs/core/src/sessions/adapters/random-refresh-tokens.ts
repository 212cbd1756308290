/** Refresh tokens of 256 random bits; their digest needs no salt. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { RefreshTokens } from '../ports.ts';

/** Tokens that nobody can foresee. */
export function createRandomRefreshTokens(): RefreshTokens {
  const hash = (token: string) => createHash('sha256').update(token).digest('hex');
  const withHash = (token: string) => ({ token, tokenHash: hash(token) });
  return {
    create: () => withHash(randomBytes(32).toString('base64url')),
    createSalt: () => randomBytes(32).toString('base64url'),
    successorOf: (spent, salt) => withHash(createHmac('sha256', spent).update(salt).digest('base64url')),
    hash,
  };
}

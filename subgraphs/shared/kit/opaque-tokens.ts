/**
 * The tokens by which programs of other systems come in: `ens_` and 256 random bits. They say nothing by themselves, so
 * core is asked for whom one stands; only their digest is kept or sent, which needs no salt and no slow hash.
 */
import { createHash, randomBytes } from 'node:crypto';

/** By which such a token is told from a session's, by us and by those who search texts for leaked secrets. */
export const opaqueTokenPrefix = 'ens_';
const pattern = /^ens_[A-Za-z0-9_-]{43}$/;
const hintLength = 4;

/** A token that nobody can foresee, what is kept of it, and the end by which people tell it from others. */
export function createOpaqueToken(): { token: string; tokenHash: string; hint: string } {
  const token = `${opaqueTokenPrefix}${randomBytes(32).toString('base64url')}`;
  return { token, tokenHash: hashOpaqueToken(token), hint: token.slice(-hintLength) };
}

/** Whether a bearer token is meant to be one of these; it may still be none that was ever made. */
export const isOpaqueToken = (token: string): boolean => token.startsWith(opaqueTokenPrefix);

/** Whether it has the form of one, so that asking core about it is worth while. */
export const isWellFormedToken = (token: string): boolean => pattern.test(token);

/** SHA-256 in hex. */
export const hashOpaqueToken = (token: string): string => createHash('sha256').update(token).digest('hex');

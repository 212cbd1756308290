/** Codes from a cryptographic source, every character as likely as every other. */
import { randomInt } from 'node:crypto';
import { codeAlphabet, codeLength, toCode } from '../domain/code.ts';
import type { Codes } from '../ports.ts';

/** Codes that nobody can foresee. */
export function createRandomCodes(): Codes {
  return { create: () => toCode(Array.from({ length: codeLength }, () => randomInt(codeAlphabet.length))) };
}

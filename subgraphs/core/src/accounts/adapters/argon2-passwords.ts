/** Passwords as argon2id hashes. */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../ports.ts';

/** 19 MiB, two passes, one lane: the smallest setting that OWASP recommends for argon2id (the package's default kind). */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Opens the hasher; it makes one hash of nothing, against which unknown accounts are checked. */
export async function openArgon2Passwords(): Promise<Passwords> {
  const nobody = await hash(randomBytes(32), options);
  return {
    hash: (password) => hash(password, options),
    verify: async (passwordHash, password) => {
      const matches = await verify(passwordHash ?? nobody, password);
      return matches && typeof passwordHash === 'string';
    },
  };
}

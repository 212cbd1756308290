/** Codes by which people set a password once. There is no e-mail: whoever makes one hands it over. */
import { rateLimited } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'clock' | 'codes' | 'passwords' | 'verifications'>;
const lifeMs = 7 * 24 * 60 * 60 * 1000;
const queueFullRetryMs = 5_000;

/** A person, and the code that sets their password; it is told once and kept as a slow hash only. */
export interface Invitation {
  person: Person;
  code: string;
  expiresAt: Date;
}
export interface DrawnCode {
  code: string;
  codeHash: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A new code, hashed before any transaction, because hashing takes long; undefined when too many hashes wait. */
export async function drawPasswordCode(deps: Deps, actorId: string): Promise<DrawnCode | undefined> {
  const { clock, codes, passwords, verifications } = deps;
  const code = codes.create();
  const codeHash = await verifications.run(`password-code:${actorId}`, () => passwords.hash(code));
  if (codeHash === undefined) return undefined;
  const now = clock.now();
  return { code, codeHash, createdAt: new Date(now), expiresAt: new Date(now + lifeMs) };
}

export const tooManyCodes = ({ clock }: Pick<Dependencies, 'clock'>) =>
  rateLimited('Too many codes at once; try again in a moment.', new Date(clock.now() + queueFullRetryMs));

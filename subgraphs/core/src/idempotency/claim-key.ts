/** Makes a mutation safe to repeat: the same key and input answer the first result. */
import { createHash } from 'node:crypto';
import type { Work } from '../database/ports.ts';
import type { ClaimOutcome } from './ports.ts';

export const mismatchMessage = 'This idempotency key came with another input before.';

/** What identifies one mutation that may be repeated. */
export interface RepeatableCall {
  accountId: string;
  mutation: string;
  /** Undefined: the caller does not repeat. */
  key: string | undefined;
  /** The input that must be the same when the key is. */
  input: readonly unknown[];
  /** Id of what is about to be made. */
  resultId: string;
  at: Date;
}

/**
 * Claims the caller's key within the transaction; a call without a key is always new. Refuse before you claim: a problem
 * commits like a success does, and a key that was claimed for nothing would answer the next try as if it had been done.
 */
export async function claimKey({ records }: Work, call: RepeatableCall): Promise<ClaimOutcome> {
  const { key, input, ...claim } = call;
  if (key === undefined) return { kind: 'new' };
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return records.idempotency.claim({ ...claim, key, fingerprint });
}

/** Lets go of a key that was claimed in this transaction, when what it was claimed for turns out to be taken. */
export async function releaseKey(
  { records }: Work,
  { accountId, mutation, key }: Pick<RepeatableCall, 'accountId' | 'mutation' | 'key'>,
): Promise<void> {
  if (key !== undefined) await records.idempotency.release(accountId, mutation, key);
}

/** Whether the key was claimed before, so that a repeated call is not refused what it has done already. */
export async function isClaimed(
  { records }: Work,
  { accountId, mutation, key }: Pick<RepeatableCall, 'accountId' | 'mutation' | 'key'>,
): Promise<boolean> {
  return key !== undefined && (await records.idempotency.find(accountId, mutation, key)) !== undefined;
}

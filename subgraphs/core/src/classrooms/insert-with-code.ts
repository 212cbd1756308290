/** Stores a row under a code of its own. */
import type { Codes } from './ports.ts';

const triesMax = 5;

/** Draws codes until `insert` takes one. With 23^8 codes a second try is rare, and a fifth means something is broken. */
export async function insertWithCode<T>(
  codes: Codes,
  insert: (code: string) => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 0; tries < triesMax; tries++) {
    const row = await insert(codes.create());
    if (row !== undefined) return row;
  }
  throw new Error(`${triesMax} codes in a row were taken.`);
}

/** One result for everybody who gets it: the JSON is made once, when the first needs it. */
import type { FormattedExecutionResult } from 'graphql';

export interface SharedResult {
  /** The result as UTF-8 JSON; the same buffer each time, so nobody may write to it. */
  json(): Buffer;
}

export type Serialise = (result: FormattedExecutionResult) => string;

/** `serialise`: how JSON is made of it. */
export function createSharedResult(
  result: FormattedExecutionResult,
  serialise: Serialise = JSON.stringify,
): SharedResult {
  let json: Buffer | undefined;
  return { json: () => (json ??= Buffer.from(serialise(result))) };
}

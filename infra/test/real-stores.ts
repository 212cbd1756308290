/** The stores whose suites (`*.<name>.real.test.ts`) run where a server is up: named by a variable, or by `.env.stack`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';

export interface RealStore {
  name: 'qdrant' | 'mongodb' | 'cassandra' | 'kafka';
  /** Leads the product to the store; the suites read it with `_TEST` behind it, so that they never meet a product's data unasked. */
  variable: string;
  /** Rejects where there is no server; absent while the adapter is not built. */
  describe?(address: string): Promise<{ version: string }>;
}

/** What `npm run stack:up` has written, where it has. */
export async function readStack(root: string): Promise<Record<string, string | undefined>> {
  const text = await readFile(path.join(root, '.env.stack'), 'utf8').catch(() => '');
  return parseEnv(text);
}

export type FoundStore = { address: string; version: string } | { reason: string };

/** The server that the store's suites run on, or why they do not. */
export async function findStore(
  { variable, describe }: RealStore,
  source: Record<string, string | undefined>,
  stack: Record<string, string | undefined>,
): Promise<FoundStore> {
  if (!describe)
    return { reason: 'its adapter is not built yet, so there is nothing to verify against a server' };
  const address = source[`${variable}_TEST`] || stack[variable];
  if (!address)
    return { reason: `no server is named by ${variable}_TEST, and \`npm run stack:up\` has started none` };
  try {
    return { address, version: (await describe(address)).version };
  } catch (error) {
    return { reason: `the server at ${variable} does not answer: ${(error as Error).message}` };
  }
}

/** The stores whose suites (`*.<name>.real.test.ts`) run where a server is up: named by a variable, or by `.env.stack`. */

export interface RealStore {
  name: 'standby' | 'qdrant' | 'mongodb' | 'cassandra' | 'kafka';
  /** Leads the product to the store; the suites read it with `_TEST` behind it, so that they never meet a product's data unasked. */
  variable: string;
  /** Rejects where there is no server. */
  describe(address: string): Promise<{ version: string }>;
}

export type FoundStore = { address: string; version: string } | { reason: string };

/** The server that the store's suites run on, or why they do not. */
export async function findStore(
  { variable, describe }: RealStore,
  source: Record<string, string | undefined>,
  stack: Record<string, string | undefined>,
): Promise<FoundStore> {
  const address = source[`${variable}_TEST`] || stack[variable];
  if (!address)
    return { reason: `no server is named by ${variable}_TEST, and \`npm run stack:up\` has started none` };
  try {
    return { address, version: (await describe(address)).version };
  } catch (error) {
    return { reason: `the server at ${variable} does not answer: ${(error as Error).message}` };
  }
}

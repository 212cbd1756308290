/** What `npm run doctor` says of one store. */
export interface Finding {
  store: string;
  adapter: string;
  version: string;
  reachable: boolean;
  latency: string;
  migrations: string;
}

/** A store in the product's own processes, or in another of the rows. */
export const inProcess = (store: string, adapter: string): Finding => ({
  store,
  adapter,
  version: '',
  reachable: true,
  latency: '',
  migrations: '',
});

/** Looks at a server; one that does not answer says why in place of its version. */
export async function lookAtServer(
  store: string,
  variable: string,
  look: () => Promise<{ version: string; latencyMs: number; migrations?: string }>,
): Promise<Finding> {
  const finding = { store, adapter: `real (${variable})` };
  try {
    const { version, latencyMs, migrations = '' } = await look();
    return { ...finding, version, reachable: true, latency: `${latencyMs.toFixed(1)} ms`, migrations };
  } catch (error) {
    return { ...finding, version: (error as Error).message, reachable: false, latency: '', migrations: '' };
  }
}

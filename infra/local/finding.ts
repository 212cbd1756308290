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

interface Access {
  tls: boolean;
  username?: string;
}

/** How a server is spoken to, in words, without what is secret. */
export const accessInWords = ({ tls, username }: Access): string =>
  `${tls ? 'TLS' : 'no TLS'}, ${username ? `signed in as ${username}` : 'not signed in'}`;

/** As its URL says; a URL that is none says nothing */
export function accessOf(url: string): string {
  // By hand: a URL of MongoDB may name several hosts, which no URL may elsewhere.
  const [, protocol = '', username = '', query = ''] =
    /^([a-z+]+):\/\/(?:([^:@/]*)(?::[^@/]*)?@)?[^?]*(?:\?(.*))?$/i.exec(url) ?? [];
  const asked = new URLSearchParams(query);
  const isAsked = (name: string) =>
    ['true', 'require', 'verify-ca', 'verify-full'].includes(asked.get(name) ?? '');
  const tls =
    ['https', 'rediss', 'mongodb+srv'].includes(protocol) || ['tls', 'ssl', 'sslmode'].some(isAsked);
  return accessInWords({ tls, username: decodeURIComponent(username) });
}

/** Looks at a server; one that does not answer says why in place of its version. */
export async function lookAtServer(
  store: string,
  variable: string,
  look: () => Promise<{ version: string; latencyMs: number; migrations?: string }>,
  access?: string,
): Promise<Finding> {
  const finding = { store, adapter: `real (${[variable, access].filter(Boolean).join('; ')})` };
  try {
    const { version, latencyMs, migrations = '' } = await look();
    return { ...finding, version, reachable: true, latency: `${latencyMs.toFixed(1)} ms`, migrations };
  } catch (error) {
    // Some drivers put where it happened behind what happened, and Cassandra's what it tried before that.
    const [line = ''] = (error as Error).message.split('\n', 1);
    const reason = line.split('Error: ').at(-1) ?? line;
    return { ...finding, version: reason, reachable: false, latency: '', migrations: '' };
  }
}

/** The two that are compared, each over the supergraph without auth directives and the subgraphs of one product. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StartedProduct } from '../../product/start-product.ts';
import { startProgram } from './start-program.ts';

/** Files that the servers are given. */
export interface Workplace extends AsyncDisposable {
  folder: string;
  /** Without auth directives. */
  supergraph: string;
  /** With the products' JWT_SECRET. */
  secretFile: string;
}

const fileOf = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const anyPort = '127.0.0.1:0';
const subgraphNames = ['core', 'ai', 'analytics'] as const;

/** A folder of its own, deleted at the end. */
export async function openWorkplace(supergraphSdl: string, jwtSecret: string): Promise<Workplace> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-router-'));
  const [supergraph, secretFile] = [path.join(folder, 'supergraph.graphql'), path.join(folder, 'secret')];
  await writeFile(supergraph, supergraphSdl);
  await writeFile(secretFile, jwtSecret, { mode: 0o600 });
  const close = () => rm(folder, { recursive: true, force: true });
  return { folder, supergraph, secretFile, [Symbol.asyncDispose]: close };
}

type Addresses = StartedProduct['addresses'];

/** The Apollo Router, as `infra/router/README.md` says how it is run. */
export const openRouter = (
  { supergraph }: Workplace,
  { program, secret, addresses }: { program: string; secret: string; addresses: Addresses },
) =>
  startProgram({
    ...{ name: 'the router', program },
    args: ['--supergraph', supergraph, '--config', fileOf('infra/router/router.yaml')],
    env: {
      APOLLO_TELEMETRY_DISABLED: 'true',
      ...{ ROUTER_SECRET: secret, ROUTER_LISTEN: anyPort, ROUTER_HEALTH_LISTEN: anyPort },
      ...{ CORE_URL: addresses.core, AI_URL: addresses.ai, ANALYTICS_URL: addresses.analytics },
    },
    ready: /GraphQL endpoint exposed at (http:\S+?)\/graphql/,
  });

/** The gateway alone: what auth directives guard is not guarded by it either, so that like is compared with like. */
export async function openGateway({ folder, supergraph, secretFile }: Workplace, addresses: Addresses) {
  const config = path.join(folder, `gateway-${new URL(addresses.core).port}.json`);
  const endpoints = subgraphNames.map((name) => [name, `${addresses[name]}/graphql`]);
  const settings = {
    subgraphs: Object.fromEntries(endpoints),
    identity: { service: 'core', secretFile },
    limits: { costPerMinute: 0 },
  };
  await writeFile(config, JSON.stringify(settings));
  const program = fileOf('gateway/bin/ensure-gateway.js');
  return startProgram({
    ...{ name: 'the gateway', program: process.execPath },
    args: [program, '--supergraph', supergraph, '--port', '0', '--config', config],
    env: {},
    ready: /READY gateway=(http:\S+)/,
  });
}

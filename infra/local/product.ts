/** The whole product on one machine: database, core, ai, analytics, gateway, web; started together, stopped in order. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { untilAborted } from '@ensure-study/kit/until-aborted';
import { keepDatabase } from './database.ts';
import {
  keptSecret,
  lockDataFolder,
  noteAddresses,
  noteScrapeTargets,
  openDataFolder,
} from './data-folder.ts';
import { buildProduct } from './build-product.ts';
import { isReplicated, serviceNames, type LocalEnvironment, type ServiceName } from './environment.ts';
import { settlePorts } from './ports.ts';
import { supervise, type Supervised } from './supervise.ts';

export interface Product {
  /** Of every replica, the one on the port that was asked for first. */
  addresses: Record<ServiceName, string[]>;
  stop(): Promise<void>;
}

const programs: Record<ServiceName, string> = {
  core: 'subgraphs/core/dist/main.js',
  ai: 'subgraphs/ai/dist/main.js',
  analytics: 'subgraphs/analytics/dist/main.js',
  gateway: 'gateway/dist/main.js',
  web: 'web/dist/main.js',
};
/** Half of what is promised for the whole stop; the database needs its share. */
const serviceStopMs = 9_000;

export interface StartOptions {
  root: string;
  environment: LocalEnvironment;
  /** The user's variables, handed on to every service. */
  source: Record<string, string | undefined>;
  /** Of each subgraph, behind the one gateway. */
  replicas: number;
  /** Aborted when the product is asked to end before it stands. */
  signal: AbortSignal;
  say(line: string): void;
}
type Closers = (() => Promise<void>)[];

/**
 * Starts everything; throws StartProblem with sentences for people. What was opened is closed again when a part fails,
 * and when `signal` aborts, which rejects with its reason.
 */
export async function startProduct(options: StartOptions): Promise<Product> {
  const { environment, signal, say } = options;
  const closers: Closers = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse())
      await close().catch((error: Error) => say(error.message));
  };
  try {
    await openDataFolder(environment.DATA_DIR);
    closers.push(await lockDataFolder(environment.DATA_DIR));
    const ports = await settlePorts(environment, options.replicas);
    const database = await openParts(options, closers);
    signal.throwIfAborted();
    const services = await openServices({ ...options, database, ports });
    closers.push(() => stopInOrder(services));
    const urls = await untilAborted(Promise.all(services.map(({ ready }) => ready)), signal);
    const addresses = byService((name) => urls.filter((_, index) => services[index]?.service === name));
    await noteAddresses(
      environment.DATA_DIR,
      byService((name) => addresses[name][0] as string),
    );
    await noteScrapeTargets(environment.DATA_DIR, addresses);
    return { addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The database opens while the services are built; answers its address. Each is closed from the moment it has begun, for
 * the other may fail while it is still on its way.
 */
async function openParts({ root, environment, signal, say }: StartOptions, closers: Closers) {
  const ending = new AbortController();
  const building = buildProduct(root, AbortSignal.any([signal, ending.signal]), say);
  closers.push(async () => {
    ending.abort();
    await building.catch(() => {});
  });
  if (environment.DATABASE_URL) {
    say(`Built in ${await building} ms.`);
    return environment.DATABASE_URL;
  }
  const opening = keepDatabase(environment.DATA_DIR, say, (pid) =>
    notePid(environment.DATA_DIR, 'database', pid),
  );
  closers.push(async () => (await opening.catch(() => undefined))?.stop());
  const [{ url }, builtMs] = await Promise.all([opening, building]);
  say(`Built in ${builtMs} ms.`);
  // With the password in it, so for the owner's eyes only; `npm run doctor` reads it.
  writeFileSync(path.join(environment.DATA_DIR, 'run', 'database.url'), `${url}\n`, { mode: 0o600 });
  return url;
}

interface Service extends Supervised {
  service: ServiceName;
}
type Ports = Record<ServiceName, number[]>;

const byService = <T>(valueOf: (name: ServiceName) => T) =>
  Object.fromEntries(serviceNames.map((name) => [name, valueOf(name)])) as Record<ServiceName, T>;

/** One process for each replica, the first under the name of its service, each kept up by itself. */
async function openServices(options: StartOptions & { database: string; ports: Ports }): Promise<Service[]> {
  const { root, environment, ports, say } = options;
  const env = await serviceEnvironment(options);
  const start = (service: ServiceName, port: number, index: number): Service => {
    const name = index === 0 ? service : `${service}-${index + 1}`;
    const supervised = supervise({
      name,
      program: path.join(root, programs[service]),
      env: { ...env, [`PORT_${service.toUpperCase()}`]: String(port) },
      logFolder: path.join(environment.DATA_DIR, 'logs'),
      say,
      onStart: (pid) => notePid(environment.DATA_DIR, name, pid),
    });
    return { ...supervised, service };
  };
  return serviceNames.flatMap((service) => ports[service].map((port, index) => start(service, port, index)));
}

/** Process ids by name in `DATA_DIR/run`, for operators and for proofs that end a process. */
function notePid(dataDir: string, name: string, pid: number) {
  mkdirSync(path.join(dataDir, 'run'), { recursive: true });
  writeFileSync(path.join(dataDir, 'run', `${name}.pid`), `${pid}\n`);
}

async function serviceEnvironment({
  environment,
  source,
  database,
  ports,
}: Pick<StartOptions, 'environment' | 'source'> & { database: string; ports: Ports }) {
  const host = environment.HOST === '0.0.0.0' || environment.HOST === '::' ? '127.0.0.1' : environment.HOST;
  return {
    // There is no other gateway to go to, and no time to wait: see `stopInOrder`.
    DRAIN_WINDOW_MS: '1000',
    ...source,
    NODE_ENV: environment.NODE_ENV,
    HOST: environment.HOST,
    DATA_DIR: environment.DATA_DIR,
    DATABASE_URL: database,
    DATABASE_ADAPTER: environment.DATABASE_URL ? 'real' : 'embedded',
    JWT_SECRET: environment.JWT_SECRET ?? (await keptSecret(environment.DATA_DIR)),
    APOLLO_TELEMETRY_DISABLED: '1',
    ...Object.fromEntries(
      serviceNames.map((name) => [
        `${name.toUpperCase()}_URL`,
        ports[name].map((port) => `http://${host}:${port}`).join(','),
      ]),
    ),
  };
}

/** The edge first, so that nobody is served by half a product; then the subgraphs together. */
async function stopInOrder(services: Service[]) {
  const [edge, behind] = [false, true].map((replicated) =>
    services.filter(({ service }) => isReplicated(service) === replicated),
  ) as [Service[], Service[]];
  await Promise.all(edge.map((service) => service.stop(serviceStopMs / 3)));
  await Promise.all(behind.map((service) => service.stop((serviceStopMs * 2) / 3)));
}

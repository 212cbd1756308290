/** The servers of the stack on this machine; also for those who kill and start one of them on purpose. */
import { describeDatabase } from '@ensure-study/stores/sql/describe';
import { describeStandby } from '@ensure-study/stores/sql/describe-standby';
import { cassandraRecipe } from './cassandra/cassandra.ts';
import { openCompose } from './docker/compose.ts';
import { createComposeServer } from './docker/compose-server.ts';
import { ferretdbRecipe } from './ferretdb/ferretdb.ts';
import { createGivenServer } from './given-server.ts';
import { kafkaRecipe } from './kafka/kafka.ts';
import { openKeptPorts } from './kept-ports.ts';
import { openPlace, type Place } from './place.ts';
import { postgresRecipe } from './postgres/postgres.ts';
import { standbyRecipe } from './postgres/standby.ts';
import { createProcessServer } from './process-server.ts';
import { askQdrant, qdrantRecipe } from './qdrant.ts';
import { askRedis, redisRecipe } from './redis.ts';
import { plainEnvironment } from './run-program.ts';
import { readKind, type StackKind } from './stack-kind.ts';
import type { ServerName, StackServer } from './stack-server.ts';

type Source = Record<string, string | undefined>;

interface StackOptions {
  /** The repository, where `.env.stack` is. */
  root: string;
  /** `DATA_DIR`; the stack keeps everything in `stack` below it. */
  dataDir: string;
  source: Source;
}

/** The servers that this machine runs itself, what takes longest first; of the kind that was chosen last unless told. */
export function openOwnServers(place: Place, source: Source, kind?: StackKind): StackServer[] {
  const chosen = kind ?? readKind(place) ?? 'packages';
  return chosen === 'docker' ? openContainers(place, source) : openProcesses(place, source);
}

function openContainers(place: Place, source: Source): StackServer[] {
  const compose = openCompose({ place, ports: openKeptPorts(place.portsFile), source });
  return compose.services.map((service) => createComposeServer(compose, service));
}

function openProcesses(place: Place, source: Source): StackServer[] {
  const env = plainEnvironment(source);
  const ports = openKeptPorts(place.portsFile);
  // Tools are the person's own, with whatever they are told by variables; servers know nothing of those.
  const recipes = [
    ferretdbRecipe(place, { tools: source, env }),
    cassandraRecipe(place, source),
    kafkaRecipe(place, source),
    postgresRecipe(place, source),
    standbyRecipe(place, source, ports),
    redisRecipe(place, source),
    qdrantRecipe(place, { tools: source, env }),
  ];
  return recipes.map((recipe) => createProcessServer(recipe, { place, ports, env }));
}

/** The stack: its own servers, and in their place those that a variable names. */
export function openStack({ root, dataDir, source }: StackOptions): StackServer[] {
  const own = openOwnServers(openPlace(root, dataDir), source);
  // A shell that has read `.env.stack` names our own servers, which may have died since.
  const isOurs = (variable: string) =>
    own.some((server) => server.variables()[variable] === source[variable]);
  const given = answerable(source).filter(({ variable }) => !isOurs(variable));
  const replaced = new Set<ServerName>(given.map(({ name }) => name));
  // A standby of ours cannot follow a primary that is not.
  if (replaced.has('postgres')) replaced.add('standby');
  return [...given.map(createGivenServer), ...own.filter(({ name }) => !replaced.has(name))];
}

function answerable(source: Source) {
  const askDatabase = async (url: string) => void (await describeDatabase(url));
  // One that follows nobody would be refused by the product, too.
  const askStandby = async (url: string) => void (await describeStandby(url));
  const stores = [
    { name: 'postgres', variable: 'DATABASE_URL', ask: askDatabase },
    { name: 'standby', variable: 'DATABASE_REPLICA_URL', ask: askStandby },
    { name: 'redis', variable: 'REDIS_URL', ask: askRedis },
    {
      name: 'qdrant',
      variable: 'QDRANT_HOST',
      ask: (host: string) => askQdrant(host, source.QDRANT_API_KEY),
    },
  ] as const;
  return stores.flatMap((store) => {
    const address = source[store.variable];
    return address ? [{ ...store, address }] : [];
  });
}

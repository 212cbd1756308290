/** One Cassandra node that is its own cluster. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import cassandra from 'cassandra-driver';
import { findJava, jarsOf, lacksOf } from '../java.ts';
import type { Place } from '../place.ts';
import type { Recipe } from '../recipe.ts';
import { cassandraSettings, logbackSettings } from './cassandra-settings.ts';
import { javaOptions } from './java-options.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const version = '5.0.9';
/** What its snitch calls the only one there is. */
export const datacenter = 'datacenter1';
const lookMs = 2_000;

export function cassandraRecipe(place: Place, source: Record<string, string | undefined>): Recipe {
  const folder = place.of('cassandra');
  const jars = jarsOf(pom, `cassandra-${version}`, place.programs, source);
  // Cassandra 5.0 knows no Java after 17.
  const java = () => findJava(source, (major) => major === 17);

  async function command(ports: Readonly<Record<string, number>>) {
    const configuration = path.join(folder, 'conf');
    mkdirSync(configuration, { recursive: true });
    const yaml = path.join(configuration, 'cassandra.yaml');
    const logging = path.join(configuration, 'logback.xml');
    const data = path.join(folder, 'data');
    const { clients = 0, storage = 0, storageOverTls = 0 } = ports;
    writeFileSync(yaml, cassandraSettings({ data, clients, storage, storageOverTls }));
    writeFileSync(logging, logbackSettings);
    const args = [
      ...javaOptions,
      `-Dcassandra.config=${pathToFileURL(yaml).href}`,
      `-Dcassandra.storagedir=${data}`,
      `-Dlogback.configurationFile=${logging}`,
      ...['-cp', `${configuration}${path.delimiter}${path.join(jars.folder, '*')}`],
      'org.apache.cassandra.service.CassandraDaemon',
    ];
    return { program: (await java()) ?? 'java', args };
  }

  return {
    name: 'cassandra',
    title: `cassandra ${version}`,
    ports: ['clients', 'storage', 'storageOverTls'],
    lacks: async () => lacksOf(jars, await java(), source, 'Java 17'),
    prepare: jars.resolve,
    command,
    variables: ({ clients }) => ({
      CASSANDRA_CONTACT_POINTS: `127.0.0.1:${clients}`,
      CASSANDRA_DATACENTER: datacenter,
    }),
    ask: ({ clients }) => askCassandra(`127.0.0.1:${clients}`),
    startWithinMs: 180_000,
    stopWithinMs: 20_000,
  };
}

/** Rejects until it answers a query. */
export async function askCassandra(contactPoint: string): Promise<void> {
  const client = new cassandra.Client({
    contactPoints: [contactPoint],
    localDataCenter: datacenter,
    socketOptions: { connectTimeout: lookMs, readTimeout: lookMs },
  });
  try {
    await client.connect();
    await client.execute('select release_version from system.local');
  } finally {
    await client.shutdown();
  }
}

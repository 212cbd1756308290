/** One Kafka broker that is its own controller (KRaft). */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kafka, logLevel } from 'kafkajs';
import { findJava, jarsOf, lacksOf } from '../java.ts';
import type { Place } from '../place.ts';
import type { Recipe } from '../recipe.ts';
import { runProgram } from '../run-program.ts';
import { kafkaProperties } from './kafka-properties.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const version = '4.4.0';
const heap = ['-Xms256m', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const lookMs = 2_000;

export function kafkaRecipe(place: Place, source: Record<string, string | undefined>): Recipe {
  const folder = place.of('kafka');
  const configuration = path.join(folder, 'server.properties');
  const data = path.join(folder, 'data');
  const jars = jarsOf(pom, `kafka-${version}`, place.programs, source);
  const java = () => findJava(source, (major) => major >= 17);
  const address = (ports: Readonly<Record<string, number>>) => `127.0.0.1:${ports.clients}`;

  async function command(ports: Readonly<Record<string, number>>, signal: AbortSignal) {
    const program = (await java()) ?? 'java';
    const classes = ['-cp', path.join(jars.folder, '*')];
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      configuration,
      kafkaProperties({ data, clients: ports.clients ?? 0, controller: ports.controller ?? 0 }),
    );
    if (!existsSync(path.join(data, 'meta.properties'))) {
      const format = ['format', '-t', clusterId(), '-c', configuration];
      await runProgram({ program, args: [...classes, 'kafka.tools.StorageTool', ...format] }, { signal });
    }
    const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
    return { program, args: [...heap, logging, ...classes, 'kafka.Kafka', configuration] };
  }

  return {
    name: 'kafka',
    title: `kafka ${version}`,
    ports: ['clients', 'controller'],
    lacks: async () => lacksOf(jars, await java(), source, 'Java 17 or newer'),
    prepare: jars.resolve,
    command,
    variables: (ports) => ({ KAFKA_BOOTSTRAP_SERVERS: address(ports) }),
    ask: (ports) => askKafka(address(ports)),
    startWithinMs: 90_000,
    stopWithinMs: 15_000,
  };
}

/** Kafka's form of a UUID, which must not begin like an option. */
function clusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}

/** Rejects until the broker has registered and a controller is elected. */
export async function askKafka(broker: string): Promise<void> {
  const admin = new Kafka({
    clientId: 'stack',
    brokers: [broker],
    connectionTimeout: lookMs,
    requestTimeout: lookMs,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
    const { brokers, controller } = await admin.describeCluster();
    if (brokers.length === 0 || controller === null) throw new Error('The broker has not registered yet.');
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** What must hold of infra/compose/compose.yml, whatever engine runs it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { serverNames } from '../stack-server.ts';
import { composeFile } from './compose.ts';
import { dockerServices } from './services.ts';

const Service = z.object({
  image: z.string(),
  mem_limit: z.string(),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()).min(2), retries: z.number(), timeout: z.string() }),
  restart: z.string(),
});
const { services, volumes } = z
  .object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(composeFile, 'utf8'), { merge: true }));
const all = Object.entries(services);
const mib = (limit: string) => Number.parseInt(limit) * (limit.endsWith('g') ? 1_024 : 1);

describe('the stack in containers', () => {
  it('has every server that the stack by packages has', () => {
    expect(Object.keys(services).toSorted()).toEqual([...serverNames].toSorted());
    expect(
      dockerServices('secret')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...serverNames].toSorted());
  });

  it.each(all)('%s is reached from this machine alone, at the port that it is given', (name, { ports }) => {
    const { portVariable } = dockerServices('secret').find((service) => service.name === name) ?? {};
    expect(ports).toEqual([
      expect.stringMatching(new RegExp(`^127\\.0\\.0\\.1:\\$\\{${portVariable}:-\\d+\\}:\\d+$`)),
    ]);
  });

  it.each(all)('%s is an official image of one version, from no registry by name', (_name, { image }) => {
    expect(image).toMatch(
      /^(apache\/kafka|cassandra|mongo|postgres|redis|qdrant\/qdrant):v?\d+\.\d+(\.\d+)?$/,
    );
  });

  it.each(all)('%s keeps its data in a volume with a name, and says whether it is well', (_name, service) => {
    const named = service.volumes
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('.'));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(volumes).toHaveProperty(name);
    expect(service.healthcheck.retries).toBeGreaterThan(0);
    // stack:down leaves nothing running, and an outage that is tried lasts.
    expect(service.restart).toBe('no');
  });

  it('is bounded below 6 GiB together', () => {
    expect(all.reduce((sum, [, { mem_limit }]) => sum + mib(mem_limit), 0)).toBeLessThan(6 * 1_024);
  });

  it('looks after Kafka by a Java that does not ask for the heap of the broker', () => {
    expect(services.kafka?.healthcheck.test.at(-1)).toMatch(/^KAFKA_HEAP_OPTS=-Xmx64m /);
  });

  it('leads the product to the ports of this machine', () => {
    const variables = Object.assign(
      {},
      ...dockerServices('s').map((service) => service.variables(20_001)),
    ) as object;
    expect(variables).toEqual({
      CASSANDRA_CONTACT_POINTS: '127.0.0.1:20001',
      CASSANDRA_DATACENTER: 'datacenter1',
      KAFKA_BOOTSTRAP_SERVERS: '127.0.0.1:20001',
      MONGODB_URL: 'mongodb://127.0.0.1:20001/ensure_study',
      DATABASE_URL: 'postgres://ensure:s@127.0.0.1:20001/ensure_study',
      DATABASE_REPLICA_URL: 'postgres://ensure:s@127.0.0.1:20001/ensure_study',
      REDIS_URL: 'redis://127.0.0.1:20001',
      QDRANT_HOST: '127.0.0.1:20001',
    });
  });
});

/** The services of infra/compose: where each is published, what leads the product to it, and who asks it. */
import { createLogger } from '@ensure-study/kit/logger';
import { describeMongo } from '@ensure-study/stores/documents/describe-mongo';
import { describeDatabase } from '@ensure-study/stores/sql/describe';
import { askCassandra, datacenter } from '../cassandra/cassandra.ts';
import { askKafka } from '../kafka/kafka.ts';
import { asking } from '../postgres/asking.ts';
import { askQdrant } from '../qdrant.ts';
import { askRedis } from '../redis.ts';
import type { ServerName } from '../stack-server.ts';

export interface DockerService {
  name: ServerName;
  after?: ServerName;
  /** How the port is named among the kept ones, which servers of both kinds share. */
  port: string;
  /** The variable of compose.yml that says which it is. */
  portVariable: string;
  variables(port: number): Record<string, string>;
  /** By the store's own driver; rejects where it does not answer. */
  ask(port: number): Promise<void>;
}

const host = '127.0.0.1';
const silent = createLogger('stack', 'silent');

export function dockerServices(password: string): DockerService[] {
  const databaseUrl = (port: number, name = 'ensure_study') =>
    `postgres://ensure:${password}@${host}:${port}/${name}`;
  const mongoUrl = (port: number) => `mongodb://${host}:${port}/ensure_study`;
  return [
    {
      ...{ name: 'cassandra', port: 'clients', portVariable: 'CASSANDRA_PORT' },
      variables: (port) => ({
        CASSANDRA_CONTACT_POINTS: `${host}:${port}`,
        CASSANDRA_DATACENTER: datacenter,
      }),
      ask: (port) => askCassandra(`${host}:${port}`),
    },
    {
      ...{ name: 'kafka', port: 'clients', portVariable: 'KAFKA_PORT' },
      variables: (port) => ({ KAFKA_BOOTSTRAP_SERVERS: `${host}:${port}` }),
      ask: (port) => askKafka(`${host}:${port}`),
    },
    {
      ...{ name: 'mongodb', port: 'clients', portVariable: 'MONGODB_PORT' },
      variables: (port) => ({ MONGODB_URL: mongoUrl(port) }),
      ask: async (port) => void (await describeMongo(mongoUrl(port), silent)),
    },
    {
      ...{ name: 'postgres', port: 'clients', portVariable: 'POSTGRES_PORT' },
      variables: (port) => ({ DATABASE_URL: databaseUrl(port) }),
      ask: async (port) => void (await describeDatabase(databaseUrl(port))),
    },
    {
      ...{ name: 'standby', after: 'postgres', port: 'clients', portVariable: 'STANDBY_PORT' },
      variables: (port) => ({ DATABASE_REPLICA_URL: databaseUrl(port) }),
      ask: (port) =>
        asking(databaseUrl(port, 'postgres'), async (ask) => {
          const [row] = await ask('select pg_is_in_recovery() as follows');
          if (row?.follows !== true) throw new Error('It does not follow the primary.');
        }),
    },
    {
      ...{ name: 'redis', port: 'clients', portVariable: 'REDIS_PORT' },
      variables: (port) => ({ REDIS_URL: `redis://${host}:${port}` }),
      ask: (port) => askRedis(`redis://${host}:${port}`),
    },
    {
      ...{ name: 'qdrant', port: 'http', portVariable: 'QDRANT_PORT' },
      variables: (port) => ({ QDRANT_HOST: `${host}:${port}` }),
      ask: (port) => askQdrant(`${host}:${port}`),
    },
  ];
}

/** Every store that has suites of its own on a server, but for PostgreSQL and Redis, which `npm test` can start itself. */
import { createLogger } from '@ensure-study/kit/logger';
import { describeCassandra } from '@ensure-study/stores/columns/describe-cassandra';
import { describeMongo } from '@ensure-study/stores/documents/describe-mongo';
import { describeKafka } from '@ensure-study/stores/events/describe-kafka';
import { describeQdrant } from '@ensure-study/stores/vectors/describe-qdrant';
import { describeStandby } from '@ensure-study/stores/sql/describe-standby';
import type { RealStore } from './real-stores.ts';

const silent = createLogger('test', 'silent');

export const knownStores: RealStore[] = [
  { name: 'standby', variable: 'DATABASE_REPLICA_URL', describe: describeStandby },
  { name: 'qdrant', variable: 'QDRANT_HOST', describe: (address) => describeQdrant({ address }) },
  {
    name: 'mongodb',
    variable: 'MONGODB_URL',
    describe: (address) => describeMongo(address, silent),
  },
  {
    name: 'cassandra',
    variable: 'CASSANDRA_CONTACT_POINTS',
    describe: (address) =>
      describeCassandra({ contactPoints: address.split(','), datacenter: 'datacenter1' }, 'none'),
  },
  {
    name: 'kafka',
    variable: 'KAFKA_BOOTSTRAP_SERVERS',
    describe: (address) => describeKafka({ servers: address.split(',') }, silent),
  },
];

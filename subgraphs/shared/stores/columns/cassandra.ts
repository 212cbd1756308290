/** A keyspace of Cassandra, kept open in the background: while it is away, a call fails at once. */
import { setMaxListeners } from 'node:events';
import { backoffMs } from '@ensure-study/kit/backoff';
import type { Clock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';
import { span } from '@ensure-study/kit/tracing';
import type { Client } from 'cassandra-driver';
import { createCassandraClient } from './cassandra-client.ts';
import { openKeyspace } from './open-keyspace.ts';
import { storeName, toStoreError } from './outage.ts';
import type { CallOptions, CassandraCluster, Columns, Keyspace } from './port.ts';
import { tellOutages } from './tell-outages.ts';

export interface CassandraOptions {
  cluster: CassandraCluster;
  keyspace: Keyspace;
  logger: Logger;
  clock: Clock;
}

/** Of one call, all its pages and the driver's own second try included. */
const callMs = 4_000;
/** Of one process: more at once only wait in the servers, and time out there. */
const inFlightMax = 256;
/** So many calls wait for their turn; beyond that it counts as an outage. */
const waitingMax = 10_000;
const openingAgain = { fromMs: 100, mostMs: 1_000 };

/** Does not wait for the servers: the keyspace is made, brought up to date and opened as soon as they are there. */
export function openCassandra(options: CassandraOptions): Columns {
  const client = createCassandraClient(options.cluster, options.keyspace.name);
  const stop = new AbortController();
  let isOpen = false;
  const opening = keepOpening(client, options, stop.signal).then((opened) => (isOpen = opened));
  const teller = tellOutages(client, options.logger);

  const guard = createGuard({
    name: 'Cassandra',
    deadlineMs: callMs,
    attemptMs: callMs,
    bulkhead: { runningMax: inFlightMax, waitingMax },
  });

  async function call<T>(name: string, { signal }: CallOptions, work: () => Promise<T>): Promise<T> {
    if (!isOpen) throw storeUnavailable(storeName);
    // Many calls at once listen to one signal of their caller, for as long as each lasts: that is no leak.
    if (signal) setMaxListeners(0, signal);
    try {
      return await span(name, asked(name), () => teller.listen(() => guard(work, signal), signal));
    } catch (error) {
      throw toStoreError(error);
    }
  }

  return {
    read: ({ text, values }, toRow, of = {}) =>
      call(verbOf(text), of, async () => {
        const rows = [];
        for await (const row of await client.execute(text, values)) rows.push(toRow(row));
        return rows;
      }),
    write: ({ text, values }, of = {}) =>
      call(verbOf(text), of, async () => void (await client.execute(text, values))),
    writePartition: (statements, of = {}) =>
      call('BATCH', of, async () => {
        const queries = statements.map(({ text, values }) => ({ query: text, params: values }));
        await client.batch(queries, { logged: false });
      }),
    isUp: () =>
      call(
        'SELECT',
        {},
        async () => (await client.execute('select release_version from system.local')).rowLength > 0,
      ),
    async close() {
      isOpen = false;
      stop.abort(new Error('The keyspace is closed.'));
      await opening;
      await client.shutdown();
    },
  };
}

const verbOf = (text: string) => /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'UNKNOWN';
const asked = (operation: string) =>
  ({
    kind: 'client',
    attributes: { 'db.system.name': 'cassandra', 'db.operation.name': operation },
  }) as const;

/** Tries until it is open, and says so once; false when it is closed first. */
async function keepOpening(client: Client, options: CassandraOptions, stop: AbortSignal): Promise<boolean> {
  const { logger, clock } = options;
  for (let failures = 0; !stop.aborted;) {
    try {
      await openKeyspace(client, options, { clock, signal: stop });
      if (failures > 0) logger.info('Cassandra is there');
      return true;
    } catch (error) {
      failures += 1;
      if (failures === 1 && !stop.aborted) logger.warn({ err: error }, 'Cassandra cannot be opened yet');
      await clock.sleep(backoffMs(failures, openingAgain), stop).catch(() => undefined);
    }
  }
  return false;
}

/** Says in the log when Cassandra goes and when it is there again: one line each, whoever notices first. */
import type { Logger } from '@ensure-study/kit/logger';
import type { Client } from 'cassandra-driver';
import { isCassandraOutage } from './outage.ts';

export interface OutageTeller {
  /** Makes a call and notes what becomes of it; one that its caller gave up tells nothing. */
  listen<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

type Nodes = Pick<Client, 'on' | 'hosts'>;
interface Node {
  address: string;
}

/** Fewer in a row may be a busy moment. */
const failuresMax = 3;

/** Goes by calls, and by what the driver sees of the nodes where nobody calls; of several nodes each is told of as well. */
export function tellOutages(client: Nodes, logger: Logger): OutageTeller {
  let isAway = false;
  let failures = 0;
  function settle(away: boolean, why?: unknown) {
    failures = 0;
    if (isAway === away) return;
    isAway = away;
    if (away) logger.warn({ err: why }, 'Cassandra is not there');
    else logger.info('Cassandra is there again');
  }
  client.on('hostDown', ({ address: node }: Node) => {
    if (client.hosts.length > 1) logger.warn({ node }, 'a node of Cassandra is not there');
    if (!client.hosts.values().some((host) => host.isUp())) settle(true);
  });
  client.on('hostUp', ({ address: node }: Node) => {
    if (client.hosts.length > 1) logger.info({ node }, 'a node of Cassandra is there again');
    settle(false);
  });
  function noteFailure(why: unknown) {
    failures += 1;
    if (failures >= failuresMax) settle(true, why);
  }
  return {
    async listen(call, signal) {
      try {
        const answer = await call();
        settle(false);
        return answer;
      } catch (error) {
        if (!signal?.aborted && isCassandraOutage(error)) noteFailure(error);
        throw error;
      }
    },
  };
}

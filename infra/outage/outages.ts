/** The rows of the failure table: what is killed, and what people are to get meanwhile. */
import type { Capability } from '@ensure-study/contracts/status';
import type { ServerName, StackServer } from '../local/stack/stack-server.ts';
import { openModelServer } from './model-server.ts';

/** What can be killed and brought back. */
export interface Victim {
  /** As people read it, with its version. */
  title: string;
  kill(): Promise<void>;
  /** Resolves once it answers again. */
  start(signal: AbortSignal): Promise<unknown>;
  /** Variables besides those of the stack. */
  variables: Record<string, string>;
  /** Whatever is left of it is ended with the demonstration. */
  close(): Promise<void>;
}
export interface Outage {
  title: string;
  /** The row of the failure table. */
  promise: string;
  /** What the page says that people have to do without; one of these. */
  tells: readonly (readonly Capability[])[];
  /** In place of one, why there is none that could be killed and brought back. */
  victim(servers: readonly StackServer[]): Promise<Victim | { none: string }>;
}

const prepareWithinMs = 10 * 60_000;

const ofStack = (name: ServerName) => async (servers: readonly StackServer[]) => {
  const server = servers.find((known) => known.name === name);
  // One that a variable names is somebody else's: it is not ours to kill.
  if (!server?.isRunning() || !(await server.isReady()))
    return { none: 'the stack has none that could be killed here; `npm run stack:up` starts it' };
  const lacking = await server.lacks();
  if (lacking) return { none: `it is not killed, for it could not be started again here: ${lacking}` };
  // What it is started from again may have been deleted, or changed, since it was started.
  await server.prepare(AbortSignal.timeout(prepareWithinMs), () => undefined);
  return {
    title: server.title,
    kill: () => server.kill(),
    start: (signal: AbortSignal) => server.start(signal),
    variables: {},
    close: async () => {},
  };
};

export const outages = {
  postgres: {
    title: 'PostgreSQL',
    promise:
      'people go on reading from the standby, marked stale; writes are refused as STORE_UNAVAILABLE and retryable within 2 s; everything comes back without a restart',
    // Where reads go on from a replica, only saving is missed.
    tells: [['READING'], ['SAVING']],
    victim: ofStack('postgres'),
  },
  redis: {
    title: 'Redis',
    promise:
      'nothing but the readiness tells: limits, answers and wake-ups go on in each process and by PostgreSQL',
    tells: [[]],
    victim: ofStack('redis'),
  },
  qdrant: {
    title: 'Qdrant',
    promise: 'answers go on by words, marked KEYWORD; what is uploaded meanwhile is indexed once it is back',
    // Without an embedding model, answers are found by words anyway.
    tells: [['SEARCH_BY_MEANING'], []],
    victim: ofStack('qdrant'),
  },
  mongodb: {
    title: 'MongoDB',
    promise: 'what lies there answers STORE_UNAVAILABLE, the rest works; events for it wait in the log',
    tells: [['MEETING_RECORDS']],
    victim: ofStack('mongodb'),
  },
  cassandra: {
    title: 'Cassandra',
    promise: 'analytics shows the last view with its moment; events wait and none is skipped',
    tells: [['COUNTS']],
    victim: ofStack('cassandra'),
  },
  kafka: {
    title: 'Kafka',
    promise: 'everything goes on, events wait in the outbox, in order; counts stand still meanwhile',
    tells: [['INDEXING', 'NOTICES', 'COUNTS']],
    victim: ofStack('kafka'),
  },
  llm: {
    title: 'the language model',
    promise: 'answers come from the material, and say so; every turn ends',
    tells: [['WRITTEN_ANSWERS']],
    victim: openModelServer,
  },
} satisfies Record<string, Outage>;
export type StoreName = keyof typeof outages;

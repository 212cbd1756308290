/** A connection to MongoDB that keeps nobody waiting for long: each call has a deadline, and while it is away all fail at once. */
import { withDeadline } from '@ensure-study/kit/deadline';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';
import { MongoClient, type Db } from 'mongodb';
import { isMongoOutage } from './mongo-outage.ts';

export interface MongoConnection {
  /** Runs `work` under the deadline. Throws STORE_UNAVAILABLE when MongoDB does not answer, and the caller's own reason when it is gone. */
  ask<T>(work: (db: Db, signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Whether it answers now. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

export interface MongoOptions {
  /** `mongodb://` or `mongodb+srv://`; its path names the database, `ensure_study` without one. */
  url: string;
  /** As MongoDB lists its clients. */
  name: string;
  logger: Logger;
}

const callMs = 2_000;
/** Less than the deadline, so that its own reason is what is logged. */
const connectMs = 1_000;
/** As many as the driver has connections. */
const runningMax = 100;
const waitingMax = 1_000;
const failuresMax = 3;
const restMs = 1_000;
const databaseUnlessNamed = 'ensure_study';

/** Does not connect before it is asked; whatever is lost is connected again by the driver. */
export function openMongo({ url, name, logger }: MongoOptions): MongoConnection {
  const client = new MongoClient(url, {
    appName: name,
    connectTimeoutMS: connectMs,
    serverSelectionTimeoutMS: connectMs,
    heartbeatFrequencyMS: 2_000,
    // A write counts once most of the replicas have it on their disks.
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: callMs },
    retryReads: true,
    retryWrites: true,
  });
  const db = client.db(/^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(url) ? undefined : databaseUnlessNamed);
  const guard = createGuard({
    name: 'MongoDB',
    deadlineMs: callMs,
    attemptMs: callMs,
    bulkhead: { runningMax, waitingMax },
    breaker: {
      ...{ failuresMax, restMs },
      onBreak: (why) => logger.warn({ err: why }, 'MongoDB is not there'),
      onReset: () => logger.info('MongoDB is there again'),
    },
    isFailure: isMongoOutage,
  });
  return {
    async ask(work, signal) {
      signal?.throwIfAborted();
      try {
        return await guard((within) => work(db, within as AbortSignal), signal);
      } catch (error) {
        signal?.throwIfAborted();
        throw isMongoOutage(error) ? storeUnavailable('The document store', error) : error;
      }
    },
    async isUp() {
      await withDeadline('MongoDB', connectMs, undefined, () => db.command({ ping: 1 }));
      return true;
    },
    // Forcibly: whoever waits for an answer is told so.
    close: () => client.close(true),
  };
}

/** Safeguarding, assembled: where concerns are kept, who looks at them, and what happens to them by the clock. */
import type { Clock } from '@ensure-study/kit/clock';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database } from '@ensure-study/stores/sql/port';
import { runWorkers, type Workers } from '../workers/run-workers.ts';
import { createCoreSchool } from './adapters/core-school.ts';
import { createReportConcern } from './adapters/report-concern.ts';
import { createReportStore } from './adapters/report-store.ts';
import { createWatchStore } from './adapters/watch-store.ts';
import { createSafeguardingResolvers } from './resolvers.ts';
import { watchReports } from './watch-reports.ts';

export interface SafeguardingFeatureDeps {
  database: Database;
  eventLog: EventLog;
  /** Asks core. */
  internal: InternalClient;
  clock: Clock;
  logger: Logger;
}

/** Between two looks. */
const idleMs = 5_000;

/** Nothing is reminded of or forgotten before `start`. */
export function createSafeguardingFeature(deps: SafeguardingFeatureDeps) {
  const { clock, logger } = deps;
  const school = createCoreSchool(deps.internal);
  const watch = createWatchStore(deps);
  let workers: Workers | undefined;
  return {
    resolvers: createSafeguardingResolvers({ reports: createReportStore(deps), school }),
    reportConcern: createReportConcern(clock),
    start(): void {
      workers = runWorkers({
        work: (signal) => watchReports({ watch, school, clock }, signal),
        ...{ concurrency: 1, idleMs, clock, logger },
      });
    },
    async close(): Promise<void> {
      await workers?.close();
    },
  };
}

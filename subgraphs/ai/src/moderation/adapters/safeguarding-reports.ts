/** Concerns in PostgreSQL. */
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { ReportConcern } from '../ports.ts';
import { safeguardingReports } from './tables.ts';

export function createReportConcern(clock: Clock): ReportConcern {
  return async (within, concern) => {
    const now = clock.now();
    await within
      .insert(safeguardingReports)
      .values({ id: uuidV7(now), ...concern, occurredAt: new Date(now) })
      .onConflictDoNothing();
  };
}

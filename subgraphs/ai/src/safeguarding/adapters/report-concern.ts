/** Concerns in PostgreSQL. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { ReportConcern } from '../ports.ts';
import { reportEvent } from './report-events.ts';
import { safeguardingLog, safeguardingReports } from './tables.ts';

export function createReportConcern(clock: Clock): ReportConcern {
  return async (within, { categories: [led, ...further], ...concern }) => {
    const at = new Date(clock.now());
    const id = uuidV7(at.getTime());
    const inserted = await within
      .insert(safeguardingReports)
      .values({ id, ...concern, class: led, further, occurredAt: at })
      .onConflictDoNothing()
      .returning({ id: safeguardingReports.id });
    if (inserted.length === 0) return [];
    await within
      .insert(safeguardingLog)
      .values({ id: uuidV7(at.getTime()), reportId: id, action: 'REPORTED', at });
    const { organisationId } = concern;
    return [reportEvent('safeguarding.reported.v1', { id, organisationId }, at) as DomainEvent];
  };
}

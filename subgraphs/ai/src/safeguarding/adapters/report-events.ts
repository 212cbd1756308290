/** What the event log is told of reports: that there is one, and never what it is about. */
import type { DomainEventOf } from '@ensure-study/contracts/events';
import { uuidV7 } from '@ensure-study/kit/uuid';

type SafeguardingEventType = 'safeguarding.reported.v1' | 'safeguarding.overdue.v1';

const envelope = (report: { id: string; organisationId: string }, at: Date) => ({
  id: uuidV7(at.getTime()),
  occurredAt: at.toISOString(),
  actorId: null,
  organisationId: report.organisationId,
  subject: report.id,
  traceparent: null,
});

export const reportEvent = <T extends SafeguardingEventType>(
  type: T,
  report: { id: string; organisationId: string },
  at: Date,
) => ({ ...envelope(report, at), type, data: { reportId: report.id } });

export const guardiansToTell = (
  report: { id: string; organisationId: string; userId: string },
  at: Date,
): DomainEventOf<'safeguarding.guardians_to_tell.v1'> => ({
  ...envelope(report, at),
  type: 'safeguarding.guardians_to_tell.v1',
  data: { reportId: report.id, studentId: report.userId },
});

/** A report as it is read from its row, without the words. */
import type { Report } from '../ports.ts';
import { safeguardingReports } from './tables.ts';

export const columns = {
  id: safeguardingReports.id,
  organisationId: safeguardingReports.organisationId,
  classroomId: safeguardingReports.classroomId,
  userId: safeguardingReports.userId,
  class: safeguardingReports.class,
  further: safeguardingReports.further,
  occurredAt: safeguardingReports.occurredAt,
  state: safeguardingReports.state,
};
export type Row = Pick<typeof safeguardingReports.$inferSelect, keyof typeof columns>;

export const toReport = ({ class: led, further, state: status, ...row }: Row): Report => ({
  ...row,
  status,
  categories: [...new Set([led, ...further])],
});

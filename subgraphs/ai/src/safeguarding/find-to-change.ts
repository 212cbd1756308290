/** The report that somebody wants to do something about, or why they may not. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Report } from './ports.ts';
import type { Looking, ReportDeps } from './read-reports.ts';

export interface ReportChange extends Looking {
  /** Bare uuid; undefined for an id that no report can have. */
  reportId: string | undefined;
}
export type ChangeProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem';

/** Whoever need not look does not learn whether there is such a report. */
export async function findToChange(
  { reports, school }: ReportDeps,
  { viewer, reportId, signal }: ReportChange,
): Promise<Outcome<Report, ChangeProblem>> {
  if (reportId === undefined)
    return invalidInput(['input', 'reportId'], 'reportId is not the id of a SafeguardingReport.');
  const { userId, organisationId } = viewer;
  if (!(await school.mustLook(userId, organisationId, signal)))
    return notAllowed('Only the safeguarding contacts of the school do this.');
  const report = await reports.find(reportId);
  return report?.organisationId === organisationId ? ok(report) : missing('report');
}

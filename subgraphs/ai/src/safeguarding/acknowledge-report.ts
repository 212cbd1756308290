/** A contact says that they look at a report. */
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { findToChange, type ChangeProblem, type ReportChange } from './find-to-change.ts';
import type { Report } from './ports.ts';
import type { ReportDeps } from './read-reports.ts';

/** The report as it is now; of one that somebody looks at already nothing changes. */
export async function acknowledgeReport(
  deps: ReportDeps,
  change: ReportChange,
): Promise<Outcome<Report, ChangeProblem>> {
  const found = await findToChange(deps, change);
  if (!found.ok) return found;
  const report = await deps.reports.acknowledge(found.value.id, change.viewer.userId);
  return report ? ok(report) : missing('report');
}

/** Who sees reports: those who must look in the organisation in which they were written, and nobody else. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Status } from './domain/report.ts';
import type { LogEntry, Report, ReportGroup, ReportStore, School } from './ports.ts';

export interface ReportDeps {
  reports: ReportStore;
  school: School;
}
export interface Looking {
  viewer: Viewer;
  signal?: AbortSignal;
}

/** Reports of the viewer's organisation, newest first, at most `first + 1`; throws FORBIDDEN to who need not look. */
export async function listReports(
  deps: ReportDeps,
  looking: Looking,
  page: PageRequest & { status?: Status },
): Promise<Report[]> {
  return deps.reports.list(await watchedBy(deps, looking), page);
}

/** The same as they are looked at: what one student wrote and is not handled stands together. */
export async function listGroups(
  deps: ReportDeps,
  looking: Looking,
  page: PageRequest & { status?: Status },
): Promise<ReportGroup[]> {
  return deps.reports.listGroups(await watchedBy(deps, looking), page);
}

async function watchedBy({ school }: ReportDeps, { viewer, signal }: Looking): Promise<string> {
  const { userId, organisationId } = viewer;
  if (!(await school.mustLook(userId, organisationId, signal)))
    throw forbidden('This is for the safeguarding contacts of the school.');
  return organisationId;
}

/** The report; undefined for one that is not there or not for the viewer. */
export async function seeReport(
  { reports, school }: ReportDeps,
  { viewer, signal }: Looking,
  reportId: string,
): Promise<Report | undefined> {
  const { userId, organisationId } = viewer;
  const report = await reports.find(reportId);
  if (report?.organisationId !== organisationId) return undefined;
  return (await school.mustLook(userId, organisationId, signal)) ? report : undefined;
}

/** The words, once it is in the log that the viewer reads them; undefined as for the report itself. */
export async function readWords(
  deps: ReportDeps,
  looking: Looking,
  reportId: string,
): Promise<string | undefined> {
  const report = await seeReport(deps, looking, reportId);
  return report && deps.reports.read(report.id, looking.viewer.userId);
}

/** What happened with it, oldest first, at most `first + 1`; undefined as for the report itself. */
export async function readLog(
  deps: ReportDeps,
  looking: Looking,
  { reportId, page }: { reportId: string; page: PageRequest },
): Promise<LogEntry[] | undefined> {
  const report = await seeReport(deps, looking, reportId);
  return report && deps.reports.logOf(report.id, page);
}

/** GraphQL of safeguarding reports. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { sessionScope } from '@ensure-study/contracts/scopes';
import { forbidden, notFound, unauthenticated } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import { mapPage, parsePage, toPage } from '@ensure-study/kit/pagination';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { acknowledgeReport } from './acknowledge-report.ts';
import type { Category } from './domain/report.ts';
import { handleReport } from './handle-report.ts';
import type { LogEntry, Report, ReportGroup, School } from './ports.ts';
import {
  listGroups,
  listReports,
  readLog,
  readWords,
  seeReport,
  type Looking,
  type ReportDeps,
} from './read-reports.ts';

const names = { 'self-harm': 'SELF_HARM', abuse: 'ABUSE', threat: 'THREAT' } as const satisfies Record<
  Category,
  string
>;

/** Throws UNAUTHENTICATED for nobody, and FORBIDDEN for a program, which the gateway lets through to none of this either. */
function lookingOf({ viewer, signal }: Context): Looking {
  if (!viewer) throw unauthenticated();
  if (!viewer.scopes.includes(sessionScope))
    throw forbidden('This is for the safeguarding contacts of the school.');
  return { viewer, signal };
}
const idOf = ({ id }: { id?: string }) => uuidOf('SafeguardingReport', id ?? '') ?? '';
const person = (id: string) => ({ __typename: 'User' as const, id: toGlobalId('User', id) });

const toRow = ({ id, classroomId, userId, categories, occurredAt, status }: Report) => ({
  __typename: 'SafeguardingReport' as const,
  id: toGlobalId('SafeguardingReport', id),
  student: person(userId),
  classroom: { __typename: 'Classroom' as const, id: toGlobalId('Classroom', classroomId) },
  categories: categories.map((category) => names[category]),
  ...{ occurredAt, status },
});

const toGroupRow = ({ userId, status, count, reports }: ReportGroup) => ({
  __typename: 'SafeguardingGroup' as const,
  ...{ student: person(userId), status, reportCount: count },
  reports: reports.map(toRow),
});

const toLogRow = ({ at, action, personId, note }: LogEntry) => ({
  __typename: 'SafeguardingLogEntry' as const,
  person: personId === null ? null : person(personId),
  ...{ at, action, note },
});

export function createSafeguardingResolvers(deps: ReportDeps): ResolverMap {
  return {
    Query: {
      safeguardingReports: async (_root, { status, ...args }, context) => {
        const looking = lookingOf(context);
        const page = parsePage(args);
        const rows = await listReports(deps, looking, { ...page, status: status ?? undefined });
        const listed = toPage(rows, page, ({ id }) => id);
        return { __typename: 'SafeguardingReportConnection', ...mapPage(listed, toRow) };
      },
      safeguardingGroups: async (_root, { status, ...args }, context) => {
        const looking = lookingOf(context);
        const page = parsePage(args);
        const rows = await listGroups(deps, looking, { ...page, status: status ?? undefined });
        const listed = toPage(rows, page, ({ newestId }) => newestId);
        return { __typename: 'SafeguardingGroupConnection', ...mapPage(listed, toGroupRow) };
      },
    },
    Mutation: {
      acknowledgeSafeguardingReport: async (_root, { input }, context) => {
        const change = { ...lookingOf(context), reportId: uuidOf('SafeguardingReport', input.reportId) };
        return toPayload(await acknowledgeReport(deps, change), (report) => ({
          __typename: 'AcknowledgeSafeguardingReportSuccess' as const,
          report: toRow(report),
        }));
      },
      handleSafeguardingReport: async (_root, { input: { reportId, note } }, context) => {
        const change = { ...lookingOf(context), reportId: uuidOf('SafeguardingReport', reportId), note };
        return toPayload(await handleReport(deps, change), (report) => ({
          __typename: 'HandleSafeguardingReportSuccess' as const,
          report: toRow(report),
        }));
      },
    },
    SafeguardingReport: createFields(deps),
  };
}

function createFields(deps: ReportDeps & { school: School }): ResolverMap['SafeguardingReport'] {
  return {
    __resolveReference: async ({ id }, context) => {
      const { viewer, signal } = context;
      if (!viewer?.scopes.includes(sessionScope)) return null;
      const report = await seeReport(deps, { viewer, signal }, idOf({ id }));
      return report ? toRow(report) : null;
    },
    classroomName: async (parent, _args, { signal }) => {
      const id = 'classroom' in parent ? uuidOf('Classroom', parent.classroom?.id ?? '') : undefined;
      return id === undefined ? null : deps.school.classroomName(id, signal);
    },
    said: async (parent, _args, context) => {
      const words = await readWords(deps, lookingOf(context), idOf(parent));
      if (words === undefined) throw notFound('report');
      return words;
    },
    log: async (parent, args, context) => {
      const page = parsePage(args);
      const entries = await readLog(deps, lookingOf(context), { reportId: idOf(parent), page });
      if (!entries) throw notFound('report');
      const listed = toPage(entries, page, ({ id }) => id);
      return { __typename: 'SafeguardingLogConnection', ...mapPage(listed, toLogRow) };
    },
  };
}

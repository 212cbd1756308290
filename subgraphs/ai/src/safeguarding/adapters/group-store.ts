/** The queue as it is looked at, in PostgreSQL. */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { groupShownMax, type Status } from '../domain/report.ts';
import type { ReportGroup, ReportStore } from '../ports.ts';
import { columns, toReport } from './report-columns.ts';
import { safeguardingReports } from './tables.ts';

const { id, organisationId: school, userId, state } = safeguardingReports;
const newestFirst = sql`array_agg(${id} order by ${id} desc)`;
const newest = sql`(${newestFirst})[1]`;
const isOpen = sql<boolean>`bool_or(${state} = 'OPEN')`;
/** What is handled is read for its own sake, with its own note. */
const alone = sql`case when ${state} = 'HANDLED' then ${id} end`;

const ofStatus = {
  OPEN: { rows: ne(state, 'HANDLED'), groups: isOpen },
  ACKNOWLEDGED: { rows: ne(state, 'HANDLED'), groups: sql`not ${isOpen}` },
  HANDLED: { rows: eq(state, 'HANDLED'), groups: undefined },
} satisfies Record<Status, object>;

export function createGroupStore(db: Executor): Pick<ReportStore, 'listGroups'> {
  return {
    async listGroups(organisationId, { first, after: given, status }) {
      const after = idCursor(given);
      const earlier = after === undefined ? undefined : sql`${newest} < ${after}::uuid`;
      const wanted = status && ofStatus[status];
      const groups = await db
        .select({
          userId,
          count: sql<number>`count(*)::int`,
          isOpen,
          isHandled: sql<boolean>`bool_and(${state} = 'HANDLED')`,
          shown: sql<string[]>`(${newestFirst})[1:${sql.raw(String(groupShownMax))}]::text[]`,
        })
        .from(safeguardingReports)
        .where(and(eq(school, organisationId), wanted?.rows))
        .groupBy(userId, alone)
        .having(and(wanted?.groups, earlier))
        .orderBy(desc(newest))
        .limit(first + 1);
      const reports = await reportsOf(
        db,
        groups.flatMap(({ shown }) => shown),
      );
      return groups.map(({ shown, isOpen: open, isHandled, ...group }): ReportGroup => ({
        ...group,
        newestId: shown[0] ?? '',
        status: open ? 'OPEN' : isHandled ? 'HANDLED' : 'ACKNOWLEDGED',
        reports: shown.flatMap((one) => reports.get(one) ?? []),
      }));
    },
  };
}

async function reportsOf(db: Executor, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db.select(columns).from(safeguardingReports).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, toReport(row)]));
}

/** Reports and their logs in PostgreSQL. A report is locked while it changes, so that each step of it is logged once. */
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Clock } from '@ensure-study/kit/clock';
import { idCursor } from '@ensure-study/kit/pagination';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Database, Executor, Transaction } from '@ensure-study/stores/sql/port';
import { sameReadingMs, type Action } from '../domain/report.ts';
import type { ReportStore } from '../ports.ts';
import { createGroupStore } from './group-store.ts';
import { columns, toReport, type Row } from './report-columns.ts';
import { safeguardingLog, safeguardingReports } from './tables.ts';

export interface ReportStoreOptions {
  database: Database;
  clock: Clock;
}

export function createReportStore(options: ReportStoreOptions): ReportStore {
  return { ...reading(options), ...createGroupStore(options.database.db), ...changing(options) };
}

function reading({ database: { db } }: ReportStoreOptions): Pick<ReportStore, 'find' | 'list' | 'logOf'> {
  return {
    async find(id) {
      const [row] = await db.select(columns).from(safeguardingReports).where(eq(safeguardingReports.id, id));
      return row && toReport(row);
    },
    async list(organisationId, { first, after: given, status }) {
      const after = idCursor(given);
      const { id, organisationId: school, state } = safeguardingReports;
      const wanted = and(
        eq(school, organisationId),
        status && eq(state, status),
        after === undefined ? undefined : lt(id, after),
      );
      const rows = await db
        .select(columns)
        .from(safeguardingReports)
        .where(wanted)
        .orderBy(desc(id))
        .limit(first + 1);
      return rows.map(toReport);
    },
    async logOf(reportId, { first, after: given }) {
      const after = idCursor(given);
      const later = after === undefined ? undefined : gt(safeguardingLog.id, after);
      return db
        .select()
        .from(safeguardingLog)
        .where(and(eq(safeguardingLog.reportId, reportId), later))
        .orderBy(asc(safeguardingLog.id))
        .limit(first + 1);
    },
  };
}

/** To read the words changes the log. */
function changing({
  database: { db },
  clock,
}: ReportStoreOptions): Pick<ReportStore, 'read' | 'acknowledge' | 'handle'> {
  const now = () => new Date(clock.now());
  return {
    read: (reportId, personId) => db.transaction((tx) => read(tx, { reportId, personId, at: now() })),
    acknowledge: (reportId, personId) =>
      db.transaction(async (tx) => {
        const row = await lock(tx, reportId);
        if (row?.state !== 'OPEN') return row && toReport(row);
        await tx
          .update(safeguardingReports)
          .set({ state: 'ACKNOWLEDGED' })
          .where(eq(safeguardingReports.id, reportId));
        await log(tx, reportId, { action: 'ACKNOWLEDGED', personId, at: now() });
        return toReport({ ...row, state: 'ACKNOWLEDGED' });
      }),
    handle: (reportId, personId, note) =>
      db.transaction(async (tx) => {
        const row = await lock(tx, reportId);
        if (!row) return undefined;
        if (row.state === 'HANDLED')
          return { report: toReport(row), isNew: false, note: await noteOf(tx, reportId) };
        const at = now();
        await tx
          .update(safeguardingReports)
          .set({ state: 'HANDLED', handledAt: at })
          .where(eq(safeguardingReports.id, reportId));
        await log(tx, reportId, { action: 'HANDLED', personId, note, at });
        return { report: toReport({ ...row, state: 'HANDLED' }), isNew: true, note };
      }),
  };
}

async function lock(tx: Transaction, reportId: string): Promise<(Row & { excerpt: string }) | undefined> {
  const [row] = await tx
    .select({ ...columns, excerpt: safeguardingReports.excerpt })
    .from(safeguardingReports)
    .where(eq(safeguardingReports.id, reportId))
    .for('update');
  return row;
}

interface Entry {
  action: Action;
  /** Absent for the product itself. */
  personId?: string;
  note?: string;
  at: Date;
}

/** One more row of the log. */
export async function log(within: Executor, reportId: string, entry: Entry): Promise<void> {
  await within.insert(safeguardingLog).values({ id: uuidV7(entry.at.getTime()), reportId, ...entry });
}

async function read(
  tx: Transaction,
  { reportId, personId, at }: { reportId: string; personId: string; at: Date },
): Promise<string | undefined> {
  const row = await lock(tx, reportId);
  if (!row) return undefined;
  const { reportId: of, personId: by, action, at: since } = safeguardingLog;
  const mine = and(eq(of, reportId), eq(by, personId), eq(action, 'READ'));
  const lately = gt(since, new Date(at.getTime() - sameReadingMs));
  const known = await tx
    .select({ id: safeguardingLog.id })
    .from(safeguardingLog)
    .where(and(mine, lately))
    .limit(1);
  if (known.length === 0) await log(tx, reportId, { action: 'READ', personId, at });
  return row.excerpt;
}

async function noteOf(tx: Transaction, reportId: string): Promise<string | null> {
  const handled = and(eq(safeguardingLog.reportId, reportId), eq(safeguardingLog.action, 'HANDLED'));
  return (
    (await tx.select({ note: safeguardingLog.note }).from(safeguardingLog).where(handled))[0]?.note ?? null
  );
}

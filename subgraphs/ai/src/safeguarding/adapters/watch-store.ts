/** What the clock does to reports, in PostgreSQL. */
import { and, asc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Executor, Transaction } from '@ensure-study/stores/sql/port';
import type { Report, WatchStore } from '../ports.ts';
import { guardiansToTell, reportEvent } from './report-events.ts';
import { log, type ReportStoreOptions } from './report-store.ts';
import { safeguardingReports } from './tables.ts';

export interface WatchStoreOptions extends ReportStoreOptions {
  eventLog: EventLog;
}

const atOnce = 50;

export function createWatchStore(options: WatchStoreOptions): WatchStore {
  const { db } = options.database;
  const { id, organisationId, userId, state, occurredAt, guardiansDecidedAt, handledAt } =
    safeguardingReports;
  return {
    remind: (before) => db.transaction((tx) => remind(tx, options, before)),
    undecided: (before) =>
      db
        .select({ id, organisationId, userId })
        .from(safeguardingReports)
        .where(and(isNull(guardiansDecidedAt), or(ne(state, 'OPEN'), lt(occurredAt, before))))
        .orderBy(asc(id))
        .limit(atOnce),
    speaksOfAbuse: (report) => speaksOfAbuse(db, report),
    decide: (reportId, isTold) => db.transaction((tx) => decide(tx, options, reportId, isTold)),
    async forget(before) {
      const old = db.select({ id }).from(safeguardingReports).where(lt(handledAt, before)).limit(atOnce);
      return (await db.delete(safeguardingReports).where(inArray(id, old))).rowCount ?? 0;
    },
  };
}

async function speaksOfAbuse(
  db: Executor,
  report: Pick<Report, 'organisationId' | 'userId'>,
): Promise<boolean> {
  const { id, organisationId, userId, class: led, further } = safeguardingReports;
  const isOfAbuse = or(eq(led, 'abuse'), sql`'abuse' = any(${further})`);
  const ofThem = and(eq(organisationId, report.organisationId), eq(userId, report.userId), isOfAbuse);
  return (await db.select({ id }).from(safeguardingReports).where(ofThem).limit(1)).length > 0;
}

async function remind(
  tx: Transaction,
  { clock, eventLog }: WatchStoreOptions,
  before: Date,
): Promise<number> {
  const at = new Date(clock.now());
  const { id, organisationId, state, remindedAt, occurredAt } = safeguardingReports;
  const unseen = tx
    .select({ id })
    .from(safeguardingReports)
    .where(and(eq(state, 'OPEN'), isNull(remindedAt), lt(occurredAt, before)))
    .orderBy(asc(occurredAt))
    .limit(atOnce)
    .for('update', { skipLocked: true });
  const rows = await tx
    .update(safeguardingReports)
    .set({ remindedAt: at })
    .where(inArray(id, unseen))
    .returning({ id, organisationId });
  for (const row of rows) await log(tx, row.id, { action: 'REMINDED', at });
  const events = rows.map((row) => reportEvent('safeguarding.overdue.v1', row, at) as DomainEvent);
  if (events.length > 0) await eventLog.append(tx, events);
  return rows.length;
}

async function decide(
  tx: Transaction,
  { clock, eventLog }: WatchStoreOptions,
  reportId: string,
  isTold: boolean,
): Promise<void> {
  const at = new Date(clock.now());
  const { id, organisationId, userId, guardiansDecidedAt } = safeguardingReports;
  const [row] = await tx
    .update(safeguardingReports)
    .set({ guardiansDecidedAt: at })
    .where(and(eq(id, reportId), isNull(guardiansDecidedAt)))
    .returning({ id, organisationId, userId });
  // Something may have come since it was asked.
  if (!row || !isTold || (await speaksOfAbuse(tx, row))) return;
  await log(tx, row.id, { action: 'GUARDIANS_TOLD', at });
  await eventLog.append(tx, [guardiansToTell(row, at)]);
}

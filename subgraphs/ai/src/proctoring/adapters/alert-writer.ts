/** Keeps changed alerts and tells of them, inside the transaction that found them out. */
import { and, eq, sql } from 'drizzle-orm';
import type { DomainEventOf } from '@ensure-study/contracts/events';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Transaction } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { AlertChange } from '../domain/alert-changes.ts';
import type { Alert } from '../domain/alerts.ts';
import type { AlertMessage, ProctoringSession } from '../ports.ts';
import { alertStream } from './alert-stream.ts';
import { proctoringAlerts } from './tables.ts';

export interface AlertWriterDeps {
  liveStreams: LiveStreams;
  eventLog: EventLog;
}

/** An alert that goes on grows in silence; everything else is told to those who watch, and each alert once to the event log. */
export async function writeAlerts(
  { liveStreams, eventLog }: AlertWriterDeps,
  tx: Transaction,
  { session, changes, at }: { session: ProctoringSession; changes: AlertChange[]; at: Date },
): Promise<void> {
  const grown = changes.filter(({ effect }) => effect === 'GROWN');
  for (const { alert } of grown)
    await tx
      .update(proctoringAlerts)
      .set({ durationMs: alert.durationMs, ended: false })
      .where(
        and(
          eq(proctoringAlerts.attemptId, session.attemptId),
          eq(proctoringAlerts.kind, alert.kind),
          eq(proctoringAlerts.startMs, alert.startMs),
        ),
      );
  const told = changes.filter(({ effect }) => effect !== 'GROWN');
  if (told.length === 0) return;
  const messages = told.map((change) => toMessage(session, change, at));
  const cursors = await liveStreams.append(alertStream(session.assessmentId), messages, tx);
  const rows = told.map((change, index) => toRow(session, change, { cursor: cursors[index] as string, at }));
  await upsert(tx, rows);
  const raised = messages.filter((_message, index) => told[index]?.effect === 'RAISED');
  if (raised.length > 0)
    await eventLog.append(
      tx,
      raised.map((message) => toEvent(session, message)),
    );
}

function toRow(
  session: ProctoringSession,
  { effect, alert }: AlertChange,
  told: { cursor: string; at: Date },
): typeof proctoringAlerts.$inferInsert {
  return {
    ...alert,
    id: uuidV7(told.at.getTime()),
    attemptId: session.attemptId,
    assessmentId: session.assessmentId,
    startedAt: startedAtOf(session, alert),
    withdrawn: effect === 'WITHDRAWN',
    cursor: told.cursor,
    receivedAt: told.at,
  };
}

async function upsert(tx: Transaction, rows: (typeof proctoringAlerts.$inferInsert)[]): Promise<void> {
  const { durationMs, ended, withdrawn, cursor, receivedAt } = proctoringAlerts;
  const given = (column: { name: string }) => sql.raw(`excluded.${column.name}`);
  await tx
    .insert(proctoringAlerts)
    .values(rows)
    .onConflictDoUpdate({
      target: [proctoringAlerts.attemptId, proctoringAlerts.kind, proctoringAlerts.startMs],
      set: {
        durationMs: given(durationMs),
        ended: given(ended),
        withdrawn: given(withdrawn),
        cursor: given(cursor),
        receivedAt: given(receivedAt),
      },
    });
}

const startedAtOf = ({ startedAt }: ProctoringSession, { startMs }: Alert) =>
  new Date(startedAt.getTime() + startMs);

function toMessage(session: ProctoringSession, { alert }: AlertChange, at: Date): AlertMessage {
  return {
    attemptId: session.attemptId,
    userId: session.userId,
    kind: alert.kind,
    class: alert.class,
    startedAt: startedAtOf(session, alert),
    durationMs: alert.durationMs,
    receivedAt: at,
  };
}

function toEvent(
  session: ProctoringSession,
  message: AlertMessage,
): DomainEventOf<'proctoring.alert_raised.v1'> {
  const { attemptId, assessmentId, classroomId, userId } = session;
  const { kind, class: alertClass, startedAt, durationMs, receivedAt } = message;
  return {
    id: uuidV7(receivedAt.getTime()),
    type: 'proctoring.alert_raised.v1',
    occurredAt: receivedAt.toISOString(),
    actorId: null,
    organisationId: null,
    subject: attemptId,
    traceparent: null,
    data: {
      attemptId,
      assessmentId,
      classroomId,
      userId,
      kind,
      class: alertClass,
      startedAt: startedAt.toISOString(),
      durationMs,
    },
  };
}

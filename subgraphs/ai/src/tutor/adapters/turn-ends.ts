/**
 * Ends turns from outside. The row decides between its worker and who stops it: both change it only while it has no outcome,
 * and the worker's every write asks for a lease that is gone then.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { EventLog } from '@ensure-study/stores/events/port';
import { hintWith } from '@ensure-study/stores/sql/hints';
import type { Database, Transaction } from '@ensure-study/stores/sql/port';
import type { Wakeups } from '@ensure-study/stores/sql/wakeups';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { concernOf } from '../../moderation/domain/concerns.ts';
import type { JudgeQuestion } from '../../moderation/ports.ts';
import type { ReportConcern } from '../../safeguarding/ports.ts';
import { judgedTurns, weighedTurns } from '../domain/judged-turns.ts';
import { streamOfTurn, type TurnStreamEvent } from '../domain/stream-events.ts';
import type { TurnEnds } from '../ports.ts';
import { toTurnRow } from './conversation-store.ts';
import { questionsBefore } from './questions-before.ts';
import { tutorTurns } from './tables.ts';
import { turnAnswered } from './turn-events.ts';

export interface TurnEndsOptions {
  database: Database;
  wakeups: Wakeups;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  clock: Clock;
  /** Absent where moderation of questions is switched off. */
  judge?: JudgeQuestion;
  reportConcern: ReportConcern;
}

/** Channel on which the worker of a turn is told that it may have ended. */
export const endsChannel = 'ai_tutor_ends';

export function createTurnEnds(options: TurnEndsOptions): TurnEnds {
  return {
    async stop(turnId) {
      return options.database.db.transaction(async (tx) => {
        const stopped = await stopInside(tx, options, turnId);
        if (!stopped) return undefined;
        await options.eventLog.append(tx, stopped.events);
        return toTurnRow(stopped.row);
      });
    },
  };
}

type StoredTurn = typeof tutorTurns.$inferSelect;

/**
 * Undefined for a turn that has ended, or is not there. The events are the caller's to append, once and at the very end: the
 * event log is held until the transaction ends, and whoever held it while waiting for rows could be waited for by who has them.
 */
export async function stopInside(
  tx: Transaction,
  options: TurnEndsOptions,
  turnId: string,
): Promise<{ row: StoredTurn; events: DomainEvent[] } | undefined> {
  const { clock, liveStreams } = options;
  const [row] = await tx
    .update(tutorTurns)
    .set({ outcome: 'STOPPED', endedAt: new Date(clock.now()), leaseToken: null, leaseUntil: null })
    .where(and(eq(tutorTurns.id, turnId), isNull(tutorTurns.outcome)))
    .returning();
  if (!row) return undefined;
  const last: TurnStreamEvent = { kind: 'completed' };
  await liveStreams.append(streamOfTurn(turnId), [last], tx);
  await hintWith(options, tx, { channel: endsChannel, payload: turnId });
  const reported = await reportUnjudged(tx, options, row);
  const ended = turnAnswered(row, clock, { outcome: 'STOPPED', generator: null });
  return { row, events: [ended, ...reported] };
}

/**
 * Who takes back that they are in danger before the tutor has read it may still be. A turn of which something was answered was
 * judged before; of any other its worker may not have come so far.
 */
async function reportUnjudged(
  tx: Transaction,
  { judge, reportConcern }: TurnEndsOptions,
  turn: StoredTurn,
): Promise<DomainEvent[]> {
  if (!judge || turn.answer !== '') return [];
  const earlier = await questionsBefore(tx, turn, weighedTurns);
  const concern = concernOf(turn.question, judge(turn.question, earlier.slice(-judgedTurns)), earlier);
  if (!concern) return [];
  const { id: turnId, organisationId, classroomId, userId } = turn;
  return reportConcern(tx, { ...concern, organisationId, classroomId, userId, turnId });
}

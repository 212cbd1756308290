/** What the event log is told of turns: who, where and how it ended, never a word of question or answer. */
import type { DomainEventOf } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';

export interface EndedTurn {
  id: string;
  sessionId: string;
  classroomId: string;
  userId: string;
  organisationId: string;
  traceparent: string | null;
}

/** One word for all that moderation stopped: the log is kept for ever, and is not to say who needed help. */
const told: Readonly<Record<string, string>> = { REDIRECTED: 'BLOCKED', ESCALATED: 'BLOCKED' };

export function turnAnswered(
  turn: EndedTurn,
  clock: Clock,
  { outcome, generator }: { outcome: string; generator: string | null },
): DomainEventOf<'tutor.turn_answered.v1'> {
  const { id: turnId, sessionId, classroomId, userId, organisationId, traceparent } = turn;
  return {
    id: uuidV7(clock.now()),
    type: 'tutor.turn_answered.v1',
    occurredAt: new Date(clock.now()).toISOString(),
    actorId: userId,
    organisationId,
    subject: sessionId,
    traceparent,
    data: { turnId, sessionId, classroomId, userId, outcome: told[outcome] ?? outcome, generator },
  };
}

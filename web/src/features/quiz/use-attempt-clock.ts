import { useCallback, useEffect, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { noteServerTold, pageNow } from '../../api/server-clock.ts';
import { graphql } from '../../gql/index.ts';
import type { AttemptClockSubscription } from '../../gql/graphql.ts';
import { attemptDrawer } from '../proctoring/attempt-memory.ts';
import type { TeacherMessage } from './teacher-messages.tsx';

const AttemptClockDocument = graphql(`
  subscription AttemptClock($attemptId: ID!, $after: String) {
    attemptClock(attemptId: $attemptId, after: $after) {
      cursor
      kind
      serverTime
      endsAt
      state
      message {
        id
        text
        sentAt
      }
    }
  }
`);

type ClockEvent = AttemptClockSubscription['attemptClock'];

interface SittingClock {
  endsAt: string | null;
  /** How the end moved while the page was open; null until it does. */
  moved: 'later' | 'earlier' | null;
  messages: readonly TeacherMessage[];
  /** The server has the attempt: handed in elsewhere, or by the end of its time. */
  isOver: boolean;
}

function take(clock: SittingClock, { endsAt: end, state, message }: ClockEvent): SittingClock {
  const isNew = message && !clock.messages.some(({ id }) => id === message.id);
  const messages = isNew ? [...clock.messages, message] : clock.messages;
  const known = { ...clock, messages, isOver: clock.isOver || state === 'SUBMITTED' };
  const endsAt = end ?? null;
  if (endsAt === clock.endsAt) return known;
  const later = endsAt === null || (clock.endsAt !== null && endsAt > clock.endsAt);
  return { ...known, endsAt, moved: later ? 'later' : 'earlier' };
}

/** What the server says to the one who sits: its clock, when the end is, the teacher's messages, and that it is over. */
export function useAttemptClock(attemptId: string, endsAtFirst: string | null) {
  const live = useLiveConnection();
  const [clock, setClock] = useState<SittingClock>({
    endsAt: endsAtFirst,
    moved: null,
    messages: [],
    isOver: false,
  });
  const [connection, setConnection] = useState<StreamState>('connecting');
  const [read, setRead] = useState<readonly string[]>(
    () => attemptDrawer<string[]>(attemptId, 'read-messages').load() ?? [],
  );
  useEffect(
    () =>
      followSubscription(live, {
        document: AttemptClockDocument,
        variables: { attemptId },
        eventOf: (data): ClockEvent => data.attemptClock,
        cursorOf: ({ cursor }) => cursor,
        onEvent: (event) => {
          noteServerTold(event.serverTime, pageNow());
          setClock((known) => take(known, event));
        },
        onState: setConnection,
      }),
    [live, attemptId],
  );
  const markRead = useCallback(
    (id: string) =>
      setRead((known) => {
        attemptDrawer<string[]>(attemptId, 'read-messages').save([...known, id]);
        return [...known, id];
      }),
    [attemptId],
  );
  const messages = clock.messages.filter(({ id }) => !read.includes(id));
  return { ...clock, messages, connection, markRead };
}

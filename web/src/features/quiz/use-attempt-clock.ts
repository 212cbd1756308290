import type { ApolloClient } from '@apollo/client';
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

/** What the stream would have told of it. */
const AttemptToldDocument = graphql(`
  query AttemptTold($attemptId: ID!) {
    viewer {
      id
    }
    node(id: $attemptId) {
      __typename
      ... on Attempt {
        id
        state
        endsAt
        messages(first: 50) {
          nodes {
            id
            text
            sentAt
          }
        }
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

interface Told extends Pick<ClockEvent, 'endsAt' | 'state'> {
  messages: readonly TeacherMessage[];
}

function take(clock: SittingClock, { endsAt: end, state, messages: told }: Told): SittingClock {
  const fresh = told.filter((message) => !clock.messages.some(({ id }) => id === message.id));
  const messages = fresh.length > 0 ? [...clock.messages, ...fresh] : clock.messages;
  const known = { ...clock, messages, isOver: clock.isOver || state === 'SUBMITTED' };
  const endsAt = end ?? null;
  if (endsAt === clock.endsAt) return known;
  const later = endsAt === null || (clock.endsAt !== null && endsAt > clock.endsAt);
  return { ...known, endsAt, moved: later ? 'later' : 'earlier' };
}

async function readTold(client: ApolloClient, attemptId: string): Promise<Told | null> {
  const query = { query: AttemptToldDocument, variables: { attemptId } };
  const { data } = await client.query({ ...query, fetchPolicy: 'no-cache' });
  if (data?.node?.__typename !== 'Attempt') return null;
  return { ...data.node, messages: data.node.messages.nodes };
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
          setClock((known) => take(known, { ...event, messages: event.message ? [event.message] : [] }));
        },
        onGap: () =>
          void readTold(live.client, attemptId).then(
            (told) => told && setClock((known) => take(known, told)),
            () => undefined,
          ),
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

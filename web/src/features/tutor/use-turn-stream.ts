import { useEffect, useReducer, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { graphql } from '../../gql/index.ts';
import { emptyTurn, reduceTurn, type TurnEvent } from './domain/turn-stream.ts';

/** A finished turn arrives whole and lands in the cache, where the conversation reads it. */
const TutorTurnDocument = graphql(`
  subscription TutorTurn($id: ID!, $after: String) {
    tutorTurn(id: $id, after: $after) {
      __typename
      ... on TutorToken {
        cursor
        text
      }
      ... on TutorCitation {
        cursor
        citation {
          number
          page
          start
          end
          quote
          state
          material {
            id
            name
          }
          source
        }
      }
      ... on TutorTurnCompleted {
        cursor
        turn {
          id
          ...TutorTurnFields
          session {
            id
            ...SessionTopic
          }
        }
      }
      ... on TutorTurnFailed {
        cursor
        reason
        turn {
          id
          ...TutorTurnFields
        }
      }
    }
  }
`);

/** Follows a turn from its first event, so that a reload or a second device shows the same answer going on. */
export function useTurnStream(turnId: string) {
  const live = useLiveConnection();
  const [turn, take] = useReducer(reduceTurn, emptyTurn);
  const [connection, setConnection] = useState<StreamState>('connecting');
  useEffect(
    () =>
      followSubscription(live, {
        document: TutorTurnDocument,
        variables: { id: turnId },
        eventOf: (data): TurnEvent => data.tutorTurn,
        cursorOf: ({ cursor }) => cursor,
        onEvent: (event) => take(event),
        onGap: () => take('missed'),
        onState: setConnection,
      }),
    [live, turnId],
  );
  return { turn, connection };
}

import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { graphql, readFragment } from '../../gql/index.ts';
import { SessionTopicFragment } from './topic-chip.tsx';

const ConversationDocument = graphql(`
  query TutorConversation($sessionId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $sessionId) {
      __typename
      ... on TutorSession {
        id
        startedAt
        ...SessionTopic
        turns(first: 50, after: $after) {
          nodes {
            id
            ...TutorTurnFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const AskTutorDocument = graphql(`
  mutation AskTutor($input: AskTutorInput!) {
    askTutor(input: $input) {
      __typename
      ... on AskTutorSuccess {
        turn {
          id
          ...TutorTurnFields
          session {
            id
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** A question on its way into the conversation: shown at once, until the conversation itself holds it. */
interface Pending {
  question: string;
  sessionId: string | null;
  turnId: string | null;
}

export function useConversation(
  classroomId: string,
  sessionId: string | null,
  onSession: (id: string) => void,
) {
  const { data, error, refetch, fetchMore } = useQuery(
    ConversationDocument,
    sessionId ? { variables: { sessionId } } : skipToken,
  );
  const { run, busy, problem } = useAction(AskTutorDocument, 'askTutor');
  const [pending, setPending] = useState<Pending | null>(null);
  const key = useRef<{ question: string; value: string } | null>(null);

  const session = data?.node?.__typename === 'TutorSession' ? data.node : null;
  const topic = session && readFragment(SessionTopicFragment, session).anchor;
  const turns = session?.turns.nodes ?? [];
  const { hasNextPage, endCursor } = session?.turns.pageInfo ?? {};
  useEffect(() => {
    // A conversation is read from its end, so all of it is brought.
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);

  async function ask(question: string): Promise<boolean> {
    setPending({ question, sessionId, turnId: null });
    // The same question sent again because its answer got lost must not become two turns.
    if (key.current?.question !== question) key.current = { question, value: newIdempotencyKey() };
    const success = await run({
      input: { classroomId, sessionId, question, mode: 'EXPLAIN', idempotencyKey: key.current.value },
    });
    if (!success) {
      setPending(null);
      return false;
    }
    key.current = null;
    setPending({ question, sessionId: success.turn.session.id, turnId: success.turn.id });
    if (sessionId) await refetch().catch(() => undefined);
    else onSession(success.turn.session.id);
    return true;
  }
  const arrived = turns.some(({ id }) => id === pending?.turnId);
  const isHere = pending?.sessionId === sessionId && !arrived;
  return {
    turns,
    topic: topic ?? null,
    pending: pending && isHere ? pending.question : null,
    /** The turn that was asked here last. */
    asked: pending?.turnId ?? null,
    missing: data !== undefined && sessionId !== null && session === null,
    loading: sessionId !== null && data === undefined && !error,
    error,
    busy,
    problem,
    ask,
  };
}

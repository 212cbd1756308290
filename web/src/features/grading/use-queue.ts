import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useState } from 'react';
import type { QueuedAnswerFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { moveQueue, waiting, type Keyed, type Queue } from './domain/queue.ts';
import { GradingQueueDocument, QueuedAnswerFragment as Fragment } from './operations.ts';

export type QueuedAnswer = QueuedAnswerFragment & Keyed;

interface Pages {
  after: string | null;
  hasMore: boolean;
  isLoading: boolean;
  error: unknown;
}

const nothingRead: Pages = { after: null, hasMore: true, isLoading: true, error: null };

/** Answers of an exam that wait to be read, of one question or of all, loaded as they are needed. */
export function useQueue(assessmentId: string, questionId: string | null) {
  const client = useApolloClient();
  const [queue, move] = useReducer(moveQueue<QueuedAnswer>, {
    entries: [],
    current: 0,
  } as Queue<QueuedAnswer>);
  const [pages, setPages] = useState(nothingRead);
  const load = useCallback(
    async (after: string | null) => {
      setPages((known) => ({ ...known, isLoading: true, error: null }));
      try {
        const { data } = await client.query({
          query: GradingQueueDocument,
          variables: { assessmentId, questionId, after },
          fetchPolicy: 'no-cache',
        });
        const page = data?.node?.__typename === 'Assessment' ? data.node.gradingQueue : null;
        const items = (page?.nodes ?? []).map((node) => {
          const answer = readFragment(Fragment, node);
          return { ...answer, key: `${answer.attempt.id} ${answer.question.id}` };
        });
        move({ type: 'loaded', items });
        const { endCursor = null, hasNextPage = false } = page?.pageInfo ?? {};
        setPages({ after: endCursor, hasMore: hasNextPage, isLoading: false, error: null });
      } catch (error) {
        setPages((known) => ({ ...known, isLoading: false, error }));
      }
    },
    [client, assessmentId, questionId],
  );
  useEffect(() => {
    move({ type: 'emptied' });
    void load(null);
  }, [load]);

  const isDry = waiting(queue) === 0 && pages.hasMore && !pages.isLoading && pages.error === null;
  const { after } = pages;
  useEffect(() => {
    if (isDry) void load(after);
  }, [isDry, after, load]);
  const again = useCallback(() => {
    move({ type: 'emptied' });
    void load(null);
  }, [load]);
  return { queue, move, again, isLoading: pages.isLoading, hasMore: pages.hasMore, error: pages.error };
}

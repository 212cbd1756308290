import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import type { WallSittingFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { readPages } from '../proctoring/domain/read-pages.ts';
import { takeSittings } from './domain/sittings.ts';
import { LiveActivityDocument, WallDocument, WallSittingFragment as Fragment } from './wall-operations.ts';

export interface WatchedExam {
  title: string;
  questionCount: number;
  isProctored: boolean;
  /** Whether there are sittings after those that are shown. */
  more: boolean;
}
interface Reading {
  exam: WatchedExam | null;
  isMissing: boolean;
  error: unknown;
}

/** Signs of life are not pushed: they are asked for as often as a page gives them. */
const pollMs = 5_000;

/** An exam while it is sat: who sits it and how far they are, pushed as it happens and asked for anew meanwhile. */
export function useWall(assessmentId: string) {
  const client = useApolloClient();
  const live = useLiveConnection();
  const [pages, setPages] = useState(1);
  const [sittings, take] = useReducer(takeSittings<WallSittingFragment>, []);
  const [reading, setReading] = useState<Reading>({ exam: null, isMissing: false, error: null });
  const [connection, setConnection] = useState<StreamState>('connecting');

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function read() {
      let exam: Omit<WatchedExam, 'more'> | null = null;
      const list = await readPages(async (after) => {
        const variables = { assessmentId, after };
        // Not cached: pages that are asked for again would each begin the cached list anew.
        const { data } = await client.query({ query: WallDocument, variables, fetchPolicy: 'no-cache' });
        if (data?.node?.__typename !== 'Assessment') return null;
        exam = data.node;
        return data.node.attempts;
      }, pages);
      return list && exam ? { exam: { ...(exam as WatchedExam), more: list.more }, nodes: list.nodes } : null;
    }
    async function poll() {
      try {
        const answer = await read();
        if (!current) return;
        setReading({ exam: answer?.exam ?? null, isMissing: answer === null, error: null });
        if (answer) take(answer.nodes.map((node) => readFragment(Fragment, node)));
      } catch (error) {
        if (current) setReading((known) => ({ ...known, error }));
      }
      if (current) timer = setTimeout(() => void poll(), pollMs);
    }
    void poll();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, assessmentId, pages]);

  useEffect(
    () =>
      followSubscription(live, {
        document: LiveActivityDocument,
        variables: { assessmentId },
        eventOf: (data) => data.liveActivity,
        cursorOf: ({ cursor }) => cursor,
        onEvent: ({ attempt }) => take([readFragment(Fragment, attempt)]),
        // All that is shown is asked for anew every few seconds as it is.
        onGap: () => undefined,
        onState: setConnection,
      }),
    [live, assessmentId],
  );
  const showMore = useCallback(() => setPages((shown) => shown + 1), []);
  return { ...reading, sittings, connection, showMore };
}

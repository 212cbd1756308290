import { useQuery } from '@apollo/client/react';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { graphql } from '../../gql/index.ts';
import { mergeAlerts, type Alert } from './domain/alert-list.ts';

const AlertsDocument = graphql(`
  query Alerts($assessmentId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      ... on Assessment {
        id
        alerts(first: 50, after: $after) {
          nodes {
            cursor
            kind
            class
            startedAt
            durationMs
            receivedAt
            attemptId
            student {
              id
              name
            }
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

const ProctoringAlertsDocument = graphql(`
  subscription ProctoringAlerts($assessmentId: ID!, $after: String) {
    proctoringAlerts(assessmentId: $assessmentId, after: $after) {
      cursor
      kind
      class
      startedAt
      durationMs
      receivedAt
      attemptId
      student {
        id
        name
      }
    }
  }
`);

/** The live stream begins a moment after it is asked for; what fell into that moment is loaded after it. */
const settleMs = 1_500;

/** Alerts of a quiz: earlier ones loaded, new ones as they come. `latest` is the newest that came live. */
export function useAlerts(assessmentId: string) {
  const live = useLiveConnection();
  const [alerts, take] = useReducer(mergeAlerts, []);
  const [latest, setLatest] = useState<Alert | null>(null);
  const [connection, setConnection] = useState<StreamState>('connecting');
  const [older, setOlder] = useState<{ hasNextPage: boolean; endCursor?: string | null } | null>(null);
  const { data, error, refetch } = useQuery(AlertsDocument, {
    variables: { assessmentId },
    fetchPolicy: 'no-cache',
  });
  const page = data?.node && 'alerts' in data.node ? data.node.alerts : null;
  useEffect(() => {
    if (page) take(page.nodes);
  }, [page]);

  const reload = useRef(refetch);
  useEffect(() => {
    reload.current = refetch;
  });
  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    const reloadSoon = () => {
      clearTimeout(settle);
      settle = setTimeout(() => void reload.current().catch(() => undefined), settleMs);
    };
    const stop = followSubscription(live, {
      document: ProctoringAlertsDocument,
      variables: { assessmentId },
      eventOf: (data): Alert => data.proctoringAlerts,
      cursorOf: ({ cursor }) => cursor,
      onEvent: (alert) => {
        take([alert]);
        setLatest(alert);
      },
      onGap: () => {
        // More may be missing than one page has: earlier ones are loaded from the newest on again.
        setOlder(null);
        reloadSoon();
      },
      onState: (state) => {
        setConnection(state);
        clearTimeout(settle);
        if (state === 'live') reloadSoon();
      },
    });
    return () => {
      clearTimeout(settle);
      stop();
    };
  }, [live, assessmentId]);

  const earlier = older ?? page?.pageInfo;
  async function loadEarlier() {
    const variables = { assessmentId, after: earlier?.endCursor };
    const { data } = await live.client.query({ query: AlertsDocument, variables, fetchPolicy: 'no-cache' });
    if (!data?.node || !('alerts' in data.node)) return;
    take(data.node.alerts.nodes);
    setOlder(data.node.alerts.pageInfo);
  }
  return { alerts, latest, connection, error, hasEarlier: earlier?.hasNextPage ?? false, loadEarlier };
}

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { SittingsQuery } from '../../gql/graphql.ts';
import { readPages } from './domain/read-pages.ts';

const SittingsDocument = graphql(`
  query Sittings($assessmentId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        attempts(first: 100, after: $after) {
          nodes {
            id
            state
            startedAt
            submittedAt
            score
            scoreMax
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

type Quiz = Extract<NonNullable<SittingsQuery['node']>, { __typename: 'Assessment' }>;

export interface SatQuiz {
  title: string;
  attempts: readonly Quiz['attempts']['nodes'][number][];
  /** Whether there are attempts after these. */
  more: boolean;
}
interface Sittings {
  quiz: SatQuiz | null;
  missing: boolean;
  error: unknown;
}

const pollMs = 5_000;

/** What a quiz is called and who sits it, all shown pages of it asked again every few seconds. */
export function useSittings(assessmentId: string) {
  const client = useApolloClient();
  const [pages, setPages] = useState(1);
  const [sittings, setSittings] = useState<Sittings>({ quiz: null, missing: false, error: null });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function readQuiz(): Promise<SatQuiz | null> {
      let title = '';
      const list = await readPages(async (after) => {
        const variables = { assessmentId, after };
        // Not cached: pages that are asked for again would each begin the cached list anew.
        const { data } = await client.query({ query: SittingsDocument, variables, fetchPolicy: 'no-cache' });
        if (data?.node?.__typename !== 'Assessment') return null;
        title = data.node.title;
        return data.node.attempts;
      }, pages);
      return list && { title, attempts: list.nodes, more: list.more };
    }
    async function poll() {
      const next = await readQuiz().then(
        (quiz) => () => ({ quiz, missing: quiz === null, error: null }),
        (error: unknown) => (known: Sittings) => ({ ...known, error }),
      );
      if (!current) return;
      setSittings(next);
      timer = setTimeout(() => void poll(), pollMs);
    }
    void poll();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, assessmentId, pages, asked]);

  const refresh = useCallback(() => setAsked((times) => times + 1), []);
  const showMore = useCallback(() => setPages((shown) => shown + 1), []);
  return { ...sittings, refresh, showMore };
}

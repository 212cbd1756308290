/** Calls `refreshSession` past the client's own links, which would wait for it. */
import type { RefreshOutcome } from './session-refresh.ts';
import { graphqlHeaders, graphqlPath } from './endpoint.ts';

const query = 'mutation RefreshSession { refreshSession { __typename } }';

/** Throws when the server cannot be reached or cannot say. */
export async function requestRefresh(): Promise<RefreshOutcome> {
  const response = await fetch(graphqlPath, {
    method: 'POST',
    credentials: 'include',
    headers: { ...graphqlHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName: 'RefreshSession' }),
    signal: AbortSignal.timeout(10_000),
  });
  const result = (await response.json()) as {
    data?: { refreshSession?: { __typename: string } } | null;
    errors?: Array<{ message: string; extensions?: { code?: string } }>;
  };
  const outcome = result.data?.refreshSession?.__typename;
  if (outcome === 'RefreshSessionSuccess') return 'renewed';
  if (outcome === 'InvalidCredentialsProblem' || result.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') {
    return 'ended';
  }
  throw new Error(result.errors?.[0]?.message ?? `The session could not be renewed (${response.status}).`);
}

/** Who is signed in, for the whole page. */
import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useLiveConnection } from '../../api/live-context.ts';
import { sessionMemory } from '../../api/session-memory.ts';
import { graphql } from '../../gql/index.ts';
import type { ViewerQuery } from '../../gql/graphql.ts';
import { forgetAllAttempts } from '../proctoring/attempt-memory.ts';

const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      role
      isSafeguardingContact
      organisation {
        id
        name
      }
    }
  }
`);
const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      ... on SignOutSuccess {
        ended
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['viewer']>;
export type Session =
  | { status: 'loading' }
  | { status: 'unreachable'; error: unknown; retry(): void }
  | { status: 'signed-out' }
  | { status: 'signed-in'; viewer: Viewer };

interface SessionActions {
  /** Takes over the identity that the cookies now carry. */
  begin(): Promise<void>;
  signOut(): Promise<void>;
}

const SessionContext = createContext<(SessionActions & { session: Session }) | null>(null);

export function useSession() {
  const context = use(SessionContext);
  if (!context) throw new Error('No session around this part of the page.');
  return context;
}

/** The signed-in person; only for parts of the page behind `RequireSession`. */
export function useViewer(): Viewer {
  const { session } = useSession();
  if (session.status !== 'signed-in') throw new Error('Nobody is signed in.');
  return session.viewer;
}

/** Identity is asked for once and changes by signing in and out, here or in another tab. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { socket } = useLiveConnection();
  const leaving = useRef(false);
  const { data, loading, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });

  /** Forgets everything that was answered to somebody else, and asks again what is on the page. */
  const askAgain = useCallback(async () => {
    socket.reconnectAsSomeoneElse();
    // Queries that fail here show that themselves; those that were under way are asked again.
    await client.resetStore().catch(() => undefined);
  }, [client, socket]);

  const begin = useCallback(async () => {
    sessionMemory.rememberSignedIn();
    await askAgain();
  }, [askAgain]);

  const signOut = useCallback(async () => {
    await client.mutate({ mutation: SignOutDocument });
    sessionMemory.rememberSignedOut(Date.now());
    leaving.current = true;
    await askAgain();
  }, [client, askAgain]);

  useEffect(
    () =>
      sessionMemory.onChangeElsewhere({
        changed: () => void askAgain(),
        signedOut: () => (leaving.current = true),
      }),
    [askAgain],
  );
  useEffect(() => {
    if (data?.viewer) sessionMemory.rememberSignedIn();
  }, [data?.viewer]);

  const session = useMemo((): Session => {
    if (data?.viewer) return { status: 'signed-in', viewer: data.viewer };
    if (data) return { status: 'signed-out' };
    if (loading) return { status: 'loading' };
    if (error) {
      const retry = () => void refetch().catch(() => undefined);
      return { status: 'unreachable', error, retry };
    }
    return { status: 'signed-out' };
  }, [data, loading, error, refetch]);

  useEffect(() => {
    // By now nothing on the page writes any more. A session that only ran out leaves the drafts to who signs in again.
    if (session.status !== 'signed-out' || !leaving.current) return;
    leaving.current = false;
    forgetAllAttempts();
  }, [session.status]);

  const value = useMemo(() => ({ session, begin, signOut }), [session, begin, signOut]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

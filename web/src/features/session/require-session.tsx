import { Navigate, Outlet, useLocation } from 'react-router';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { signInPath } from './domain/return-path.ts';
import { useSession } from './session-context.tsx';

/** Shows what is inside to people who are signed in; others sign in first and come back here. */
export function RequireSession() {
  const { session } = useSession();
  const { pathname, search } = useLocation();
  if (session.status === 'loading') return <Loading label="Opening your classes" />;
  if (session.status === 'signed-out') return <Navigate to={signInPath(pathname + search)} replace />;
  if (session.status === 'unreachable') {
    return (
      <EmptyState
        heading="We cannot reach the server"
        level={1}
        action={<Button onPress={session.retry}>Try again</Button>}
      >
        {session.message}
      </EmptyState>
    );
  }
  return <Outlet />;
}

import { useDeferredValue } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { signInPath } from './domain/return-path.ts';
import { useSession } from './session-context.tsx';

/** Shows what is inside to people who are signed in; others sign in first and come back here. */
export function RequireSession() {
  const t = useTranslations('session');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { session } = useSession();
  const { pathname, search } = useLocation();
  // What is inside is made ready behind the words of waiting: in their place it would show other ones while its code comes,
  // and what is shown in place of those React holds back for 300 ms.
  const isReady = useDeferredValue(session.status === 'signed-in');
  if (session.status === 'loading' || (session.status === 'signed-in' && !isReady))
    return <Loading label={t('openingClasses')} />;
  if (session.status === 'signed-out') return <Navigate to={signInPath(pathname + search)} replace />;
  if (session.status === 'unreachable') {
    return (
      <EmptyState
        heading={t('unreachable')}
        level={1}
        action={<Button onPress={session.retry}>{tUi('tryAgain')}</Button>}
      >
        {errorWords(session.error)}
      </EmptyState>
    );
  }
  return <Outlet />;
}

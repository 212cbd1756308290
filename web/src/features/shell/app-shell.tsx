/** What stands around every page: the way to the content, the name of the house, and who is signed in. */
import { LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useSession } from '../session/session-context.tsx';
import { AppearanceToggle } from './appearance-toggle.tsx';
import styles from './app-shell.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { LostConnection } from './lost-connection.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { usePageTop } from './use-page-top.ts';

/** Nobody waits for the place of words that are yet to be said. */
const Toasts = lazy(async () => ({ default: (await import('../../components/ui/toasts.tsx')).Toasts }));

export function AppShell() {
  const t = useTranslations('shell');
  usePageTop();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.name} aria-label={t('home')}>
          ensure<span>Study</span>
        </Link>
        <div className={styles.person}>
          <Person />
          <LanguageMenu />
          <AppearanceToggle />
        </div>
      </header>
      <LostConnection />
      <main id="content" tabIndex={-1} className={styles.content}>
        <PageBoundary>
          <Suspense fallback={<Loading label={t('opening')} />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </>
  );
}

function Person() {
  const t = useTranslations('shell');
  const { session, signOut } = useSession();
  const [failed, setFailed] = useState(false);
  if (session.status !== 'signed-in') return null;
  const { name, role } = session.viewer;
  const leave = () => {
    setFailed(false);
    signOut().catch(() => setFailed(true));
  };
  return (
    <>
      <span className={styles.who}>
        <strong>{name}</strong>
        <span>{t(`role.${role}`)}</span>
      </span>
      {failed && (
        <span className={styles.failed} role="alert">
          {t('signOutFailed')}
        </span>
      )}
      <Button look="quiet" small onPress={leave} aria-label={t('signOut')}>
        <LogOut aria-hidden />
        <span className={styles.wide}>{t('signOut')}</span>
      </Button>
    </>
  );
}

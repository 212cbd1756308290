/** What stands around every page: the way to the content, the name of the house, and who is signed in. */
import { LogOut } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useSession } from '../session/session-context.tsx';
import { AppearanceToggle } from './appearance-toggle.tsx';
import styles from './app-shell.module.css';
import { LostConnection } from './lost-connection.tsx';
import { PageBoundary } from './page-boundary.tsx';

export function AppShell() {
  return (
    <>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.name} aria-label="ensureStudy, my classes">
          ensure<span>Study</span>
        </Link>
        <div className={styles.person}>
          <Person />
          <AppearanceToggle />
        </div>
      </header>
      <LostConnection />
      <main id="content" tabIndex={-1} className={styles.content}>
        <PageBoundary>
          <Suspense fallback={<Loading label="Opening" />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
    </>
  );
}

const roleNames = {
  STUDENT: 'Student',
  TEACHER: 'Teacher',
  PARENT: 'Parent',
  ADMIN: 'Admin',
  INTEGRATOR: 'Integrator',
} as const;

function Person() {
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
        <span>{roleNames[role]}</span>
      </span>
      {failed && (
        <span className={styles.failed} role="alert">
          Not signed out: no connection. Try again.
        </span>
      )}
      <Button look="quiet" small onPress={leave} aria-label="Sign out">
        <LogOut aria-hidden />
        <span className={styles.wide}>Sign out</span>
      </Button>
    </>
  );
}

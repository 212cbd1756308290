/** What stands around every page: the way to the content, the name of the house, and who is signed in. */
import { Building2, CircleUserRound, LifeBuoy, Search, Users } from 'lucide-react';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { useTranslations } from 'use-intl';
import { serverStatus } from '../../api/server-status.ts';
import { LinkButton } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { useSearchKey } from '../search/use-search-key.ts';
import { useSession } from '../session/session-context.tsx';
import { AppearanceToggle } from './appearance-toggle.tsx';
import styles from './app-shell.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { LostConnection } from './lost-connection.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { SignOut } from './sign-out.tsx';
import { usePageTop } from './use-page-top.ts';

const Bell = lazy(async () => ({ default: (await import('../notifications/bell.tsx')).Bell }));

/** Nobody waits for the place of words that are yet to be said. */
const Toasts = lazy(async () => ({ default: (await import('../../components/ui/toasts.tsx')).Toasts }));

/** Comes with the first outage and stays, to tell of its end. */
const OutageStrip = lazy(async () => ({
  default: (await import('../outages/outage-strip.tsx')).OutageStrip,
}));

export function AppShell() {
  const t = useTranslations('shell');
  usePageTop();
  const { session } = useSession();
  useSearchKey(session.status === 'signed-in');
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
          <span className={session.status === 'signed-in' ? styles.wide : styles.always}>
            <LanguageMenu />
            <AppearanceToggle />
          </span>
        </div>
      </header>
      <LostConnection />
      <Outages />
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

function Outages() {
  const isNeeded = useSyncExternalStore(serverStatus.onChange, serverStatus.wasDegraded);
  return <Suspense fallback={null}>{isNeeded && <OutageStrip />}</Suspense>;
}

/** Who is signed in, and the places of that role. */
function Person() {
  const t = useTranslations('shell');
  const { session } = useSession();
  if (session.status !== 'signed-in') return null;
  const { id, name, role, isSafeguardingContact } = session.viewer;
  return (
    <>
      <nav className={styles.places} aria-label={t('places')}>
        <Place to="/search" label={t('search')}>
          <Search aria-hidden />
        </Place>
        <Suspense fallback={null}>
          <Bell viewerId={id} />
        </Suspense>
        {role === 'STUDENT' && (
          <Place to="/family" label={t('family')}>
            <Users aria-hidden />
          </Place>
        )}
        {isSafeguardingContact && (
          <Place to="/safeguarding" label={t('safeguarding')}>
            <LifeBuoy aria-hidden />
          </Place>
        )}
        {role === 'ADMIN' && (
          <Place to="/admin" label={t('administration')}>
            <Building2 aria-hidden />
          </Place>
        )}
        <Link to="/account" className={styles.who}>
          <strong>{name}</strong>
          <span>{t(`role.${role}`)}</span>
        </Link>
        <span className={styles.narrow}>
          <Place to="/account" label={t('you')}>
            <CircleUserRound aria-hidden />
          </Place>
        </span>
      </nav>
      <span className={styles.wide}>
        <SignOut />
      </span>
    </>
  );
}

function Place({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <LinkButton to={to} look="quiet" small aria-label={label}>
      {children}
      <span className={styles.label}>{label}</span>
    </LinkButton>
  );
}

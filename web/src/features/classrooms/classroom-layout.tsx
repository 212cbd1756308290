/** One class: its heading, its tabs, and the tab that is open. */
import { useQuery } from '@apollo/client/react';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { graphql } from '../../gql/index.ts';
import type { ClassroomPageQuery } from '../../gql/graphql.ts';
import styles from './classroom-layout.module.css';

const ClassroomPageDocument = graphql(`
  query ClassroomPage($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Classroom {
        id
        name
        subject
        viewerRole
        joinCode
      }
    }
  }
`);

export type OpenClassroom = Extract<NonNullable<ClassroomPageQuery['node']>, { __typename: 'Classroom' }>;

/** The class that is open; only for pages inside `ClassroomLayout`. */
export const useOpenClassroom = () => useOutletContext<OpenClassroom>();

export function ClassroomLayout() {
  const t = useTranslations('classrooms');
  const tUi = useTranslations('ui');
  const tShell = useTranslations('shell');
  const errorWords = useErrorWords();
  const { classroomId = '' } = useParams();
  const { data, error, refetch } = useQuery(ClassroomPageDocument, { variables: { id: classroomId } });
  const classroom = data?.node?.__typename === 'Classroom' ? data.node : null;
  if (classroom) return <Outlet context={classroom satisfies OpenClassroom} />;
  if (error) {
    const again = <Button onPress={() => void refetch().catch(() => undefined)}>{tUi('tryAgain')}</Button>;
    return (
      <EmptyState heading={t('cannotOpen')} level={1} action={again}>
        {errorWords(error)}
      </EmptyState>
    );
  }
  if (!data) return <Loading label={t('opening')} />;
  return (
    <EmptyState
      heading={t('noSuch')}
      level={1}
      action={<LinkButton to="/">{tShell('toMyClasses')}</LinkButton>}
    >
      {t('noSuchLead')}
    </EmptyState>
  );
}

export type ClassroomTab = 'material' | 'tutor' | 'quizzes' | 'meetings' | 'people' | 'settings';

/** The heading and tabs above a tab of a class. */
export function ClassroomTabs({ current, compact = false }: { current: ClassroomTab; compact?: boolean }) {
  const t = useTranslations('classrooms');
  const { id, name, subject, viewerRole } = useOpenClassroom();
  const base = `/classrooms/${id}`;
  const tabs: Array<{ tab: ClassroomTab; to: string }> = [
    { tab: 'material', to: base },
    { tab: 'tutor', to: `${base}/tutor` },
    { tab: 'quizzes', to: `${base}/quizzes` },
    { tab: 'meetings', to: `${base}/meetings` },
  ];
  if (viewerRole === 'TEACHER') tabs.push({ tab: 'people', to: `${base}/people` });
  return (
    <div className={compact ? styles.compact : styles.header}>
      <p className={styles.subject}>{subject}</p>
      <div className={styles.line}>
        <p className={styles.name}>{name}</p>
        {viewerRole && (
          <Link
            to={`${base}/settings`}
            className={styles.settings}
            aria-current={current === 'settings' ? 'page' : undefined}
          >
            {t('tab.settings')}
          </Link>
        )}
      </div>
      <nav aria-label={name} className={styles.tabs}>
        {tabs.map(({ tab, to }) => (
          <Link key={tab} to={to} aria-current={tab === current ? 'page' : undefined}>
            {t(`tab.${tab}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

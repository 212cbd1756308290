import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { Agenda } from '../features/agenda/agenda.tsx';
import { useAgenda } from '../features/agenda/use-agenda.ts';
import { ClassroomCard } from '../features/classrooms/classroom-card.tsx';
import { JoinClassroom } from '../features/classrooms/join-classroom.tsx';
import { useReadableCounts } from '../features/classrooms/use-readable-counts.ts';
import { useViewer } from '../features/session/session-context.tsx';
import { graphql } from '../gql/index.ts';
import styles from './home.module.css';

/** Students, who are most, never make a class. */
const CreateClassroom = lazy(async () => ({
  default: (await import('../features/classrooms/create-classroom.tsx')).CreateClassroom,
}));

const DeletedClassrooms = lazy(async () => ({
  default: (await import('../features/classrooms/deleted-classrooms.tsx')).DeletedClassrooms,
}));

const HomeDocument = graphql(`
  query Home($after: String) {
    viewer {
      id
      classrooms(first: 20, after: $after) {
        nodes {
          id
          ...ClassroomCard
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const Children = lazy(async () => ({
  default: (await import('../features/family/children.tsx')).Children,
}));

/** Where everybody begins: classes, or a parent's children, or an admin's people. */
export default function HomePage() {
  const { role } = useViewer();
  if (role === 'PARENT') return <Children />;
  if (role === 'ADMIN') return <Navigate to="/admin" replace />;
  return <Classes />;
}

function Classes() {
  const t = useTranslations('classrooms');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { name, role } = useViewer();
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(HomeDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const { counts, unread, loading: counting, showMore } = useReadableCounts();
  const agenda = useAgenda();
  // Both or none, so that nothing moves away under a finger.
  const classrooms = agenda.isSettled ? data?.viewer?.classrooms : undefined;
  const mayJoin = role === 'STUDENT';
  return (
    <Page>
      <PageHeading
        title={t('myClasses')}
        eyebrow={t('hello', { name })}
        actions={
          role === 'TEACHER' && (
            <Suspense>
              <CreateClassroom />
            </Suspense>
          )
        }
      />
      {error && (
        <Notice
          tone="danger"
          action={
            <Button look="secondary" small onPress={() => void refetch().catch(() => undefined)}>
              {tUi('tryAgain')}
            </Button>
          }
        >
          {errorWords(error)}
        </Notice>
      )}
      {!classrooms && !error && <Loading label={t('looking')} />}
      {classrooms?.nodes.length === 0 && (
        <EmptyState heading={t('none')}>
          {t(`noneFor.${role === 'TEACHER' || role === 'INTEGRATOR' ? role : 'STUDENT'}`)}
        </EmptyState>
      )}
      {classrooms && classrooms.nodes.length > 0 && <Agenda agenda={agenda} unread={unread} />}
      {classrooms && classrooms.nodes.length > 0 && (
        <div className={styles.shelf}>
          {classrooms.nodes.map((classroom) => (
            <ClassroomCard
              key={classroom.id}
              classroom={classroom}
              readable={counts?.get(classroom.id) ?? (counting ? undefined : null)}
            />
          ))}
        </div>
      )}
      {classrooms?.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => {
            showMore(classrooms.pageInfo.endCursor);
            void fetchMore({ variables: { after: classrooms.pageInfo.endCursor } });
          }}
        >
          {t('more')}
        </Button>
      )}
      {classrooms && mayJoin && <JoinClassroom />}
      {classrooms && role === 'TEACHER' && (
        <Suspense>
          <DeletedClassrooms />
        </Suspense>
      )}
    </Page>
  );
}

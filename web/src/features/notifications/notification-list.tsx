import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import type { NotificationsQuery } from '../../gql/graphql.ts';
import { notificationPath } from './domain/notification-path.ts';
import styles from './notifications.module.css';

const NotificationsDocument = graphql(`
  query Notifications($after: String) {
    viewer {
      id
      unreadNotificationCount
      notifications(first: 30, after: $after) {
        nodes {
          id
          kind
          count
          at
          readAt
          classroom {
            id
            name
          }
          material {
            id
            name
          }
          assessment {
            id
            title
          }
          person {
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
`);

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      __typename
      ... on MarkNotificationsReadSuccess {
        unreadCount
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Told = NonNullable<NotificationsQuery['viewer']>['notifications']['nodes'][number];

/** What happened, newest first; it grows while the page is open. */
export function NotificationList() {
  const t = useTranslations('notifications');
  const errorWords = useErrorWords();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(NotificationsDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const { run, busy, problem } = useAction(MarkNotificationsReadDocument, 'markNotificationsRead');
  const unread = data?.viewer?.unreadNotificationCount ?? 0;
  useEffect(() => {
    // The count changes by itself, while the page is open: then there is something new to show.
    void refetch().catch(() => undefined);
  }, [unread, refetch]);
  const list = data?.viewer?.notifications;
  if (!list)
    return error ? <Notice tone="danger">{errorWords(error)}</Notice> : <Loading label={t('looking')} />;
  if (list.nodes.length === 0) return <EmptyState heading={t('nothing')}>{t('nothingLead')}</EmptyState>;
  const read = async (ids: string[] | null) => {
    if (await run({ input: { ids } })) await refetch().catch(() => undefined);
  };
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {unread > 0 && (
        <div>
          <Button look="secondary" small busy={busy} onPress={() => void read(null)}>
            {t('markAllRead')}
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-label={t('title')}>
        {list.nodes.map((told) => (
          <li key={told.id}>
            <span className={told.readAt ? undefined : styles.unread}>
              <Words told={told} onOpen={() => !told.readAt && void read([told.id])} />{' '}
              {!told.readAt && <Badge tone="mark">{t('new')}</Badge>}
            </span>
            <span className={styles.soft}>
              <Time at={told.at} />
            </span>
          </li>
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() =>
            void fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Words({ told, onOpen }: { told: Told; onOpen(): void }) {
  const t = useTranslations('notifications');
  const words = t(`told.${told.kind}`, {
    count: told.count,
    classroom: told.classroom?.name ?? t('aClass'),
    material: told.material?.name ?? t('aDocument'),
    assessment: told.assessment?.title ?? t('aQuiz'),
    person: told.person?.name ?? t('somebody'),
  });
  const path = notificationPath(told);
  return path ? (
    <Link to={path} onClick={onOpen}>
      {words}
    </Link>
  ) : (
    words
  );
}

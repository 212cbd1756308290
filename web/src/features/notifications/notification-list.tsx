import { NetworkStatus, type ApolloCache } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
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
import { UnreadCountDocument } from './use-unread-count.ts';

const NotificationsDocument = graphql(`
  query Notifications($after: String) {
    viewer {
      id
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
  const { run, problem } = useAction(MarkNotificationsReadDocument, 'markNotificationsRead');
  // Not asked for together with the list: a list on its way while something is read would bring the count of before.
  const { data: counted } = useQuery(UnreadCountDocument);
  const unread = counted?.viewer?.unreadNotificationCount ?? 0;
  useEffect(() => {
    // The count changes by itself, while the page is open: then there is something new to show.
    void refetch().catch(() => undefined);
  }, [unread, refetch]);
  const viewer = data?.viewer;
  if (!viewer)
    return error ? <Notice tone="danger">{errorWords(error)}</Notice> : <Loading label={t('looking')} />;
  const list = viewer.notifications;
  if (list.nodes.length === 0) return <EmptyState heading={t('nothing')}>{t('nothingLead')}</EmptyState>;
  /** Shown as read at once; `ids` null is all that there are, those that are not listed too. */
  const read = (ids: string[] | null) => {
    const told = list.nodes.filter(({ id, readAt }) => !readAt && (ids === null || ids.includes(id)));
    const unreadCount = ids === null ? 0 : Math.max(0, unread - told.length);
    return run(
      { input: { ids } },
      {
        success: { __typename: 'MarkNotificationsReadSuccess', unreadCount },
        write: (cache, success) => markRead(cache, viewer.id, told, success.unreadCount),
      },
    );
  };
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {unread > 0 && (
        <div>
          <Button look="secondary" small onPress={() => void read(null)}>
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

/** Until the list is asked for again, they count as read since now. */
function markRead(cache: ApolloCache, viewerId: string, told: readonly Told[], unreadCount: number): void {
  const readAt = new Date(serverNow()).toISOString();
  for (const one of told) cache.modify({ id: cache.identify(one), fields: { readAt: () => readAt } });
  const viewer = cache.identify({ __typename: 'User', id: viewerId });
  cache.modify({ id: viewer, fields: { unreadNotificationCount: () => unreadCount } });
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

import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { graphql } from '../../gql/index.ts';

export const UnreadCountDocument = graphql(`
  query UnreadCount {
    viewer {
      id
      unreadNotificationCount
    }
  }
`);

const NotificationsLiveDocument = graphql(`
  subscription NotificationsLive($after: String) {
    notifications(after: $after) {
      cursor
      unreadCount
    }
  }
`);

/** How much is unread, counted on while the page is open; null until it is known. */
export function useUnreadCount(viewerId: string): number | null {
  const live = useLiveConnection();
  const client = useApolloClient();
  const { data, refetch } = useQuery(UnreadCountDocument);
  useEffect(() => {
    const id = client.cache.identify({ __typename: 'User', id: viewerId });
    let wasLost = false;
    return followSubscription(live, {
      document: NotificationsLiveDocument,
      variables: {},
      eventOf: ({ notifications }) => notifications,
      cursorOf: ({ cursor }) => cursor,
      onEvent: ({ unreadCount }) =>
        client.cache.modify({ id, fields: { unreadNotificationCount: () => unreadCount } }),
      onGap: () => {
        // A list that is open asks for itself anew; by the count alone it would not know that it should.
        client.cache.evict({ id, fieldName: 'notifications' });
        void refetch().catch(() => undefined);
      },
      onState: (state) => {
        // Before its first event a stream has no place to go on from, so that the count is asked for again.
        if (state === 'lost') wasLost = true;
        else if (wasLost) {
          wasLost = false;
          void refetch().catch(() => undefined);
        }
      },
    });
  }, [live, client, viewerId, refetch]);
  return data?.viewer?.unreadNotificationCount ?? null;
}

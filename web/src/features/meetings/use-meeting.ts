import { useQuery } from '@apollo/client/react';
import { useEffect, useReducer, useState } from 'react';
import type { StreamState } from '../../api/follow-stream.ts';
import { followSubscription } from '../../api/follow-subscription.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { readFragment } from '../../gql/index.ts';
import { nothingYet, takeActivity } from './domain/live-meeting.ts';
import { MeetingActivityDocument, MeetingDocument, MeetingRowFragment } from './operations.ts';

/** A meeting, and what happens in it while it is looked at. */
export function useMeeting(id: string) {
  const live = useLiveConnection();
  const { data, error, refetch } = useQuery(MeetingDocument, { variables: { id } });
  const [told, take] = useReducer(takeActivity, nothingYet);
  const [connection, setConnection] = useState<StreamState>('connecting');
  useEffect(
    () =>
      followSubscription(live, {
        document: MeetingActivityDocument,
        variables: { meetingId: id },
        eventOf: (event) => event.meetingActivity,
        cursorOf: ({ cursor }) => cursor,
        onEvent: (activity) => take(activity),
        onGap: () => take('missed'),
        onState: setConnection,
      }),
    [live, id],
  );
  useEffect(() => {
    if (told.changes > 0) refetch().catch(() => undefined);
  }, [told.changes, refetch]);
  const node = data?.node?.__typename === 'Meeting' ? data.node : null;
  return {
    meeting: node && readFragment(MeetingRowFragment, node),
    isMissing: data !== undefined && !node,
    viewerId: data?.viewer?.id,
    ...{ error, refetch, told, connection },
  };
}

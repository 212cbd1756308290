import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { JoinMeetingDocument, LeaveMeetingDocument } from './mutations.ts';

const stillHereEveryMs = 30_000;

/** This tab as a device in a meeting: what it joined it is still in after a reload. */
function deviceOf(meetingId: string) {
  const key = `ensure-meeting ${meetingId}`;
  return {
    read: () => sessionStorage.getItem(key),
    keep: (deviceId: string) => sessionStorage.setItem(key, deviceId),
    forget: () => sessionStorage.removeItem(key),
  };
}

/** Being in a meeting: joined and left by a press, and said again while the page is open, so that a crash is noticed. A tab that is closed leaves. */
export function usePresence(meetingId: string, isRunning: boolean) {
  const client = useApolloClient();
  const [deviceId, setDeviceId] = useState(() => deviceOf(meetingId).read());
  const joining = useAction(JoinMeetingDocument, 'joinMeeting');
  const leaving = useAction(LeaveMeetingDocument, 'leaveMeeting');
  const isIn = isRunning && deviceId !== null;
  useEffect(() => {
    if (!isIn) return undefined;
    const say = () =>
      void client
        .mutate({ mutation: JoinMeetingDocument, variables: { input: { meetingId, deviceId } } })
        .catch(() => undefined);
    const goAway = () =>
      void client
        .mutate({
          mutation: LeaveMeetingDocument,
          variables: { input: { meetingId, deviceId, mayReturn: true } },
          // Outlives the page.
          context: { fetchOptions: { keepalive: true } },
        })
        .catch(() => undefined);
    say();
    const timer = setInterval(say, stillHereEveryMs);
    // A page that is loaded again, or comes back from the browser's memory, says at once that it is there.
    window.addEventListener('pagehide', goAway);
    window.addEventListener('pageshow', say);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', goAway);
      window.removeEventListener('pageshow', say);
    };
  }, [client, meetingId, deviceId, isIn]);

  async function join() {
    const device = newIdempotencyKey();
    if (!(await joining.run({ input: { meetingId, deviceId: device } }))) return;
    deviceOf(meetingId).keep(device);
    setDeviceId(device);
  }
  async function leave() {
    if (deviceId === null || !(await leaving.run({ input: { meetingId, deviceId } }))) return;
    deviceOf(meetingId).forget();
    setDeviceId(null);
  }
  return {
    isIn,
    join: () => void join(),
    leave: () => void leave(),
    busy: joining.busy || leaving.busy,
    problem: joining.problem ?? leaving.problem,
  };
}

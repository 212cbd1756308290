/** A person's notifications as they come. */
import { badInput } from '@ensure-study/kit/errors';
import type { Dependencies } from '../dependencies.ts';
import type { Notification } from './ports.ts';

type Deps = Pick<Dependencies, 'records' | 'notificationFeed'>;
export interface NotificationNews {
  cursor: string;
  /** Undefined: only what is unread has changed, or it is there no more. */
  notification: Notification | undefined;
  unreadCount: number;
}

/**
 * What comes after `after`, or from now on without it. Throws BAD_USER_INPUT at once for a cursor of another list; the stream
 * fails with SUBSCRIPTION_GAP where something after `after` is not kept any more.
 */
export async function followNotifications(
  deps: Deps,
  { userId, after, signal }: { userId: string; after: string | undefined; signal: AbortSignal },
): Promise<AsyncIterable<NotificationNews>> {
  if (after !== undefined && !deps.notificationFeed.isCursor(userId, after))
    throw badInput('after is not a cursor of these notifications.');
  return read(deps, userId, deps.notificationFeed.follow(userId, after, signal));
}

async function* read(
  { records: { notifications } }: Deps,
  userId: string,
  changes: AsyncIterable<{ cursor: string; id: string | undefined }>,
): AsyncGenerator<NotificationNews> {
  for await (const { cursor, id } of changes) {
    const notification = id === undefined ? undefined : await notifications.byId(id);
    yield { cursor, notification, unreadCount: await notifications.unreadCount(userId) };
  }
}

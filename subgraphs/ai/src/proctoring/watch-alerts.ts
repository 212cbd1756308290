/** Alerts of an assessment as they come, for the teachers of its class. */
import { PublicError, badInput } from '@ensure-study/kit/errors';
import type { ClassroomAccess } from '../access/ports.ts';
import { requireTeacher } from './list-alerts.ts';
import type { AlertFeed, AlertRecord } from './ports.ts';

interface WatchAlertsDeps {
  feed: AlertFeed;
  access: ClassroomAccess;
}
interface WatchAlertsRequest {
  assessmentId: string;
  userId: string;
  /** Cursor of the last alert that was seen. */
  after?: string | null;
  signal: AbortSignal;
}

/**
 * Alerts after `after`, or from now on without it. Throws NOT_FOUND, FORBIDDEN or BAD_USER_INPUT at once; the stream throws
 * them later, as soon as an alert comes for someone who does not teach the class any more, and SUBSCRIPTION_GAP where some
 * after `after` are not kept any more.
 */
export async function watchAlerts(
  deps: WatchAlertsDeps,
  request: WatchAlertsRequest,
): Promise<AsyncIterable<AlertRecord>> {
  const { assessmentId, userId, signal } = request;
  const after = request.after ?? undefined;
  await requireTeacher(deps.access, assessmentId, userId, signal);
  if (after !== undefined && !deps.feed.isCursor(assessmentId, after))
    throw badInput('after is not a cursor of these alerts.');
  return guarded(deps, request, deps.feed.follow(assessmentId, after, signal));
}

async function* guarded(
  { access }: WatchAlertsDeps,
  { assessmentId, userId, signal }: WatchAlertsRequest,
  alerts: AsyncIterable<AlertRecord>,
): AsyncGenerator<AlertRecord> {
  for await (const alert of alerts) {
    await requireTeacher(access, assessmentId, userId, signal).catch(keepDuringOutage);
    yield alert;
  }
}

/** While core cannot be asked, what it said last holds. */
function keepDuringOutage(error: unknown): void {
  if (!(error instanceof PublicError && error.code === 'STORE_UNAVAILABLE')) throw error;
}

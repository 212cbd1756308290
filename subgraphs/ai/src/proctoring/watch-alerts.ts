/** Alerts of an assessment as they come, for the teachers of its class. */
import { PublicError, badInput } from '@ensure-study/kit/errors';
import type { ClassroomAccess } from '../access/ports.ts';
import { requireTeacher } from './list-alerts.ts';
import type { AlertFeed, AlertRecord } from './ports.ts';

/**
 * Alerts after `after`, or from now on. Throws NOT_FOUND, FORBIDDEN or BAD_USER_INPUT before the first, and FORBIDDEN or
 * NOT_FOUND later, as soon as an alert comes for someone who does not teach the class any more. While core cannot be
 * asked, what it said last holds.
 */
export async function* watchAlerts(
  { feed, access }: { feed: AlertFeed; access: ClassroomAccess },
  request: { assessmentId: string; userId: string; after?: string | null; signal: AbortSignal },
): AsyncGenerator<AlertRecord> {
  const { assessmentId, userId, signal } = request;
  const after = request.after ?? undefined;
  await requireTeacher(access, assessmentId, userId, signal);
  if (after !== undefined && !feed.isCursor(assessmentId, after))
    throw badInput('after is not a cursor of these alerts.');
  for await (const alert of feed.follow(assessmentId, after, signal)) {
    await requireTeacher(access, assessmentId, userId, signal).catch(keepDuringOutage);
    yield alert;
  }
}

function keepDuringOutage(error: unknown): void {
  if (!(error instanceof PublicError && error.code === 'STORE_UNAVAILABLE')) throw error;
}

/** Tells people of one event of the log; idempotent by the event's id. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Dependencies } from '../dependencies.ts';
import type { Telling } from './domain/notification.ts';
import { isNews } from './domain/notification.ts';
import { tellingsOf } from './tellings.ts';

type Deps = Pick<Dependencies, 'records' | 'transact' | 'clock'>;

/** Adds the notifications and wakes who follows them, once, whatever is delivered again. */
export async function tellEvent({ records, transact, clock }: Deps, event: DomainEvent): Promise<void> {
  if (event.type === 'proctoring.alert_raised.v1') {
    const { userId: studentId, attemptId, assessmentId, class: alertClass, startedAt } = event.data;
    const alert = { studentId, attemptId, assessmentId, class: alertClass, startedAt: new Date(startedAt) };
    await records.notifications.noteAlert({ eventId: event.id, ...alert });
  }
  const now = new Date(clock.now());
  if (!isNews(new Date(event.occurredAt), now)) return;
  const tellings = await tellingsOf({ ...records.audience, ...records.safeguarding }, event);
  if (tellings.length === 0) return;
  await transact(async ({ records: { notifications } }) => {
    if (!(await notifications.claimEvent(event.id, now))) return;
    const added = [];
    for (const telling of tellings.flatMap(inParts)) {
      const accountIds = await notifications.wanting(telling.accountIds, telling.kind);
      const wanted: Telling = { ...telling, accountIds };
      if (accountIds.length > 0) added.push(...(await notifications.add(wanted, now)));
    }
    await notifications.announce(added);
  });
}

const peoplePerPart = 500;

/** The same for some people at a time: one statement takes only so many rows. */
function inParts(telling: Telling): Telling[] {
  const accountIds = telling.accountIds.toSorted();
  const parts = Math.ceil(accountIds.length / peoplePerPart);
  return Array.from({ length: parts }, (_, part) => ({
    ...telling,
    accountIds: accountIds.slice(part * peoplePerPart, (part + 1) * peoplePerPart),
  }));
}

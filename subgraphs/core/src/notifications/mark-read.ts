/** A person has read notifications: other pages of the same person learn of it. */
import { ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface MarkReadInput {
  caller: Caller;
  /** Undefined: all. Ids of others change nothing. */
  ids: readonly string[] | undefined;
}

/** How many stay unread. */
export async function markNotificationsRead(
  { transact, clock }: Deps,
  { caller: { viewer }, ids }: MarkReadInput,
): Promise<Outcome<number, 'InvalidInputProblem'>> {
  const { userId } = viewer;
  return transact(async ({ records: { notifications } }) => {
    const changed = await notifications.markRead(userId, ids, new Date(clock.now()));
    if (changed > 0) await notifications.announce([{ accountId: userId }]);
    return ok(await notifications.unreadCount(userId));
  });
}

/** Shuts the demo accounts that an earlier run outside production left in the same data. */
import type { Dependencies } from '../dependencies.ts';
import { endAccess } from '../sessions/end-access.ts';
import { demoAdmin, demoParent, demoStudent, demoTeacher } from './people.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'logger'>;

/**
 * Takes their passwords away, which everybody knows, and ends their sessions and access tokens. Nothing else changes: their class and its
 * work stay, and a start outside production gives the passwords back.
 */
export async function closeDemoAccounts({ transact, clock, logger }: Deps): Promise<void> {
  const closed: string[] = [];
  await transact(async (work) => {
    const { accounts } = work.records;
    for (const { email } of [demoStudent, demoTeacher, demoParent, demoAdmin]) {
      const account = await accounts.byEmail(email);
      if (!account?.passwordHash) continue;
      await accounts.setPasswordHash(account.id, null);
      const { id: accountId, organisationId } = account;
      const origin = { actorId: null, organisationId, traceparent: null };
      await endAccess(work, { accountId, at: new Date(clock.now()) }, origin);
      closed.push(email);
    }
  });
  if (closed.length > 0)
    logger.warn({ closed }, 'demo accounts were closed: this data was used outside production');
}

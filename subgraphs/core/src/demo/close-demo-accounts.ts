/** Shuts the demo accounts that an earlier run outside production left in the same data. */
import type { Dependencies } from '../dependencies.ts';
import { publishRevocations } from '../sessions/revoke-sessions.ts';
import { demoAdmin, demoParent, demoStudent, demoTeacher } from './people.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'logger'>;

/**
 * Takes their passwords away, which everybody knows, and ends their sessions. Nothing else changes: their class and its
 * work stay, and a start outside production gives the passwords back.
 */
export async function closeDemoAccounts({ transact, clock, logger }: Deps): Promise<void> {
  const closed: string[] = [];
  await transact(async (work) => {
    const { accounts, sessions } = work.records;
    for (const { email } of [demoStudent, demoTeacher, demoParent, demoAdmin]) {
      const account = await accounts.byEmail(email);
      if (!account?.passwordHash) continue;
      await accounts.setPasswordHash(account.id, null);
      const ended = await sessions.revokeAllOf(account.id, new Date(clock.now()));
      const { organisationId } = account;
      await publishRevocations(work, ended, { actorId: null, organisationId, traceparent: null });
      closed.push(email);
    }
  });
  if (closed.length > 0)
    logger.warn({ closed }, 'demo accounts were closed: this data was used outside production');
}

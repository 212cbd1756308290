/** One person of the demo. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Account, Person } from '../accounts/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { DemoPerson } from './people.ts';

type Deps = Pick<Dependencies, 'records' | 'transact' | 'passwords' | 'clock'>;
interface Wanted extends DemoPerson {
  organisationId: string;
  /** Undefined: nobody signs in as this person. */
  password: string | undefined;
}

/** The person; made when there is none. A demo password that was changed in the environment is changed here. */
export async function ensureDemoPerson(deps: Deps, wanted: Wanted): Promise<Person> {
  const { records, passwords } = deps;
  const account = (await records.accounts.byEmail(wanted.email)) ?? (await createPerson(deps, wanted));
  const { password } = wanted;
  if (password !== undefined && !(await passwords.verify(account.passwordHash, password)))
    await records.accounts.setPasswordHash(account.id, await passwords.hash(password));
  return account;
}

async function createPerson({ records, transact, passwords, clock }: Deps, wanted: Wanted): Promise<Account> {
  const now = clock.now();
  const { password, ...person } = wanted;
  const account: Account = {
    ...person,
    id: uuidV7(now),
    passwordHash: password === undefined ? null : await passwords.hash(password),
    createdAt: new Date(now),
    deactivatedAt: null,
  };
  await transact(async (work) => {
    if (!(await work.records.accounts.insert(account))) return;
    work.publish({
      type: 'user.signed_up.v1',
      origin: { actorId: null, organisationId: account.organisationId, traceparent: null },
      subject: account.id,
      data: { userId: account.id, role: account.role },
    });
  });
  const kept = await records.accounts.byEmail(account.email);
  if (!kept) throw new Error(`The demo account ${account.email} was not kept.`);
  return kept;
}

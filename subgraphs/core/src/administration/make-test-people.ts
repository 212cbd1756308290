/** People for a load test, with tokens that last it: an admin makes them in a school of theirs, and never in production. */
import { sessionScope } from '@ensure-study/contracts/scopes';
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Person } from '../accounts/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { administers } from '../organisations/see-organisation.ts';
import { openSession } from '../sessions/open-session.ts';
import { createSight } from '../sight/create-sight.ts';
import { noteAction } from './note-action.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'refreshTokens' | 'accessTokens' | 'isProduction'>;
export interface MakeTestPeopleInput {
  caller: Caller;
  /** Undefined: the caller's own. */
  organisationId: string | undefined;
  role: 'STUDENT' | 'TEACHER';
  count: number;
  idempotencyKey: string | undefined;
}
export interface TestPeople {
  people: { person: Person; accessToken: string }[];
  expiresAt: Date;
}

/** Of one call: its transaction stays short. */
export const testPeopleMax = 200;
const tokenLifeS = 24 * 60 * 60;
/** No mail ever leaves for a domain of this kind (RFC 2606). */
const domain = 'load.test';

/**
 * That many new people without a password, each signed in by an access token of 24 hours. A repeated key answers the same
 * people with fresh tokens.
 */
export async function makeTestPeople(
  deps: Deps,
  input: MakeTestPeopleInput,
): Promise<Outcome<TestPeople, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { viewer } = input.caller;
  const { role, count } = input;
  if (viewer.role !== 'ADMIN') return notAllowed('Only admins make people for a test.');
  if (deps.isProduction) return notAllowed('People for a test are not made in production.');
  if (count < 1 || count > testPeopleMax)
    return invalidInput(['input', 'count'], `count must be from 1 to ${testPeopleMax}.`);
  const organisationId = input.organisationId ?? viewer.organisationId;
  const now = deps.clock.now();
  const fresh = uuidV7(now);
  const made = await deps.transact(async (work) => {
    const sight = createSight(work.records, viewer);
    const organisation = await sight.organisation(organisationId);
    if (!organisation || !(await administers(sight, viewer, organisation))) return missing('organisation');
    const claim = await claimKey(work, {
      accountId: viewer.userId,
      mutation: 'makeTestPeople',
      key: input.idempotencyKey,
      input: [organisationId, role, count],
      resultId: fresh,
      at: new Date(now),
    });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    const batch = claim.kind === 'repeated' ? claim.resultId : fresh;
    if (claim.kind !== 'repeated') await insertPeople(work, { ...input, organisationId, batch, at: now });
    return ok(await openSessions(deps, work, { batch, count }));
  });
  if (!made.ok) return made;
  const people = await Promise.all(
    made.value.map(async ({ person, sessionId }) => ({
      person,
      accessToken: await deps.accessTokens.sign(toViewer(person, sessionId), now, tokenLifeS),
    })),
  );
  return ok({ people, expiresAt: new Date(now + tokenLifeS * 1000) });
}

const emailOf = (batch: string, n: number) => `${batch}-${n}@${domain}`;
const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const toViewer = ({ id: userId, role, organisationId }: Person, sessionId: string) => ({
  ...{ userId, role, organisationId, sessionId },
  scopes: [sessionScope],
});

async function insertPeople(
  work: Work,
  {
    caller,
    role,
    count,
    organisationId,
    batch,
    at,
  }: MakeTestPeopleInput & { organisationId: string; batch: string; at: number },
) {
  const createdAt = new Date(at);
  const origin = { ...originOf(caller), organisationId };
  for (const n of numbersTo(count)) {
    const id = uuidV7(at);
    const name = `Test ${role.toLowerCase()} ${n}`;
    const email = emailOf(batch, n);
    const account = {
      id,
      organisationId,
      name,
      email,
      role,
      createdAt,
      deactivatedAt: null,
      passwordHash: null,
    };
    if (!(await work.records.accounts.insert(account))) throw new Error(`${email} is taken.`);
    work.publish({ type: 'user.signed_up.v1', origin, subject: id, data: { userId: id, role } });
  }
  const details = { to: role, count: String(count) };
  await noteAction(work, {
    caller,
    action: 'USER_CREATED',
    personId: null,
    at: createdAt,
    organisationId,
    details,
  });
}

async function openSessions(
  deps: Deps,
  { records }: Work,
  { batch, count }: { batch: string; count: number },
) {
  const opened = [];
  for (const n of numbersTo(count)) {
    const person = await records.accounts.byEmail(emailOf(batch, n));
    if (person?.deactivatedAt !== null) continue;
    const { session } = await openSession(
      { ...deps, sessionAgeMaxMs: tokenLifeS * 1000 },
      records,
      person.id,
    );
    opened.push({ person, sessionId: session.id });
  }
  return opened;
}

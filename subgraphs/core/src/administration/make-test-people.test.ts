import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import { checkSession } from '../sessions/check-session.ts';
import { makeTestPeople } from './make-test-people.ts';

const dayMs = 24 * 60 * 60 * 1000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

async function make(change: Partial<Parameters<typeof makeTestPeople>[1]> = {}, deps = core.deps) {
  const caller = change.caller ?? (await makePerson(core, 'ADMIN', (await makeOrganisation(core)).id));
  const input = { organisationId: undefined, role: 'STUDENT' as const, count: 3, idempotencyKey: undefined };
  return makeTestPeople(deps, { ...input, ...change, caller });
}

describe('people for a load test', () => {
  it('are signed in for a day without a password, in the school of the admin', async () => {
    const admin = await makePerson(core, 'ADMIN', (await makeOrganisation(core)).id);
    const { people, expiresAt } = must(await make({ caller: admin }));
    expect(people).toHaveLength(3);
    expect(expiresAt.getTime()).toBe(core.clock.now() + dayMs);
    for (const { person, accessToken } of people) {
      expect(person).toMatchObject({ role: 'STUDENT', organisationId: admin.viewer.organisationId });
      const verified = await core.deps.accessTokens.verify(accessToken, core.clock.now() + dayMs - 1000);
      expect(verified).toMatchObject({ userId: person.id });
      expect(await checkSession(core.deps, verified?.sessionId ?? '')).toBe(true);
    }
  });

  it('are the same ones for a repeated key', async () => {
    const admin = await makePerson(core, 'ADMIN', (await makeOrganisation(core)).id);
    const idempotencyKey = randomUUID();
    const [first, again] = [
      must(await make({ caller: admin, idempotencyKey })),
      must(await make({ caller: admin, idempotencyKey })),
    ];
    expect(again.people.map(({ person }) => person.id)).toEqual(first.people.map(({ person }) => person.id));
    expect(await make({ caller: admin, idempotencyKey, count: 4 })).toMatchObject({
      path: ['input', 'idempotencyKey'],
    });
  });

  it('are never made in production', async () => {
    expect(await make({}, { ...core.deps, isProduction: true })).toMatchObject({
      problem: 'NotAllowedProblem',
    });
  });
});

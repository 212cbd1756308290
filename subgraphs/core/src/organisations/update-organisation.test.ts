import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makeOrganisation, makePerson, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import type { OrganisationPolicy } from './domain/policy.ts';
import { updateOrganisation } from './update-organisation.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

it('has guardians told of reports by an admin who signed in alone, and by no program with their token', async () => {
  const { id: organisationId } = await makeOrganisation(core);
  const admin = await makePerson(core, 'ADMIN', organisationId);
  const program = { ...admin, viewer: { ...admin.viewer, scopes: ['people:write'] } };
  const change = (caller: Caller, policy: Partial<OrganisationPolicy>) =>
    updateOrganisation(core.deps, { caller, organisationId, name: undefined, newSignUpCode: false, policy });
  for (const guardiansTold of ['SELF_HARM_AND_THREATS', 'NEVER'] as const)
    expect(await change(program, { guardiansTold })).toMatchObject({ problem: 'NotAllowedProblem' });
  const { policy } = must(await change(program, { alerts: 'NEVER' }));
  expect(policy).toMatchObject({ alerts: 'NEVER', guardiansTold: 'NEVER' });
  const decided = must(await change(admin, { guardiansTold: 'SELF_HARM_AND_THREATS' }));
  expect(decided.policy.guardiansTold).toBe('SELF_HARM_AND_THREATS');
});

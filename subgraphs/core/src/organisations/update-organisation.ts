/** An admin changes the school: its name, its policy, its sign-up code. */
import { sessionScope } from '@ensure-study/contracts/scopes';
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import { insertWithCode } from '../classrooms/insert-with-code.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { OrganisationPolicy } from './domain/policy.ts';
import type { Organisation } from './ports.ts';
import { administers } from './see-organisation.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes'>;
export interface UpdateOrganisationInput {
  caller: Caller;
  organisationId: string;
  /** What is left out stays as it is. */
  name: string | undefined;
  policy: Partial<OrganisationPolicy>;
  /** A new sign-up code; the old one lets nobody in any more. */
  newSignUpCode: boolean;
}

/** The organisation as it is now. */
export async function updateOrganisation(
  deps: Deps,
  input: UpdateOrganisationInput,
): Promise<Outcome<Organisation, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { caller, organisationId } = input;
  if (caller.viewer.role !== 'ADMIN') return notAllowed('Only admins change their school.');
  // As with contacts: who looks, and who is told, is no program's to say.
  if (input.policy.guardiansTold !== undefined && !caller.viewer.scopes.includes(sessionScope))
    return notAllowed(
      'Only an admin who signed in decides whether guardians are told of safeguarding reports.',
    );
  return deps.transact(async (work) => {
    const { organisations } = work.records;
    await organisations.lockAdministration(organisationId);
    const sight = createSight(work.records, caller.viewer);
    const before = await sight.organisation(organisationId);
    if (!before || !(await administers(sight, caller.viewer, before))) return missing('organisation');
    await applyChanges(deps, work, before, input);
    return ok((await organisations.byIds([organisationId]))[0] as Organisation);
  });
}

async function applyChanges(
  { clock, codes }: Deps,
  work: Work,
  before: Organisation,
  { caller, name, policy: changes, newSignUpCode }: UpdateOrganisationInput,
): Promise<void> {
  const { organisations } = work.records;
  const { id } = before;
  const noted = { caller, personId: null, organisationId: id, at: new Date(clock.now()) };
  if (name !== undefined && name !== before.name) {
    await organisations.setName(id, name);
    const details = { from: before.name, to: name };
    await noteAction(work, { ...noted, action: 'ORGANISATION_RENAMED', details });
  }
  const policy = { ...before.policy, ...changes };
  const changed = Object.entries(changes).filter(
    ([key, value]) => before.policy[key as keyof OrganisationPolicy] !== value,
  );
  if (changed.length > 0) {
    await organisations.setPolicy(id, policy);
    const details = Object.fromEntries(changed.map(([key, value]) => [key, String(value)]));
    await noteAction(work, { ...noted, action: 'POLICY_CHANGED', details });
  }
  if (!newSignUpCode) return;
  await insertWithCode(codes, async (code) => (await organisations.setSignUpCode(id, code)) || undefined);
  await noteAction(work, { ...noted, action: 'SIGN_UP_CODE_CHANGED' });
}

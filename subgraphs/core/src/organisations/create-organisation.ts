/** An admin makes an organisation, and administers it until it has an admin of its own. */
import { invalidInput, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { noteAction } from '../administration/note-action.ts';
import type { Caller } from '../caller.ts';
import { insertWithCode } from '../classrooms/insert-with-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { toPolicy } from './domain/policy.ts';
import type { Organisation } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'codes'>;
export interface CreateOrganisationInput {
  caller: Caller;
  name: string;
  idempotencyKey: string | undefined;
}

/** The new organisation; a repeated key answers the first one. */
export async function createOrganisation(
  { transact, clock, codes }: Deps,
  { caller, name, idempotencyKey: key }: CreateOrganisationInput,
): Promise<Outcome<Organisation, 'InvalidInputProblem' | 'NotAllowedProblem'>> {
  const { viewer } = caller;
  if (viewer.role !== 'ADMIN') return notAllowed('Only admins make organisations.');
  const at = new Date(clock.now());
  const id = uuidV7(clock.now());
  return transact(async (work) => {
    const { organisations } = work.records;
    const call = {
      accountId: viewer.userId,
      mutation: 'createOrganisation',
      key,
      input: [name],
      resultId: id,
      at,
    };
    const claim = await claimKey(work, call);
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated')
      return ok((await organisations.byIds([claim.resultId]))[0] as Organisation);
    const organisation = await insertWithCode(codes, async (signUpCode) => {
      const row = { id, name, signUpCode, founderId: viewer.userId, createdAt: at };
      return (await organisations.insert(row)) ? row : undefined;
    });
    const noted = { caller, action: 'ORGANISATION_CREATED', personId: null, details: { to: name } } as const;
    await noteAction(work, { ...noted, at, organisationId: id });
    return ok({ ...organisation, policy: toPolicy({}) });
  });
}

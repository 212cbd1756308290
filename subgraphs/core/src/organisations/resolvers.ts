/** Organisations. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line } from '../graphql/parse-input.ts';
import type { OrganisationResolvers } from '../graphql/resolvers.generated.ts';
import { createOrganisation } from './create-organisation.ts';
import { guardiansToldRules, sharingRules, type OrganisationPolicy } from './domain/policy.ts';
import type { Organisation as OrganisationRow } from './ports.ts';
import { readSignUpCode, seeOrganisation } from './see-organisation.ts';
import { updateOrganisation } from './update-organisation.ts';

const NewOrganisation = z.object({ name: line, idempotencyKey });
/** Null counts as left out. */
const rule = z
  .enum(sharingRules)
  .nullish()
  .transform((given) => given ?? undefined);
const Policy = z
  .object({
    staffMakesGuardianCodes: z
      .boolean()
      .nullish()
      .transform((given) => given ?? undefined),
    activity: rule,
    results: rule,
    classes: rule,
    alerts: rule,
    guardiansTold: z
      .enum(guardiansToldRules)
      .nullish()
      .transform((given) => given ?? undefined),
  })
  .nullish()
  .transform((policy) => definedOf(policy ?? {}));
const Changes = z.object({
  organisationId: globalId('Organisation'),
  name: line.nullish().transform((name) => name ?? undefined),
  policy: Policy,
  newSignUpCode: z
    .boolean()
    .nullish()
    .transform((given) => given ?? false),
});

function definedOf(policy: { [K in keyof OrganisationPolicy]?: OrganisationPolicy[K] | undefined }) {
  const given = Object.entries(policy).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<OrganisationPolicy>;
}

export function createOrganisationResolvers(deps: Dependencies) {
  const Mutation = {
    createOrganisation: mutation({
      input: NewOrganisation,
      call: (input, caller) => createOrganisation(deps, { caller, ...input }),
      toSuccess: (organisation) => ({ __typename: 'CreateOrganisationSuccess' as const, organisation }),
    }),
    updateOrganisation: mutation({
      input: Changes,
      call: (input, caller) => updateOrganisation(deps, { caller, ...input }),
      toSuccess: (organisation) => ({ __typename: 'UpdateOrganisationSuccess' as const, organisation }),
    }),
  };
  const Organisation: OrganisationResolvers<Context, OrganisationRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeOrganisation(sight, uuidOf('Organisation', id) ?? '')) ?? null,
    id: ({ id }) => toGlobalId('Organisation', id),
    signUpCode: (organisation, _args, { sight }) => readSignUpCode(sight, organisation),
  };
  return { Mutation, Organisation };
}

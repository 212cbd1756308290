/** Organisations. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { idempotencyKey, line } from '../graphql/parse-input.ts';
import type { OrganisationResolvers } from '../graphql/resolvers.generated.ts';
import { createOrganisation } from './create-organisation.ts';
import type { Organisation as OrganisationRow } from './ports.ts';
import { readSignUpCode, seeOrganisation } from './see-organisation.ts';

const NewOrganisation = z.object({ name: line, idempotencyKey });

export function createOrganisationResolvers(deps: Dependencies) {
  const Mutation = {
    createOrganisation: mutation({
      input: NewOrganisation,
      call: (input, caller) => createOrganisation(deps, { caller, ...input }),
      toSuccess: (organisation) => ({ __typename: 'CreateOrganisationSuccess' as const, organisation }),
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

/** GraphQL of safeguarding: contacts, and places of help. */
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId } from '../graphql/parse-input.ts';
import type { OrganisationResolvers, UserResolvers } from '../graphql/resolvers.generated.ts';
import type { Organisation as OrganisationRow } from '../organisations/ports.ts';
import { appointContact } from './appoint-contact.ts';
import { dismissContact } from './dismiss-contact.ts';
import { createPlaceResolvers } from './place-resolvers.ts';
import { listContacts, readDuty } from './see-contacts.ts';

const Somebody = z.object({ userId: globalId('User') });

export function createSafeguardingResolvers(deps: Dependencies) {
  const places = createPlaceResolvers(deps);
  const Mutation = {
    ...places.Mutation,
    appointSafeguardingContact: mutation({
      input: Somebody,
      call: (input, caller) => appointContact(deps, { caller, ...input }),
      toSuccess: (organisation) => ({
        __typename: 'AppointSafeguardingContactSuccess' as const,
        organisation,
      }),
    }),
    dismissSafeguardingContact: mutation({
      input: Somebody,
      call: (input, caller) => dismissContact(deps, { caller, ...input }),
      toSuccess: (organisation) => ({
        __typename: 'DismissSafeguardingContactSuccess' as const,
        organisation,
      }),
    }),
  };
  const Organisation: OrganisationResolvers<Context, OrganisationRow> = {
    ...places.Organisation,
    safeguardingContacts: async (organisation, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listContacts(deps, sight, organisation, page), page, ({ key }) => key);
    },
  };
  const User: UserResolvers<Context, Person> = {
    isSafeguardingContact: (person, _args, { sight }) => readDuty(sight, person),
  };
  return { Mutation, Organisation, User };
}

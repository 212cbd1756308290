/** People. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { QueryResolvers, UserResolvers } from '../graphql/resolvers.generated.ts';
import { listClassrooms, listDeletedClassrooms } from '../classrooms/list-classrooms.ts';
import { changeRole } from './change-role.ts';
import { roles } from './domain/person.ts';
import type { Person } from './ports.ts';
import { seeConcerned } from '../safeguarding/see-contacts.ts';
import { readEmail, seePerson } from './see-person.ts';

const RoleChange = z.object({ userId: globalId('User'), role: z.enum(roles) });

export function createAccountResolvers(deps: Dependencies) {
  const Query: Required<Pick<QueryResolvers, 'viewer'>> = {
    viewer: async (_parent, _args, { sight }) =>
      sight.asker ? ((await sight.person(sight.asker.userId)) ?? null) : null,
  };
  const Mutation = {
    changeRole: mutation({
      input: RoleChange,
      call: (input, caller) => changeRole(deps, { caller, ...input }),
      toSuccess: (user) => ({ __typename: 'ChangeRoleSuccess' as const, user }),
    }),
  };
  const User: UserResolvers<Context, Person> = {
    __resolveReference: async ({ id: given }, { sight }) => {
      const id = uuidOf('User', given) ?? '';
      return (await seePerson(sight, id)) ?? (await seeConcerned(sight, id)) ?? null;
    },
    id: ({ id }) => toGlobalId('User', id),
    email: (person, _args, { sight }) => readEmail(sight, person),
    organisation: async ({ organisationId }, _args, { sight }) =>
      requireRow(await sight.organisation(organisationId)),
    classrooms: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listClassrooms(deps, sight, id, page), page, ({ membershipId }) => membershipId);
    },
    deletedClassrooms: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      const rows = await listDeletedClassrooms(deps, sight, id, page);
      return toPage(rows, page, ({ membershipId }) => membershipId);
    },
  };
  return { Query, Mutation, User };
}

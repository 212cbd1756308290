/** Administering people: accounts, codes for passwords, and the audit log. */
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import { roles } from '../accounts/domain/person.ts';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line, token } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  AuditEntryResolvers,
  OrganisationResolvers,
  UserResolvers,
} from '../graphql/resolvers.generated.ts';
import type { Organisation as OrganisationRow } from '../organisations/ports.ts';
import { createUser } from './create-user.ts';
import type { Invitation } from './issue-password-code.ts';
import { makeTestPeople } from './make-test-people.ts';
import type { AuditEntry as AuditEntryRow } from './ports.ts';
import { resetPassword } from './reset-password.ts';
import { listAuditLog, listPeople, readUsage } from './see-administration.ts';
import { deactivateUser, reactivateUser } from './set-active.ts';
import { setUserName } from './set-user-name.ts';

const NewUser = z.object({
  organisationId: globalId('Organisation')
    .nullish()
    .transform((id) => id ?? undefined),
  name: line,
  email: token(320),
  role: z.enum(roles),
  idempotencyKey,
});
const NewTestPeople = z.object({
  organisationId: NewUser.shape.organisationId,
  role: z.enum(['STUDENT', 'TEACHER'], 'role must be STUDENT or TEACHER.'),
  count: z.number(),
  idempotencyKey,
});
const Somebody = z.object({ userId: globalId('User') });
const Naming = Somebody.extend({ name: line });

export function createAdministrationResolvers(deps: Dependencies) {
  return {
    Mutation: { ...createInvitations(deps), ...createChanges(deps) },
    ...createLists(deps),
    User: createStanding(),
  };
}

const toInvitation = ({ person: user, code, expiresAt }: Invitation) => ({ user, code, expiresAt });

function createInvitations(deps: Dependencies) {
  return {
    createUser: mutation({
      input: NewUser,
      call: (input, caller) => createUser(deps, { caller, ...input }),
      toSuccess: (made) => ({ __typename: 'CreateUserSuccess' as const, ...toInvitation(made) }),
    }),
    makeTestPeople: mutation({
      input: NewTestPeople,
      call: (input, caller) => makeTestPeople(deps, { caller, ...input }),
      toSuccess: ({ people, expiresAt }) => ({
        __typename: 'MakeTestPeopleSuccess' as const,
        people: people.map(({ person: user, accessToken }) => ({ user, email: user.email, accessToken })),
        expiresAt,
      }),
    }),
    resetPassword: mutation({
      input: Somebody,
      call: (input, caller) => resetPassword(deps, { caller, ...input }),
      toSuccess: (made) => ({ __typename: 'ResetPasswordSuccess' as const, ...toInvitation(made) }),
    }),
  };
}

function createChanges(deps: Dependencies) {
  return {
    deactivateUser: mutation({
      input: Somebody,
      call: (input, caller) => deactivateUser(deps, { caller, ...input }),
      toSuccess: (user) => ({ __typename: 'DeactivateUserSuccess' as const, user }),
    }),
    reactivateUser: mutation({
      input: Somebody,
      call: (input, caller) => reactivateUser(deps, { caller, ...input }),
      toSuccess: (user) => ({ __typename: 'ReactivateUserSuccess' as const, user }),
    }),
    setUserName: mutation({
      input: Naming,
      call: (input, caller) => setUserName(deps, { caller, ...input }),
      toSuccess: (user) => ({ __typename: 'SetUserNameSuccess' as const, user }),
    }),
  };
}

function createLists(deps: Dependencies) {
  const Organisation: OrganisationResolvers<Context, OrganisationRow> = {
    users: async (organisation, { query, role, isActive, ...args }, { sight }) => {
      const page = parsePage(args);
      const filter = { query: query ?? undefined, role: role ?? undefined, isActive: isActive ?? undefined };
      const rows = await listPeople(deps, sight, organisation, { page, ...filter });
      return toPage(rows, page, ({ key }) => key);
    },
    auditLog: async (organisation, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAuditLog(deps, sight, organisation, page), page, ({ id }) => id);
    },
    usage: (organisation, span, { sight }) => readUsage(deps, sight, organisation, span),
  };
  const AuditEntry: AuditEntryResolvers<Context, AuditEntryRow> = {
    actor: async ({ actorId }, _args, { sight }) => requireRow(await sight.person(actorId)),
    person: async ({ personId }, _args, { sight }) =>
      personId === null ? null : requireRow(await sight.person(personId)),
    details: ({ details }) => Object.entries(details).map(([name, value]) => ({ name, value })),
  };
  return { Organisation, AuditEntry };
}

function createStanding() {
  const administered = ({ sight: { asker } }: Context, person: Person) =>
    asker?.role === 'ADMIN' && asker.organisationId === person.organisationId;
  const User: UserResolvers<Context, Person> = {
    deactivatedAt: (person, _args, context) => (administered(context, person) ? person.deactivatedAt : null),
    hasPassword: async (person, _args, context) =>
      administered(context, person) ? context.sight.hasPassword(person.id) : null,
  };
  return User;
}

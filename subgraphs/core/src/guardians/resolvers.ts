/** Guardians and what they see. */
import { toGlobalId } from '@ensure-study/contracts/ids';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Person } from '../accounts/ports.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, token } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { GuardianLinkResolvers, UserResolvers } from '../graphql/resolvers.generated.ts';
import { createGuardianCode } from './create-guardian-code.ts';
import { linkGuardian } from './link-guardian.ts';
import type { GuardianLink as GuardianLinkRow } from './ports.ts';
import { listChildren, listGuardians, readSharing } from './see-links.ts';
import { setSharing } from './set-sharing.ts';
import { unlinkGuardian } from './unlink-guardian.ts';

const NewCode = z.object({
  studentId: globalId('User')
    .nullish()
    .transform((id) => id ?? undefined),
  idempotencyKey,
});
const Linking = z.object({ code: token(100) });
const Unlinking = z.object({ guardianId: globalId('User'), studentId: globalId('User') });
const choice = z
  .boolean()
  .nullish()
  .transform((chosen) => chosen ?? undefined);
const Choices = z
  .object({ activity: choice, results: choice, classes: choice, alerts: choice })
  .refine(
    (choices) => Object.values(choices).some((chosen) => chosen !== undefined),
    'must change something',
  );

export function createGuardianResolvers(deps: Dependencies) {
  const Mutation = {
    createGuardianCode: mutation({
      input: NewCode,
      call: (input, caller) => createGuardianCode(deps, { caller, ...input }),
      toSuccess: ({ code, expiresAt }) => ({
        __typename: 'CreateGuardianCodeSuccess' as const,
        code,
        expiresAt,
      }),
    }),
    linkGuardian: mutation({
      input: Linking,
      call: (input, caller) => linkGuardian(deps, { caller, ...input }),
      toSuccess: (link) => ({ __typename: 'LinkGuardianSuccess' as const, link }),
    }),
    unlinkGuardian: mutation({
      input: Unlinking,
      call: (input, caller) => unlinkGuardian(deps, { caller, ...input }),
      toSuccess: ({ id }) => ({
        __typename: 'UnlinkGuardianSuccess' as const,
        studentId: toGlobalId('User', id),
      }),
    }),
    setSharing: mutation({
      input: Choices,
      call: (choices, caller) => setSharing(deps, { caller, choices }),
      toSuccess: (user) => ({ __typename: 'SetSharingSuccess' as const, user }),
    }),
  };
  const User: UserResolvers<Context, Person> = {
    children: async (person, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listChildren(deps, sight, person, page), page, ({ key }) => key);
    },
    guardians: async (person, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listGuardians(deps, sight, person, page), page, ({ key }) => key);
    },
    sharing: (person, _args, { sight }) => readSharing(sight, person),
  };
  const GuardianLink: GuardianLinkResolvers<Context, GuardianLinkRow> = {
    guardian: async ({ guardianId }, _args, { sight }) => requireRow(await sight.person(guardianId)),
    student: async ({ studentId }, _args, { sight }) => requireRow(await sight.person(studentId)),
    since: ({ createdAt }) => createdAt,
  };
  return { Mutation, User, GuardianLink };
}

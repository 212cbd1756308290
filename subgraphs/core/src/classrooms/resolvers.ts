/** Classes and memberships. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import { listAccommodations } from '../accommodations/list-accommodations.ts';
import { listDeletedAssessments } from '../assessments/list-deleted.ts';
import { listAssessments } from '../assessments/see-assessment.ts';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line, token } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  ClassroomResolvers,
  DeletedClassroomResolvers,
  MembershipResolvers,
} from '../graphql/resolvers.generated.ts';
import { listDeleted } from '../materials/list-deleted.ts';
import { renameClassroom, renewJoinCode } from './change-classroom.ts';
import { createClassroom } from './create-classroom.ts';
import { deleteClassroom, restoreClassroom } from './delete-classroom.ts';
import { joinClassroom } from './join-classroom.ts';
import { listMembers } from './list-members.ts';
import type { Classroom as ClassroomRow, ListedClassroom, Membership as MembershipRow } from './ports.ts';
import { leaveClassroom, removeMember } from './remove-member.ts';
import { readJoinCode, seeClassroom } from './see-classroom.ts';

const NewClassroom = z.object({ name: line, subject: line, idempotencyKey });
const Joining = z.object({ code: token(100) });
const OneClass = z.object({ classroomId: globalId('Classroom') });
const Removal = OneClass.extend({ userId: globalId('User') });
const newName = line.nullish().transform((name) => name ?? undefined);
const Renaming = OneClass.extend({ name: newName, subject: newName });

const DeletedClassroom: DeletedClassroomResolvers<Context, ListedClassroom> = {
  id: ({ id }) => toGlobalId('Classroom', id),
  deletedAt: ({ deletedAt }) => requireRow(deletedAt ?? undefined),
};

const Membership: MembershipResolvers<Context, MembershipRow> = {
  user: async ({ accountId }, _args, { sight }) => requireRow(await sight.person(accountId)),
};

export function createClassroomResolvers(deps: Dependencies) {
  const Mutation = {
    createClassroom: mutation({
      input: NewClassroom,
      call: (input, caller) => createClassroom(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'CreateClassroomSuccess' as const, classroom }),
    }),
    joinClassroom: mutation({
      input: Joining,
      call: (input, caller) => joinClassroom(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'JoinClassroomSuccess' as const, classroom }),
    }),
    ...createMemberMutations(deps),
    ...createClassMutations(deps),
  };
  const Classroom: ClassroomResolvers<Context, ClassroomRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeClassroom(sight, uuidOf('Classroom', id) ?? ''))?.classroom ?? null,
    id: ({ id }) => toGlobalId('Classroom', id),
    joinCode: (classroom, _args, { sight }) => readJoinCode(sight, classroom),
    viewerRole: async ({ id }, _args, { sight }) => (await sight.membership(id)) ?? null,
    materials: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await sight.materialsOf(id, page), page, (material) => material.id);
    },
    deletedMaterials: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listDeleted(deps, sight, id, page), page, (material) => material.id);
    },
    assessments: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAssessments(sight, id, page), page, (assessment) => assessment.id);
    },
    deletedAssessments: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listDeletedAssessments(deps, sight, id, page), page, (assessment) => assessment.id);
    },
    accommodations: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listAccommodations(deps, sight, id, page), page, ({ studentId }) => studentId);
    },
    members: async ({ id }, args, { sight }) => {
      const page = parsePage(args);
      return toPage(await listMembers(deps, sight, id, page), page, ({ key }) => key);
    },
  };
  return { Mutation, Classroom, Membership, DeletedClassroom };
}

function createMemberMutations(deps: Dependencies) {
  return {
    removeMember: mutation({
      input: Removal,
      call: (input, caller) => removeMember(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'RemoveMemberSuccess' as const, classroom }),
    }),
    leaveClassroom: mutation({
      input: OneClass,
      call: (input, caller) => leaveClassroom(deps, { caller, ...input }),
      toSuccess: ({ id }) => ({
        __typename: 'LeaveClassroomSuccess' as const,
        classroomId: toGlobalId('Classroom', id),
      }),
    }),
  };
}

function createClassMutations(deps: Dependencies) {
  return {
    renameClassroom: mutation({
      input: Renaming,
      call: (input, caller) => renameClassroom(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'RenameClassroomSuccess' as const, classroom }),
    }),
    renewJoinCode: mutation({
      input: OneClass,
      call: (input, caller) => renewJoinCode(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'RenewJoinCodeSuccess' as const, classroom }),
    }),
    deleteClassroom: mutation({
      input: OneClass,
      call: (input, caller) => deleteClassroom(deps, { caller, ...input }),
      toSuccess: ({ id, name }) => ({
        __typename: 'DeleteClassroomSuccess' as const,
        classroomId: toGlobalId('Classroom', id),
        name,
      }),
    }),
    restoreClassroom: mutation({
      input: OneClass,
      call: (input, caller) => restoreClassroom(deps, { caller, ...input }),
      toSuccess: (classroom) => ({ __typename: 'RestoreClassroomSuccess' as const, classroom }),
    }),
  };
}

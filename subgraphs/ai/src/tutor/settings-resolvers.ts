/** GraphQL of how the tutor of a class answers: told to its members, decided by its teachers. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { toPayload } from '@ensure-study/kit/outcome';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { changeSettings, type ChangeSettingsDeps } from './change-settings.ts';
import { readerOf, viewerOf } from './viewer.ts';

export const createSettingsFields = ({ access, tutorSettings }: ChangeSettingsDeps) =>
  ({
    Classroom: {
      tutorSettings: async ({ id }, _args, context) => {
        const { userId } = viewerOf(context);
        const classroomId = uuidOf('Classroom', id ?? '') ?? '';
        if ((await access.roleIn(userId, classroomId, context.signal)) === null) return null;
        return { __typename: 'TutorSettings', ...(await tutorSettings.of(classroomId)) };
      },
    },
  }) satisfies ResolverMap;

export const createSettingsMutations = (deps: ChangeSettingsDeps): NonNullable<ResolverMap['Mutation']> => ({
  setTutorSettings: async (_root, { input: { classroomId, tone, sources } }, context) => {
    const request = { ...readerOf(context), classroomId: uuidOf('Classroom', classroomId), tone, sources };
    return toPayload(await changeSettings(deps, request), (id) => ({
      __typename: 'SetTutorSettingsSuccess' as const,
      classroom: { __typename: 'Classroom' as const, id: toGlobalId('Classroom', id) },
    }));
  },
});

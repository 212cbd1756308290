/** GraphQL of a class's knowledge. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { unauthenticated } from '@ensure-study/kit/errors';
import type { ClassroomAccess } from '../access/ports.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import type { RetrievedPassage } from './ports.ts';
import { searchKnowledge, type SearchDeps } from './search-knowledge.ts';

/** Classroom.knowledge and what hangs on it. */
export function createRetrievalResolvers({
  access,
  ...search
}: SearchDeps & { access: ClassroomAccess }): ResolverMap {
  return {
    Classroom: {
      knowledge: async ({ id }, _args, { viewer, signal }) => {
        if (!viewer) throw unauthenticated();
        const classroomId = uuidOf('Classroom', id);
        if (!classroomId || !(await access.roleIn(viewer.userId, classroomId, signal))) return null;
        return { classroomId, userId: viewer.userId };
      },
    },
    ClassroomKnowledge: {
      search: async ({ classroomId, userId }, { query, first, history }, { signal }) => {
        const hits = await searchKnowledge(search, {
          ...{ userId, classroomId, query, first, signal },
          history: history ?? [],
        });
        return hits.map(toHit);
      },
    },
  };
}

const toHit = ({ materialId, page, text, score }: RetrievedPassage) => ({
  material: { __typename: 'Material' as const, id: toGlobalId('Material', materialId) },
  page,
  text,
  score,
});

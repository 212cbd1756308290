/** GraphQL of what is found in documents: of one class, and of all classes of the viewer. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { forbidden, unauthenticated } from '@ensure-study/kit/errors';
import type { ClassroomAccess } from '../access/ports.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { matchWords } from './domain/query-words.ts';
import type { RetrievedPassage, SourcedPassage } from './ports.ts';
import { searchDocuments, type SearchDocumentsDeps } from './search-documents.ts';
import { searchKnowledge, type SearchDeps } from './search-knowledge.ts';

/** Classroom.knowledge and what hangs on it, and User.passageSearch. */
export function createRetrievalResolvers({
  access,
  ...search
}: SearchDeps & SearchDocumentsDeps & { access: ClassroomAccess }): ResolverMap {
  return {
    User: {
      passageSearch: async ({ id }, { query, first }, { viewer, signal }) => {
        if (!viewer) throw unauthenticated();
        const { userId } = viewer;
        if (uuidOf('User', id) !== userId) throw forbidden('People search their own classes only.');
        const hits = await searchDocuments({ access, ...search }, { userId, query, first, signal });
        return toHits(query, hits);
      },
    },
    Classroom: {
      knowledge: async ({ id }, _args, { viewer, signal }) => {
        if (!viewer) throw unauthenticated();
        const classroomId = uuidOf('Classroom', id);
        if (!classroomId || !(await access.roleIn(viewer.userId, classroomId, signal))) return null;
        return { classroomId, userId: viewer.userId };
      },
    },
    ClassroomKnowledge: {
      search: async ({ classroomId, userId }, { query, first, history, by }, { signal }) => {
        const hits = await searchKnowledge(search, {
          ...{ userId, classroomId, query, first, by, signal },
          history: history ?? [],
        });
        return toHits(query, hits);
      },
    },
  };
}

type Found = RetrievedPassage & Partial<Pick<SourcedPassage, 'source'>>;

function toHits(query: string, hits: readonly Found[]) {
  const words = matchWords(query, hits);
  return hits.map((hit, at) => ({ ...toHit(hit), words: words[at] ?? [] }));
}

const toHit = ({ materialId, page, start, end, text, headings, ...hit }: Found) => ({
  passageId: toGlobalId('Passage', hit.passageId),
  headings,
  material: { __typename: 'Material' as const, id: toGlobalId('Material', materialId) },
  page,
  start,
  end,
  text,
  score: hit.score,
  keywordScore: hit.keyword,
  meaningScore: hit.dense ?? null,
  source: hit.source ?? null,
});

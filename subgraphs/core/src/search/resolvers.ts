/** Search by name. */
import { holdsScope, type TokenScope } from '@ensure-study/contracts/scopes';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { requireRow } from '../graphql/require-row.ts';
import type { QueryResolvers, SearchHitResolvers } from '../graphql/resolvers.generated.ts';
import type { Sight } from '../sight/ports.ts';
import { searchKinds, type SearchHit as SearchHitRow, type SearchKind } from './ports.ts';
import { searchNames } from './search-names.ts';

const readByKind = {
  CLASSROOM: async (sight: Sight, id: string) => {
    return { __typename: 'Classroom' as const, ...requireRow(await sight.classroom(id)) };
  },
  MATERIAL: async (sight: Sight, id: string) => {
    return { __typename: 'Material' as const, ...requireRow(await sight.material(id)) };
  },
  ASSESSMENT: async (sight: Sight, id: string) => {
    return { __typename: 'Assessment' as const, ...requireRow(await sight.assessment(id)) };
  },
  PERSON: async (sight: Sight, id: string) => {
    return { __typename: 'User' as const, ...requireRow(await sight.person(id)) };
  },
} satisfies Record<SearchKind, (sight: Sight, id: string) => Promise<object>>;

/** One of which a token needs to see what is found, as the schema asks for them there. */
export const scopesOf = {
  CLASSROOM: ['class:read', 'class:write'],
  MATERIAL: ['material:read', 'material:write'],
  ASSESSMENT: ['assessment:read', 'assessment:write', 'attempt:write'],
  PERSON: ['people:read', 'people:write'],
} satisfies Record<SearchKind, TokenScope[]>;
const maySee = (viewer: Viewer | null, kind: SearchKind) =>
  viewer !== null && scopesOf[kind].some((scope) => holdsScope(viewer.scopes, scope));

export function createSearchResolvers(deps: Dependencies) {
  const Query: Required<Pick<QueryResolvers<Context>, 'search'>> = {
    search: async (_parent, { query, kinds, ...args }, { sight, viewer }) => {
      const page = parsePage(args);
      const wanted = kinds?.length ? kinds : searchKinds;
      const visible = wanted.filter((kind) => maySee(viewer, kind));
      const rows = await searchNames(deps, sight, { query, kinds: visible, page });
      return toPage(rows, page, ({ key }) => key);
    },
  };
  const SearchHit: SearchHitResolvers<Context, SearchHitRow> = {
    classroom: async ({ classroomId }, _args, { sight }) =>
      classroomId === null ? null : requireRow(await sight.classroom(classroomId)),
    target: ({ kind, id }, _args, { sight }) => readByKind[kind](sight, id),
  };
  return { Query, SearchHit };
}

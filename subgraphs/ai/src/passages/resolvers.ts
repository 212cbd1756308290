/** GraphQL of passages, for teachers of their class. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound, unauthenticated } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import { mapPage, parsePage } from '@ensure-study/kit/pagination';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { correctPassage } from './correct-passage.ts';
import { hidePassage } from './hide-passage.ts';
import { listPassages } from './list-passages.ts';
import type { PassageDeps, PassageRow } from './ports.ts';

/** `Material.passageList` and what teachers change there. */
export function createPassageResolvers(deps: PassageDeps): ResolverMap {
  return {
    Material: {
      passageList: async ({ id }, args, context) => {
        const materialId = uuidOf('Material', id);
        if (!materialId) throw notFound('document');
        const passages = await listPassages(deps, {
          ...{ userId: userOf(context), materialId, page: args.page ?? null },
          ...{ request: parsePage(args), signal: context.signal },
        });
        return mapPage(passages, toNode);
      },
    },
    Mutation: {
      correctPassage: async (_root, { input }, context) => {
        const { text, textBefore } = input;
        const correction = { text, textBefore: textBefore ?? undefined };
        const outcome = await correctPassage(deps, { ...changeOf(input, context), ...correction });
        return toPayload(outcome, ({ passage, isConflict }) =>
          isConflict
            ? { __typename: 'PassageConflictProblem' as const, message: conflict, passage: toNode(passage) }
            : { __typename: 'CorrectPassageSuccess' as const, ...toSuccess(passage) },
        );
      },
      hidePassage: async (_root, { input }, context) => {
        const outcome = await hidePassage(deps, { ...changeOf(input, context), hidden: input.hidden });
        return toPayload(outcome, (row) => ({
          __typename: 'HidePassageSuccess' as const,
          ...toSuccess(row),
        }));
      },
    },
  };
}

const conflict = 'Somebody else has changed the words of this passage meanwhile; nothing was changed.';

function userOf({ viewer }: Context): string {
  if (!viewer) throw unauthenticated();
  return viewer.userId;
}

const changeOf = ({ passageId }: { passageId: string }, context: Context) => ({
  userId: userOf(context),
  passageId: uuidOf('Passage', passageId),
  signal: context.signal,
});

const toNode = ({ id, materialId: _materialId, classroomId: _classroomId, ...passage }: PassageRow) => ({
  __typename: 'Passage' as const,
  ...passage,
  id: toGlobalId('Passage', id),
});

const toSuccess = (row: PassageRow) => ({
  passage: toNode(row),
  material: { __typename: 'Material' as const, id: toGlobalId('Material', row.materialId) },
});

/** GraphQL of documents and their index. */
import DataLoader from 'dataloader';
import { uuidOf } from '@ensure-study/contracts/ids';
import { forbidden, notFound, PublicError, unauthenticated } from '@ensure-study/kit/errors';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { parsePage } from '@ensure-study/kit/pagination';
import { followIndexing } from './follow-indexing.ts';
import { listWarnings } from './list-warnings.ts';
import type { FollowDeps, MaterialStatus } from './ports.ts';
import { readMaterials, type MaterialRefusal, type ReadMaterialDeps } from './read-materials.ts';
import { readText } from './read-text.ts';

export type IngestionResolverDeps = ReadMaterialDeps & FollowDeps;

const refusals: Record<MaterialRefusal, () => PublicError> = {
  NOT_FOUND: () => notFound('document'),
  FORBIDDEN: () => forbidden('Only members of its class may see this document.'),
};

/** Fields of Material and the subscription to its stages. */
export function createIngestionResolvers(deps: IngestionResolverDeps): ResolverMap {
  const materialOf = createMaterialLoader(deps);
  return {
    Material: {
      __resolveReference: ({ id }) => ({ __typename: 'Material', id }),
      indexState: async ({ id }, _args, context) => (await materialOf(id, context)).state,
      pages: async ({ id }, _args, context) => (await materialOf(id, context)).pages,
      passages: async ({ id }, _args, context) => (await materialOf(id, context)).passages,
      problem: async ({ id }, _args, context) => (await materialOf(id, context)).problem,
      language: async ({ id }, _args, context) => (await materialOf(id, context)).language,
      warnings: async ({ id }, args, context) =>
        listWarnings(deps.materials, await materialOf(id, context), parsePage(args)),
      text: async ({ id }, args, context) => {
        const material = await materialOf(id, context).catch(nullWhenForbidden);
        return material && readText(deps.materials, material, args);
      },
    },
    Subscription: {
      materialIndexing: {
        subscribe: async (_root, { materialId, after }, context) => {
          const material = await materialOf(materialId, context);
          const checkSight = () => checkStillSeen(deps, material, context);
          return followIndexing(deps, { material, after, checkSight, signal: context.signal });
        },
        resolve: (event: unknown) => event as never,
      },
    },
  };
}

/** One look per request and document, however many fields ask; documents of one request are looked up together. */
function createMaterialLoader(deps: ReadMaterialDeps) {
  const loaders = new WeakMap<Context, DataLoader<string, MaterialStatus>>();
  const loaderOf = (context: Context, userId: string) => {
    const known = loaders.get(context);
    if (known) return known;
    const loader = new DataLoader<string, MaterialStatus>(async (materialIds) => {
      const answers = await readMaterials(deps, { userId, materialIds, signal: context.signal });
      return answers.map((answer) => (answer.ok ? answer.material : refusals[answer.refusal]()));
    });
    loaders.set(context, loader);
    return loader;
  };
  return async (id: string, context: Context): Promise<MaterialStatus> => {
    if (!context.viewer) throw unauthenticated();
    const materialId = uuidOf('Material', id);
    if (!materialId) throw notFound('document');
    return loaderOf(context, context.viewer.userId).load(materialId);
  };
}

/** Throws when the viewer does not belong to the class any more. While core cannot be asked, what it said last holds. */
async function checkStillSeen(
  deps: ReadMaterialDeps,
  { materialId }: MaterialStatus,
  { viewer, signal }: Context,
): Promise<void> {
  if (!viewer) throw unauthenticated();
  const [answer] = await readMaterials(deps, {
    userId: viewer.userId,
    materialIds: [materialId],
    signal,
  }).catch(holdDuringOutage);
  if (answer && !answer.ok) throw refusals[answer.refusal]();
}

function holdDuringOutage(error: unknown): [] {
  if (error instanceof PublicError && error.code === 'STORE_UNAVAILABLE') return [];
  throw error;
}

function nullWhenForbidden(error: PublicError): null {
  if (error.code === 'FORBIDDEN') return null;
  throw error;
}

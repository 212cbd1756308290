/** GraphQL of where documents come from. */
import DataLoader from 'dataloader';
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { unauthenticated } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { curateMaterial } from './curate-material.ts';
import type { SourceDeps } from './ports.ts';

export function createSourceResolvers(deps: SourceDeps): ResolverMap {
  const urlOf = createUrlLoader(deps);
  return {
    Material: {
      curatedFrom: async ({ id }, _args, context) => {
        const userId = userOf(context);
        const materialId = uuidOf('Material', id) ?? '';
        const material = await deps.access.materialOf(materialId, userId, context.signal);
        return material?.role ? ((await urlOf(materialId, context)) ?? null) : null;
      },
    },
    Mutation: {
      curateMaterial: async (_root, { input }, context) => {
        const { url = null } = input;
        const materialId = uuidOf('Material', input.materialId);
        const request = { userId: userOf(context), materialId, url, signal: context.signal };
        return toPayload(await curateMaterial(deps, request), (id) => ({
          __typename: 'CurateMaterialSuccess' as const,
          material: { __typename: 'Material' as const, id: toGlobalId('Material', id) },
        }));
      },
    },
  };
}

/** One look for all documents of a request. */
function createUrlLoader({ links }: SourceDeps) {
  const loaders = new WeakMap<AbortSignal, DataLoader<string, string | undefined>>();
  return (materialId: string, { signal }: Context) => {
    const loader =
      loaders.get(signal) ??
      new DataLoader<string, string | undefined>(
        async (ids) => {
          const urls = await links.urlsOf(ids);
          return ids.map((id) => urls.get(id));
        },
        { cache: false },
      );
    loaders.set(signal, loader);
    return loader.load(materialId);
  };
}

function userOf({ viewer }: Context): string {
  if (!viewer) throw unauthenticated();
  return viewer.userId;
}

/** Features bring partial resolver maps; here they become one. */
import { GraphQLScalarType } from 'graphql';
import type { Resolvers } from './resolvers.generated.ts';

/** A feature's share of the resolvers; no two features may bring the same field. */
export type ResolverMap = Partial<Resolvers>;

type Fields = Record<string, unknown>;

/** Merges features' maps type by type. Throws when two bring the same field: a mistake to find at the start. */
export function mergeResolvers(maps: ResolverMap[]): ResolverMap {
  const merged: Record<string, Fields | GraphQLScalarType> = {};
  for (const [typeName, resolvers] of maps.flatMap((map) => Object.entries(map) as [string, Fields][])) {
    const known = merged[typeName];
    if (known === undefined) {
      merged[typeName] = resolvers instanceof GraphQLScalarType ? resolvers : { ...resolvers };
      continue;
    }
    for (const [field, resolver] of Object.entries(resolvers)) {
      if (field in known) throw new Error(`Two features resolve ${typeName}.${field}.`);
      (known as Fields)[field] = resolver;
    }
  }
  return merged as ResolverMap;
}

/** Counts what is still used of what is deprecated, and tells who uses it. A schema without deprecations costs nothing. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { GatewayContext } from '../context.ts';
import {
  readDeprecations,
  usesInDocument,
  usesInVariables,
  type Deprecations,
} from './find-deprecated-uses.ts';

/** One schema in force: its deprecations, and what documents use of them. Apollo Server keeps parsed documents. */
interface Known {
  deprecations: Deprecations;
  byDocument: WeakMap<DocumentNode, Set<string>>;
}

/** Each operation counts once for each coordinate; `extensions.deprecations` has the same with the reasons. */
export function tellDeprecatedUses(
  metrics: Pick<Metrics, 'deprecatedFieldUses'>,
): ApolloServerPlugin<GatewayContext> {
  const knownOf = new WeakMap<GraphQLSchema, Known>();
  const known = (schema: GraphQLSchema) => {
    const found = knownOf.get(schema) ?? {
      deprecations: readDeprecations(schema),
      byDocument: new WeakMap<DocumentNode, Set<string>>(),
    };
    knownOf.set(schema, found);
    return found;
  };
  return {
    async requestDidStart({ schema }) {
      const { deprecations, byDocument } = known(schema);
      if (deprecations.size === 0) return;
      let uses: string[] = [];
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const named = byDocument.get(document) ?? usesInDocument(schema, document, deprecations);
          byDocument.set(document, named);
          const given = usesInVariables(schema, operation, request.variables ?? {}, deprecations);
          uses = [...new Set([...named, ...given])];
          for (const field of uses) metrics.deprecatedFieldUses.inc({ field });
        },
        async willSendResponse({ response: { body } }) {
          if (uses.length === 0 || body.kind !== 'single') return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            deprecations: uses.map((field) => ({ field, deprecationReason: deprecations.get(field) })),
          };
        },
      };
    },
  };
}

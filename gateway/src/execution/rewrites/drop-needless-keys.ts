/**
 * Apollo's planner goes back into a subgraph by the first key that it finds there, also by one of `resolvable: false`,
 * which the subgraph never answers. Where the type has a key there that is answered, the others are only in the way.
 */
import { visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { applied, isFalse, textOf, type FieldsDefinitionNode } from './join-directives.ts';

/** The supergraph without keys that no fetch may use; the same document where there are none. */
export function dropNeedlessKeys(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: withoutNeedlessKeys,
    InterfaceTypeDefinition: withoutNeedlessKeys,
  });
}

function withoutNeedlessKeys(type: FieldsDefinitionNode): FieldsDefinitionNode | undefined {
  const keys = applied(type, 'join__type').filter((key) => textOf(key, 'key') !== undefined);
  const answeredIn = new Set(
    keys.filter((key) => !isFalse(key, 'resolvable')).map((key) => textOf(key, 'graph')),
  );
  const needless = new Set<ConstDirectiveNode>(
    keys.filter((key) => isFalse(key, 'resolvable') && answeredIn.has(textOf(key, 'graph'))),
  );
  if (needless.size === 0) return undefined;
  return { ...type, directives: type.directives?.filter((directive) => !needless.has(directive)) };
}

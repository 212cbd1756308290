/**
 * Composition demands of an interface all that any of its implementations demands: `node(id)` would then be for those only
 * who hold every scope there is. The gateway asks a field of an interface of each implementation by its own guards, so
 * interfaces are left without any. No subgraph's own is lost: composition refuses guards on interfaces and their fields. Pure.
 */
import { visit, type DirectiveNode, type DocumentNode } from 'graphql';

type Marked = { directives?: readonly DirectiveNode[] };

/** The supergraph without the guards on interfaces and their fields. */
export const dropDerivedGuards = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, {
    InterfaceTypeDefinition: (node) => ({ ...withoutGuards(node), fields: node.fields?.map(withoutGuards) }),
  });

const withoutGuards = <T extends Marked>(node: T): T => ({
  ...node,
  directives: node.directives?.filter(({ name }) => name.value !== 'requiresScopes'),
});

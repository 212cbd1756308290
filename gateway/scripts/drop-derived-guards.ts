/**
 * Composition demands of an interface all that any of its implementations demands: `node(id)` would then be for those only
 * who hold every scope there is. The gateway asks a field of an interface of each implementation by its own guards, so what
 * no subgraph itself demands of an interface is left out. Pure.
 */
import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
} from 'graphql';

const isGuard = ({ name }: DirectiveNode) => name.value === 'requiresScopes';

/** The supergraph without the guards on interfaces that `subgraphs` have not. */
export function dropDerivedGuards(
  supergraph: DocumentNode,
  subgraphs: readonly DocumentNode[],
): DocumentNode {
  const own = new Set(subgraphs.flatMap(guardsOfInterfaces));
  const keep = <T extends { directives?: readonly DirectiveNode[] }>(node: T, coordinate: string): T =>
    own.has(coordinate) ? node : { ...node, directives: node.directives?.filter((one) => !isGuard(one)) };
  return visit(supergraph, {
    InterfaceTypeDefinition: (node) => {
      const name = node.name.value;
      const fields = node.fields?.map((field) => keep(field, `${name}.${field.name.value}`));
      return { ...keep(node, name), fields };
    },
  });
}

function guardsOfInterfaces({ definitions }: DocumentNode): string[] {
  return definitions
    .filter((node): node is InterfaceTypeDefinitionNode => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .flatMap(({ name, directives, fields = [] }) => [
      ...(directives?.some(isGuard) ? [name.value] : []),
      ...fields
        .filter((field) => field.directives?.some(isGuard))
        .map((field) => `${name.value}.${field.name.value}`),
    ]);
}

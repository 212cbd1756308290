/** What an operation demands altogether, so that only that much of a viewer is asked about. Pure. */
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './operation-parts.ts';
import type { PolicyTable } from './policy-table.ts';
import { allOf, type Requirement } from './requirement.ts';

/** All that any field of the operation demands, or of any object that it may be of. */
export function collectDemands(
  schema: GraphQLSchema,
  table: PolicyTable,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Requirement {
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const demands = new Set<Requirement>();

  function note(type: GraphQLNamedType, field: string): void {
    demands.add(table.of(type.name, field));
    if (!isInterfaceType(type)) return;
    for (const object of schema.getPossibleTypes(type)) demands.add(table.of(object.name, field));
  }

  function visit({ selections }: SelectionSetNode, parent: GraphQLNamedType): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        note(parent, name);
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        if (field && selection.selectionSet) visit(selection.selectionSet, getNamedType(field.type));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment || (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value))) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value);
      const condition = fragment.typeCondition?.name.value;
      visit(
        fragment.selectionSet,
        (condition === undefined ? undefined : schema.getType(condition)) ?? parent,
      );
    }
  }

  const root = schema.getRootType(operation.operation);
  if (root) visit(operation.selectionSet, root);
  return allOf(demands);
}

/** What the directives of the join specification say in a supergraph. */
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type FieldsDefinitionNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types of a supergraph that have fields. */
export const typesWithFields = ({ definitions }: DocumentNode): FieldsDefinitionNode[] =>
  definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );

/** The document with its types that have fields replaced, one by one. */
export const mapTypesWithFields = (
  document: DocumentNode,
  replace: (type: FieldsDefinitionNode) => FieldsDefinitionNode,
): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? replace(definition)
      : definition,
  ),
});

/** The applications of one directive, in order. */
export const applied = (
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  directive: string,
): ConstDirectiveNode[] => (node.directives ?? []).filter(({ name }) => name.value === directive);

const valueOf = (directive: ConstDirectiveNode, argument: string): ConstValueNode | undefined =>
  directive.arguments?.find(({ name }) => name.value === argument)?.value;

/** A string or enum argument; undefined where it is not given. */
export function textOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = valueOf(directive, argument);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Whether an argument is given as `false`. */
export function isFalse(directive: ConstDirectiveNode, argument: string): boolean {
  const value = valueOf(directive, argument);
  return value?.kind === Kind.BOOLEAN && !value.value;
}

/** A field set, which is a selection set without its braces. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no field set.`);
  return definition.selectionSet;
}

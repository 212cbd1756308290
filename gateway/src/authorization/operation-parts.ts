/** Parts of a document that the filter, the errors and the answer each go through. Pure. */
import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}

/** Names of the fields at the outermost level, those of fragments included. */
export function rootFieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Set<string> {
  const fragments = fragmentsOf(document);
  const spread = new Set<string>();
  const names = new Set<string>();
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(selectionSet);
  return names;
}

/** The operation that is to be run: the one of that name, or the only one. Throws when there is none, or it is not clear. */
export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name === '' ? undefined : name);
  if (!operation) throw new Error('It is not clear which operation of the document is to be run.');
  return operation;
}

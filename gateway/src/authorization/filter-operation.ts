/**
 * Takes out of an operation what a viewer may not have, before it is planned: no subgraph is asked for it. Pure.
 *
 * A field of an interface that only some implementations guard is asked of the others alone. Fragments stay fragments,
 * because written out they could double at every level.
 */
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './operation-parts.ts';
import type { PolicyTable } from './policy-table.ts';
import { isSatisfied, type AuthorizationView, type Requirement } from './requirement.ts';

export interface FilterInput {
  /** The schema that clients see. */
  schema: GraphQLSchema;
  table: PolicyTable;
  /** Valid against the schema. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  view: AuthorizationView;
  /** Name in the answer under which the kind of each object of an abstract type is asked for; none of the document's. */
  typenameKey: string;
}

interface Filtering extends FilterInput {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What is left of each fragment; undefined for nothing. */
  left: Map<string, FragmentDefinitionNode | undefined>;
  removed: boolean;
}

/** What may be asked for: the document itself where all of it may, undefined where nothing is left of the operation. */
export function filterOperation(input: FilterInput): DocumentNode | undefined {
  const { document, operation, schema } = input;
  const filtering: Filtering = {
    ...input,
    fragments: fragmentsOf(document),
    left: new Map(),
    removed: false,
  };
  const root = schema.getRootType(operation.operation);
  const selectionSet = root && leftOf(filtering, operation.selectionSet, root);
  if (!filtering.removed) return document;
  if (!selectionSet) return undefined;
  const fragments = [...filtering.left.values()].flatMap((fragment) => fragment ?? []);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
}

function leftOf(
  filtering: Filtering,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType,
): SelectionSetNode | undefined {
  const left = selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return leftOfField(filtering, selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return leftOfFragment(filtering, selection.name.value) ? [selection] : [];
    const condition = selection.typeCondition?.name.value;
    const type = condition === undefined ? parent : filtering.schema.getType(condition);
    const selectionSet = type && leftOf(filtering, selection.selectionSet, type);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return left.length > 0 ? { kind: Kind.SELECTION_SET, selections: left } : undefined;
}

function leftOfFragment(filtering: Filtering, name: string): FragmentDefinitionNode | undefined {
  const { fragments, left, schema } = filtering;
  if (left.has(name)) return left.get(name);
  const fragment = fragments.get(name);
  const type = fragment && schema.getType(fragment.typeCondition.name.value);
  const selectionSet = fragment && type && leftOf(filtering, fragment.selectionSet, type);
  left.set(name, selectionSet && { ...fragment, selectionSet });
  return left.get(name);
}

function leftOfField(filtering: Filtering, field: FieldNode, parent: GraphQLNamedType): SelectionNode[] {
  if (field.name.value.startsWith('__')) return [field];
  const owners = allowedOwners(filtering, parent, field.name.value);
  const below = owners === 'none' ? undefined : leftBelow(filtering, field, parent);
  if (owners !== 'all' || !below) filtering.removed = true;
  if (!below || owners === 'none') return [];
  if (owners === 'all') return [below];
  return owners.map((name): InlineFragmentNode => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [below] },
  }));
}

/** Of which kinds of objects the field may be asked. */
function allowedOwners(
  { schema, table, view }: Filtering,
  parent: GraphQLNamedType,
  field: string,
): 'all' | 'none' | string[] {
  const may = (requirement: Requirement) => isSatisfied(requirement, view);
  if (!may(table.of(parent.name, field))) return 'none';
  if (!isInterfaceType(parent)) return 'all';
  const possible = schema.getPossibleTypes(parent).map(({ name }) => name);
  const allowed = possible.filter((name) => may(table.of(name, field)));
  if (allowed.length === possible.length) return 'all';
  return allowed.length === 0 ? 'none' : allowed;
}

/** The field with what is left below it; undefined where nothing is left of what it was asked for. */
function leftBelow(filtering: Filtering, field: FieldNode, parent: GraphQLNamedType): FieldNode | undefined {
  const definition =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
  if (!definition) return undefined;
  if (!field.selectionSet) return field;
  const type = getNamedType(definition.type);
  const left = leftOf(filtering, field.selectionSet, type);
  if (!left) return undefined;
  const selections = isAbstractType(type)
    ? [askForTypename(filtering.typenameKey), ...left.selections]
    : left.selections;
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const askForTypename = (alias: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: '__typename' },
});

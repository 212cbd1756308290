/**
 * What an operation may come to at most, counted before it runs: lists inside lists multiply, and neither depth nor
 * aliases say so. Pure.
 *
 * An object costs 1, a leaf nothing, a mutation 10. A list that takes `first` holds that many, any other one 10. A
 * connection hands its number to its `nodes`.
 */
import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  isInterfaceType,
  getNullableType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const mutationCost = 10;
const listSizeUnlessTold = 10;
/** Beyond this an estimate means nothing more; counting ends, however large the product would be. */
export const costMax = 1e9;

export interface CostedOperation {
  schema: GraphQLSchema;
  /** Valid against the schema. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

interface Counting {
  schema: GraphQLSchema;
  variables: Record<string, unknown>;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Costs of fragments by name and size of the list they stand in: spread twice, counted once. */
  known: Map<string, number>;
}

/** The estimate, from 0 to `costMax`. */
export function estimateCost({ schema, document, operation, variables }: CostedOperation): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const counting = { schema, variables, fragments, known: new Map<string, number>() };
  const cost = ofSelections(counting, operation.selectionSet, root, undefined);
  return Math.min(costMax, operation.operation === 'mutation' ? cost + mutationCost : cost);
}

/** `pageSize`: of the connection that these selections are of; absent elsewhere. */
function ofSelections(
  counting: Counting,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType,
  pageSize: number | undefined,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += ofField(counting, selection, parent, pageSize);
    else if (selection.kind === Kind.FRAGMENT_SPREAD)
      cost += ofFragment(counting, selection.name.value, pageSize);
    else {
      const condition =
        selection.typeCondition && counting.schema.getType(selection.typeCondition.name.value);
      cost += ofSelections(counting, selection.selectionSet, condition ?? parent, pageSize);
    }
    if (cost >= costMax) return costMax;
  }
  return cost;
}

function ofFragment(counting: Counting, name: string, pageSize: number | undefined): number {
  const key = `${name} ${pageSize}`;
  const known = counting.known.get(key);
  if (known !== undefined) return known;
  const fragment = counting.fragments.get(name);
  const type = fragment && counting.schema.getType(fragment.typeCondition.name.value);
  const cost = fragment && type ? ofSelections(counting, fragment.selectionSet, type, pageSize) : 0;
  counting.known.set(key, cost);
  return cost;
}

function ofField(
  counting: Counting,
  node: FieldNode,
  parent: GraphQLNamedType,
  pageSize: number | undefined,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0;
  const type = getNamedType(field.type);
  if (isLeafType(type) || !isCompositeType(type) || !node.selectionSet) return 0;
  const isList = isListType(getNullableType(field.type));
  const asked = firstOf(counting, field, node);
  const count = isList ? (asked ?? pageSize ?? listSizeUnlessTold) : 1;
  // A connection is one object; how many it holds matters to its own list.
  const below = ofSelections(counting, node.selectionSet, type, isList ? undefined : asked);
  return Math.min(costMax, count * (1 + below));
}

function firstOf({ variables }: Counting, field: GraphQLField<unknown, unknown>, node: FieldNode) {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const { first } = argumentsOf(field, node, variables);
  return typeof first === 'number' ? Math.max(0, first) : listSizeUnlessTold;
}

/** A required variable that is missing is reported where the operation is run. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
) {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

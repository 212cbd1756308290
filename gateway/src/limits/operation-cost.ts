/**
 * What an operation may come to at most, counted before it runs: lists inside lists multiply, and neither depth nor
 * aliases say so. Pure.
 *
 * An object costs 1, a leaf nothing, a mutation 10. A list that takes `first` holds that many, any other one 10. A
 * connection hands its number to its `nodes`. Where the schema says otherwise by `@cost` and `@listSize`, that counts.
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
import { noDeclaredCosts, type DeclaredCosts, type DeclaredFieldCost } from './declared-costs.ts';

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
  /** What the schema says itself. */
  declared?: DeclaredCosts;
}

/** How long the lists of an object are; `fields`: which of them, all when absent. */
interface Page {
  size: number;
  fields?: readonly string[];
}

interface Counting {
  schema: GraphQLSchema;
  variables: Record<string, unknown>;
  declared: DeclaredCosts;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Costs of fragments by name and size of the list they stand in: spread twice, counted once. */
  known: Map<string, number>;
}

/** The estimate, from 0 to `costMax`. */
export function estimateCost({
  schema,
  document,
  operation,
  variables,
  declared = noDeclaredCosts,
}: CostedOperation): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const counting = { schema, variables, declared, fragments, known: new Map<string, number>() };
  const cost = ofSelections(counting, operation.selectionSet, root, undefined);
  return Math.min(costMax, operation.operation === 'mutation' ? cost + mutationCost : cost);
}

/** `page`: of the connection that these selections are of; absent elsewhere. */
function ofSelections(
  counting: Counting,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType,
  page: Page | undefined,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += ofField(counting, selection, parent, page);
    else if (selection.kind === Kind.FRAGMENT_SPREAD)
      cost += ofFragment(counting, selection.name.value, page);
    else {
      const condition =
        selection.typeCondition && counting.schema.getType(selection.typeCondition.name.value);
      cost += ofSelections(counting, selection.selectionSet, condition ?? parent, page);
    }
    if (cost >= costMax) return costMax;
  }
  return cost;
}

function ofFragment(counting: Counting, name: string, page: Page | undefined): number {
  const key = `${name} ${page?.size} ${page?.fields}`;
  const known = counting.known.get(key);
  if (known !== undefined) return known;
  const fragment = counting.fragments.get(name);
  const type = fragment && counting.schema.getType(fragment.typeCondition.name.value);
  const cost = fragment && type ? ofSelections(counting, fragment.selectionSet, type, page) : 0;
  counting.known.set(key, cost);
  return cost;
}

function ofField(
  counting: Counting,
  node: FieldNode,
  parent: GraphQLNamedType,
  page: Page | undefined,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0;
  const declared = counting.declared.fields.get(`${parent.name}.${node.name.value}`);
  const given = argumentsOf(field, node, counting.variables);
  const size = sizeOf(field, given, declared);
  const isList = isListType(getNullableType(field.type));
  const ofPage = !page?.fields || page.fields.includes(node.name.value) ? page?.size : undefined;
  const count = isList ? (size ?? ofPage ?? listSizeUnlessTold) : 1;
  const type = getNamedType(field.type);
  const weight = declared?.weight ?? counting.declared.typeWeights.get(type.name);
  const before = weightOfArguments(node, declared);
  if (isLeafType(type) || !isCompositeType(type) || !node.selectionSet)
    return Math.min(costMax, before + count * (weight ?? 0));
  // A connection is one object; how many it holds matters to its own list.
  const pageBelow = isList || size === undefined ? undefined : { size, fields: sizedFieldsOf(declared) };
  const below = ofSelections(counting, node.selectionSet, type, pageBelow);
  return Math.min(costMax, before + count * ((weight ?? 1) + below));
}

/** How long the list is that this field asks for; undefined where it does not say. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  declared: DeclaredFieldCost | undefined,
): number | undefined {
  const sizes = (declared?.listSize?.slicingArguments ?? []).flatMap((name) =>
    typeof given[name] === 'number' ? [Math.max(0, given[name])] : [],
  );
  if (sizes.length > 0) return Math.max(...sizes);
  if (declared?.listSize?.assumedSize !== undefined) return declared.listSize.assumedSize;
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  return typeof given.first === 'number' ? Math.max(0, given.first) : listSizeUnlessTold;
}

function sizedFieldsOf(declared: DeclaredFieldCost | undefined): readonly string[] | undefined {
  const named = declared?.listSize?.sizedFields ?? [];
  return named.length > 0 ? named : undefined;
}

const weightOfArguments = ({ arguments: given = [] }: FieldNode, declared: DeclaredFieldCost | undefined) =>
  given.reduce((sum, { name }) => sum + (declared?.argumentWeights.get(name.value) ?? 0), 0);

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

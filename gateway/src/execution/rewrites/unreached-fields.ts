/**
 * Apollo's planner leaves out, without a word, a field of the root that it finds no subgraph for, and the client gets null
 * as if that were the answer. Such fields are found when an operation is planned, and are errors when it is run.
 */
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { gatewayError } from '../../errors.ts';

export interface PlannedDocument {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;
const isIntrospection = ({ name }: FieldNode): boolean => name.value.startsWith('__');

/** Response keys of the root that no fetch of the plan asks for, also such as a condition may leave out. */
export function findUnreached(plan: QueryPlan, { operation, fragments }: PlannedDocument): string[] {
  const fetched = new Set(plan.node && plan.node.kind !== 'Subscription' ? fetchedKeys(plan.node) : []);
  const asked = fieldsOf(operation.selectionSet, fragments).filter((field) => !isIntrospection(field));
  return [...new Set(asked.map(responseKey))].filter((key) => !fetched.has(key));
}

/** The errors of unreached fields that these variables ask for; those that are skipped have none. */
export function toUnreachedErrors(
  unreached: readonly string[],
  { schema, operation, fragments }: PlannedDocument,
  variables: Record<string, unknown>,
): GraphQLError[] {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const isIncluded = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, coerced)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, coerced)?.if !== false;
  const asked = new Set(fieldsOf(operation.selectionSet, fragments, isIncluded).map(responseKey));
  return unreached
    .filter((key) => asked.has(key))
    .map((key) =>
      gatewayError('FIELD_UNREACHABLE', 'No service can be asked for this field.', { path: [key] }),
    );
}

/** The fields of a selection set with those of its fragments, of each once: spread twice it adds nothing but time. */
function fieldsOf(
  set: SelectionSetNode,
  fragments: PlannedDocument['fragments'],
  isIncluded: (node: SelectionNode) => boolean = () => true,
): FieldNode[] {
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.filter(isIncluded).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const fragment = fragments[selection.name.value];
      if (!fragment || spread.has(fragment.name.value)) return [];
      spread.add(fragment.name.value);
      return collect(fragment.selectionSet);
    });
  return collect(set);
}

/** What the fetches of a plan put at the root of the answer. */
function fetchedKeys(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchedKeys);
    case 'Condition':
      return [...fetchedKeys(node.ifClause), ...fetchedKeys(node.elseClause)];
    case 'Fetch':
      return node.requires ? [] : rootKeys(node.operation);
    default:
      return [];
  }
}

function rootKeys(operation: string): string[] {
  const { definitions } = parse(operation, { noLocation: true });
  const fragments = Object.fromEntries(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments).map(responseKey));
}

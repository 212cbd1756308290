/**
 * Subscriptions that can go on at another replica: their field takes `after`, and each event has a `cursor`. The gateway
 * asks for the cursor itself, because a client need not have selected it.
 */
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { SubgraphEvent } from '../execution/ports.ts';

export interface Resumable {
  /** The operation, which asks for the cursor of each event under a name of the gateway's own. */
  query: string;
  /** The variable that says after which event to begin. */
  afterVariable: string;
  /** What it is to begin with, where the operation says it itself. */
  after?: string;
  /** Takes the cursor out of an event. */
  takeCursor(event: SubgraphEvent): string | undefined;
}

const cursorKey = '_gatewayCursor';
const ownVariable = '_gatewayAfter';
const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;

/** The field of Subscription that the planner's text of a subscription asks for. */
export function fieldOf(query: string): string {
  const [field] = operationOf(parse(query)).selectionSet.selections;
  return field?.kind === Kind.FIELD ? field.name.value : '';
}

/** The operation as one that can be resumed; undefined when the schema of its subgraph has no cursors for it. */
export function toResumable(subgraph: GraphQLSchema, query: string): Resumable | undefined {
  const document = parse(query);
  const operation = operationOf(document);
  const { selectionSet, variableDefinitions = [] } = operation;
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || !field.selectionSet || selectionSet.selections.length > 1)
    return undefined;
  const cursors = cursorsOf(subgraph, field);
  const start = startOf(field, query);
  if (!cursors || !start || query.includes(cursorKey)) return undefined;

  const asking: FieldNode = {
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter(({ name: { value } }) => value !== 'after'),
      {
        kind: Kind.ARGUMENT,
        name: name('after'),
        value: { kind: Kind.VARIABLE, name: name(start.afterVariable) },
      },
    ],
    selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, ...cursors] },
  };
  const own = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: name(ownVariable) },
    type: { kind: Kind.NAMED_TYPE, name: name('String') },
  } as const;
  const resumable: OperationDefinitionNode = {
    ...operation,
    selectionSet: { ...selectionSet, selections: [asking] },
    variableDefinitions:
      start.afterVariable === ownVariable ? [...variableDefinitions, own] : variableDefinitions,
  };
  const definitions = document.definitions.map((definition) =>
    definition === operation ? resumable : definition,
  );
  const responseKey = (field.alias ?? field.name).value;
  return {
    ...start,
    query: print({ ...document, definitions }),
    takeCursor: (event) => takeCursor(event, responseKey),
  };
}

/** By which variable the beginning is said; undefined where that variable says something else, too. */
function startOf(field: FieldNode, query: string): Pick<Resumable, 'afterVariable' | 'after'> | undefined {
  const value = field.arguments?.find(({ name: { value: argument } }) => argument === 'after')?.value;
  if (value === undefined || value.kind === Kind.NULL) return { afterVariable: ownVariable };
  if (value.kind === Kind.STRING) return { afterVariable: ownVariable, after: value.value };
  if (value.kind !== Kind.VARIABLE) return undefined;
  const variable = value.name.value;
  // Once where it is defined, once here.
  const uses = query.match(new RegExp(`\\$${variable}\\b`, 'g'))?.length;
  return uses === 2 ? { afterVariable: variable } : undefined;
}

function cursorsOf(subgraph: GraphQLSchema, { name: { value } }: FieldNode): SelectionNode[] | undefined {
  const field = subgraph.getSubscriptionType()?.getFields()[value];
  const after = field?.args.find(({ name: argument }) => argument === 'after');
  if (!field || String(after?.type) !== 'String') return undefined;
  const type = getNamedType(field.type);
  const cursor: FieldNode = { kind: Kind.FIELD, alias: name(cursorKey), name: name('cursor') };
  if (isObjectType(type)) return hasCursor(type) ? [cursor] : undefined;
  if (!isAbstractType(type)) return undefined;
  const kinds = subgraph.getPossibleTypes(type);
  if (!kinds.every(hasCursor)) return undefined;
  return kinds.map((kind) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(kind.name) },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [cursor] },
  }));
}

const hasCursor = (type: GraphQLObjectType) => String(type.getFields().cursor?.type) === 'String!';

function takeCursor({ data }: SubgraphEvent, responseKey: string): string | undefined {
  const payload = data?.[responseKey];
  if (typeof payload !== 'object' || payload === null) return undefined;
  const told = payload as Record<string, unknown>;
  const cursor = told[cursorKey];
  Reflect.deleteProperty(told, cursorKey);
  return typeof cursor === 'string' ? cursor : undefined;
}

/** Where in the answer a viewer is denied something; each place is told of once. Pure. */
import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './operation-parts.ts';
import type { PolicyTable } from './policy-table.ts';
import {
  allOf,
  hasScopes,
  isSatisfied,
  open,
  type AuthorizationView,
  type Requirement,
} from './requirement.ts';

export interface DeniedInput {
  schema: GraphQLSchema;
  table: PolicyTable;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  view: AuthorizationView;
  /** Coerced. */
  variables: Record<string, unknown>;
}

/** Names of the answer; `@` for any element of a list, as Apollo Router says it. */
export type DeniedPath = readonly string[];

export interface DeniedPlace {
  path: DeniedPath;
  /** What it demands for want of whose scopes it is denied, of every kind that is denied there; open: for other reasons. */
  lacking: Requirement;
  /** The kinds of objects of which it is denied there. */
  kinds: ReadonlySet<string>;
  /** Whether its null climbs, over what must not be null, up to the outermost field, of whose answer nothing is left. */
  takesAll: boolean;
}

interface Walk extends DeniedInput {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  seen: Set<string>;
  denied: Map<string, Noted>;
  steps: number;
}
/** Of the operation as a whole. */
export const nowhereInParticular: DeniedPlace = { path: [], lacking: open, kinds: new Set(), takesAll: true };

interface Noted {
  path: DeniedPath;
  lacking: Set<Requirement>;
  kinds: Set<string>;
  takesAll: boolean;
}
interface Place {
  type: GraphQLNamedType;
  /** The objects that may be there. */
  possible: ReadonlySet<string>;
  path: DeniedPath;
  /** Whether nothing from the outermost field to here may be null. */
  isNeeded: boolean;
}

/** Nobody reads more; a document made of fragments in fragments could name thousands. */
const pathsMax = 100;
const stepsMax = 20_000;

/** The places, at most 100; one that is nowhere in particular where there is too much to look through. */
export function deniedPlaces(input: DeniedInput): DeniedPlace[] {
  const { schema, operation, document } = input;
  const walk: Walk = {
    ...input,
    fragments: fragmentsOf(document),
    seen: new Set(),
    denied: new Map(),
    steps: 0,
  };
  const type = schema.getRootType(operation.operation);
  const root = { possible: new Set([type?.name ?? '']), path: [], isNeeded: true };
  if (type) visit(walk, operation.selectionSet, { type, ...root });
  // Something is denied somewhere beyond what was looked at.
  if (walk.denied.size === 0 && walk.steps > stepsMax) return [nowhereInParticular];
  return [...walk.denied.values()].map((noted) => ({ ...noted, lacking: allOf(noted.lacking) }));
}

function visit(walk: Walk, { selections }: SelectionSetNode, place: Place): void {
  for (const selection of selections) {
    walk.steps += 1;
    if (walk.denied.size >= pathsMax || walk.steps > stepsMax) return;
    if (!isIncluded(selection, walk.variables)) continue;
    if (selection.kind === Kind.FIELD) visitField(walk, selection, place);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      visitWithin(walk, selection.selectionSet, selection.typeCondition?.name.value, place);
    else visitSpread(walk, selection.name.value, place);
  }
}

function visitSpread(walk: Walk, name: string, place: Place): void {
  const key = JSON.stringify([name, place.path, [...place.possible], place.isNeeded]);
  const fragment = walk.fragments.get(name);
  if (!fragment || walk.seen.has(key)) return;
  walk.seen.add(key);
  visitWithin(walk, fragment.selectionSet, fragment.typeCondition.name.value, place);
}

function visitWithin(walk: Walk, selections: SelectionSetNode, condition: string | undefined, place: Place) {
  const type = condition === undefined ? undefined : walk.schema.getType(condition);
  if (!type) return visit(walk, selections, place);
  const named = objectsOf(walk.schema, type);
  const possible = new Set([...place.possible].filter((name) => named.has(name)));
  if (possible.size > 0) visit(walk, selections, { ...place, type, possible });
}

function visitField(walk: Walk, field: FieldNode, { type, possible, path, isNeeded }: Place): void {
  const { schema, table, view } = walk;
  const name = field.name.value;
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!definition) return;
  const here = [...path, (field.alias ?? field.name).value];
  const may = (owner: string) => isSatisfied(table.of(owner, name), view);
  const allowed = may(type.name) ? [...possible].filter(may) : [];
  const isNeededHere = isNeeded && isNeverNull(definition.type);
  if (allowed.length < possible.size)
    noteDenied(walk, {
      path: here,
      lacking: new Set([type.name, ...possible].map((owner) => table.of(owner, name))),
      kinds: new Set([...possible].filter((owner) => !allowed.includes(owner))),
      takesAll: isNeededHere && allowed.length === 0,
    });
  if (allowed.length === 0 || !field.selectionSet) return;
  const below = getNamedType(definition.type);
  visit(walk, field.selectionSet, {
    type: below,
    possible: objectsOf(schema, below),
    path: [...here, ...elementsOf(definition.type)],
    // Of the answer to an outermost field nothing is left by its null, whatever is said of others.
    isNeeded: isNeededHere || path.length === 0,
  });
}

function noteDenied({ denied, view }: Walk, { path, lacking, kinds, takesAll }: Noted): void {
  const key = JSON.stringify(path);
  const place = denied.get(key) ?? { path, lacking: new Set(), kinds: new Set(), takesAll: false };
  denied.set(key, place);
  for (const requirement of lacking) if (!hasScopes(requirement, view)) place.lacking.add(requirement);
  for (const kind of kinds) place.kinds.add(kind);
  place.takesAll ||= takesAll;
}

/** Whether no null is allowed in it, those of its elements included. */
function isNeverNull(type: GraphQLOutputType): boolean {
  if (!isNonNullType(type)) return false;
  const value = getNullableType(type);
  return !isListType(value) || isNeverNull(value.ofType as GraphQLOutputType);
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): ReadonlySet<string> {
  if (isAbstractType(type)) return new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  return new Set([type.name]);
}

/** One `@` for each list around the value. */
function elementsOf(type: GraphQLOutputType): string[] {
  const value = getNullableType(type);
  return isListType(value) ? ['@', ...elementsOf(value.ofType as GraphQLOutputType)] : [];
}

function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

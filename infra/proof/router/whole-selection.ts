/** Selections of everything a type says of itself, for comparing what mutations answer. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { costsItsParent } from './refused-fields.ts';

/** What a mutation is asked: its payload with everything down to this depth of objects. */
const depthMax = 3;

/** `{ ... }` of all fields that need no argument, `depth` levels down. */
function selectionOf(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  if (isObjectType(type)) return `{ __typename ${fieldsOf(schema, type, depth)} }`;
  const shared = isInterfaceType(type) ? leavesOf(type.getFields()) : [];
  const possible = schema.getPossibleTypes(type);
  const names = possible.flatMap((member) => Object.keys(member.getFields()));
  // What is called the same in two members may be of two types, which one name must not stand for.
  const ambiguous = new Set(names.filter((name, index) => names.indexOf(name) < index));
  const members = possible.map((member, index) => {
    const named = (name: string) => (ambiguous.has(name) ? `of${index}_${name}: ${name}` : name);
    return `... on ${member.name} { ${fieldsOf(schema, member, depth, named)} }`;
  });
  return `{ __typename ${shared.join(' ')} ${members.join(' ')} }`;
}

type Field = GraphQLField<unknown, unknown>;

/**
 * What workers file after the mutation has been answered, some milliseconds sooner or later: a mutation is not asked for it,
 * the generated queries are.
 */
const filedLater: ReadonlySet<string> = new Set(['Meeting.attendance', 'Meeting.chat', 'Meeting.transcript']);

/** Whether it can be asked for without a thought, and without losing the success that is compared. */
const isForAll = (field: Field): boolean => !field.args.some(isRequiredArgument) && !costsItsParent(field);

const leavesOf = (fields: Record<string, Field>): string[] =>
  Object.values(fields).flatMap((field) =>
    isForAll(field) && isLeafType(getNamedType(field.type)) ? [field.name] : [],
  );

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
  named = (name: string) => name,
): string {
  const leaves = leavesOf(type.getFields()).map(named);
  if (depth === 0) return leaves.join(' ') || '__typename';
  const objects = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner) || !isForAll(field) || filedLater.has(`${type.name}.${field.name}`))
      return [];
    return [`${named(field.name)} ${selectionOf(schema, inner, depth - 1)}`];
  });
  return [...leaves, ...objects].join(' ') || '__typename';
}

/** The text of a mutation that answers all of its payload. */
export function mutationText(schema: GraphQLSchema, field: string): string {
  const mutation = schema.getMutationType()?.getFields()[field] as Field;
  const definitions = mutation.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = mutation.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const payload = selectionOf(schema, getNamedType(mutation.type) as GraphQLCompositeType, depthMax);
  return `mutation${definitions && `(${definitions})`} { ${field}${given && `(${given})`} ${payload} }`;
}

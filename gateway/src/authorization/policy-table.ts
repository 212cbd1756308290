/**
 * What each field of a supergraph demands in the end. Beside what it is marked with itself, a field demands
 * - what its own type and the type of its value demand;
 * - what the fields demand that it `@requires`, because it tells of them;
 * - what an interface demands and no implementation does: composition before Federation 2.9 let interfaces be marked
 *   without their implementations. What composition derives for an interface from its implementations adds nothing.
 * Pure.
 */
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { DeclaredPolicies } from './read-policies.ts';
import { allOf, beyond, isOpen, open, type Requirement } from './requirement.ts';

export interface PolicyTable {
  /** What a field of an object or interface demands; for one of an interface, its implementations may demand more. */
  of(type: string, field: string): Requirement;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
const isFielded = (type: GraphQLNamedType | undefined): type is Fielded =>
  isObjectType(type) || isInterfaceType(type);

/** `supergraphSdl`: without auth directives. Throws when a `@requires` cannot be followed. */
export function createPolicyTable(supergraphSdl: string, declared: DeclaredPolicies): PolicyTable {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true, noLocation: true });
  const ownOf = createOwn(schema, declared);
  const fielded = Object.values(schema.getTypeMap()).filter(isFielded);
  const requiredBy = new Map<string, string[]>();
  for (const type of fielded)
    for (const field of Object.keys(type.getFields())) {
      const required = requiredFields(schema, type, field, declared.joinField);
      if (required.length > 0) requiredBy.set(`${type.name}.${field}`, required);
    }

  const table = new Map<string, Requirement>();
  for (const type of fielded)
    for (const field of Object.keys(type.getFields())) {
      const all = reachable(`${type.name}.${field}`, requiredBy);
      const requirement = allOf(all.map((coordinate) => ownOf(coordinate)));
      if (!isOpen(requirement)) table.set(`${type.name}.${field}`, requirement);
    }
  return { of: (type, field) => table.get(`${type}.${field}`) ?? open };
}

/** What a field demands without the fields that it requires. */
function createOwn(schema: GraphQLSchema, { types, fields }: DeclaredPolicies) {
  const typeDemands = new Map(types);
  const fieldDemands = new Map(fields);
  const add = (known: Map<string, Requirement>, key: string, more: Requirement) =>
    known.set(key, allOf([known.get(key) ?? open, more]));
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    const objects = schema.getPossibleTypes(type).map(({ name }) => name);
    const inherited = beyond(
      types.get(type.name) ?? open,
      objects.map((name) => types.get(name) ?? open),
    );
    for (const name of objects) add(typeDemands, name, inherited);
    for (const field of Object.keys(type.getFields())) {
      const own = objects.map((name) => fields.get(`${name}.${field}`) ?? open);
      const more = beyond(fields.get(`${type.name}.${field}`) ?? open, own);
      for (const name of objects) add(fieldDemands, `${name}.${field}`, more);
    }
  }
  return (coordinate: string): Requirement => {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const value = isFielded(type) ? type.getFields()[fieldName]?.type : undefined;
    return allOf([
      typeDemands.get(typeName) ?? open,
      fieldDemands.get(coordinate) ?? open,
      (value && typeDemands.get(getNamedType(value).name)) ?? open,
    ]);
  };
}

function reachable(from: string, requiredBy: ReadonlyMap<string, string[]>): string[] {
  const found = new Set([from]);
  // A set may be added to while it is gone through; what is in it already ends a circle.
  for (const coordinate of found) for (const next of requiredBy.get(coordinate) ?? []) found.add(next);
  return [...found];
}

/** The fields that a field requires, directly; with those that its interfaces' field requires (`@interfaceObject`). */
function requiredFields(schema: GraphQLSchema, type: Fielded, field: string, joinField: string): string[] {
  return [type, ...type.getInterfaces()].flatMap((at) =>
    (at.getFields()[field]?.astNode?.directives ?? [])
      .filter(({ name }) => name.value === joinField)
      .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'requires'))
      .flatMap(({ value }) => fieldsOf(schema, at, String(valueFromASTUntyped(value)))),
  );
}

function fieldsOf(schema: GraphQLSchema, type: Fielded, fieldSet: string): string[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`@requires(fields: "${fieldSet}")?`);
  return collect(schema, type, definition.selectionSet);
}

function collect(schema: GraphQLSchema, type: GraphQLNamedType, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      return collect(schema, condition ?? type, selection.selectionSet);
    }
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    const name = selection.name.value;
    const field = isFielded(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`The supergraph requires ${type.name}.${name}, which it does not have.`);
    // Of an interface's field it is not known whose it will be, so all of them count.
    const owners = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    const below = selection.selectionSet
      ? collect(schema, getNamedType(field.type), selection.selectionSet)
      : [];
    return [...owners.map((owner) => `${owner.name}.${name}`), ...below];
  });
}

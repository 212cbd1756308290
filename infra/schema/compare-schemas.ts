/** What differs between two schemas, in words for those who build on them. Pure. */
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** Something that exists in a schema: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
export interface SchemaChange {
  coordinate: string;
  /** One sentence. */
  sentence: string;
  /** Whether the coordinate itself is gone, in contrast to another shape of it. */
  isRemoval: boolean;
}
export interface SchemaChanges {
  breaking: SchemaChange[];
  dangerous: SchemaChange[];
  added: SchemaChange[];
  /** Coordinates that are deprecated now and were not, or with other words, with their reasons. */
  deprecated: Map<string, string>;
  /** Coordinates that are no longer deprecated. */
  restored: string[];
}

const removals = new Set([
  'TYPE_REMOVED',
  'FIELD_REMOVED',
  'FIELD_ARGUMENT_REMOVED',
  'INPUT_FIELD_REMOVED',
  'ENUM_VALUE_REMOVED',
]);
/** Told as deprecations, or as what is said in it and not of it. */
const toldElsewhere = /DEPRECATION|^DIRECTIVE_USAGE_|DESCRIPTION/;

/** Compares them; what only descriptions differ in is the same. */
export async function compareSchemas(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChanges> {
  const changes = (await diff(before, after)).filter((change) => isToldOf(change, before));
  const of = (level: CriticalityLevel) =>
    changes
      .filter(({ criticality }) => criticality.level === level)
      .map(toSchemaChange)
      .sort((one, other) => one.coordinate.localeCompare(other.coordinate));
  const was = deprecations(before);
  const is = deprecations(after);
  const coordinates = coordinatesOf(after);
  return {
    breaking: of(CriticalityLevel.Breaking),
    dangerous: of(CriticalityLevel.Dangerous),
    added: of(CriticalityLevel.NonBreaking),
    deprecated: new Map([...is].filter(([coordinate, reason]) => was.get(coordinate) !== reason)),
    restored: [...was.keys()].filter((coordinate) => coordinates.has(coordinate) && !is.has(coordinate)),
  };
}

/** What is new is told as one: a type without its fields, a field without its arguments. */
function isToldOf({ type, path = '' }: Change, before: GraphQLSchema): boolean {
  if (toldElsewhere.test(type)) return false;
  const [owner = '', field, argument] = path.split('.');
  if (type === 'TYPE_ADDED' || owner.startsWith('@')) return true;
  if (!before.getType(owner)) return false;
  return argument === undefined || coordinatesOf(before).has(`${owner}.${field}`);
}

const toSchemaChange = ({ type, path, message }: Change): SchemaChange => ({
  coordinate: (path ?? '').replace(/^(\w+\.\w+)\.(\w+)$/, '$1($2:)'),
  sentence: `${message.replace(/'([^']*)'/g, '`$1`')}.`,
  isRemoval: removals.has(type),
});

/** Everything that has a name in a schema, with why it is deprecated, where it is. */
function walk(schema: GraphQLSchema): [string, string | null | undefined][] {
  return Object.values(schema.getTypeMap()).flatMap((type): [string, string | null | undefined][] => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type))
      return type.getValues().map((value) => [`${type.name}.${value.name}`, value.deprecationReason]);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [
        `${type.name}.${field.name}`,
        field.deprecationReason,
      ]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field): [string, string | null | undefined][] => [
      [`${type.name}.${field.name}`, field.deprecationReason],
      ...field.args.map((argument): [string, string | null | undefined] => [
        `${type.name}.${field.name}(${argument.name}:)`,
        argument.deprecationReason,
      ]),
    ]);
  });
}

const coordinatesOf = (schema: GraphQLSchema) => new Set(walk(schema).map(([coordinate]) => coordinate));

/** Why each deprecated coordinate is. */
export const deprecations = (schema: GraphQLSchema): Map<string, string> =>
  new Map(walk(schema).flatMap(([name, reason]): [string, string][] => (reason ? [[name, reason]] : [])));

/** Coordinates outside of a type that answer it or take it. */
export function usesOf(schema: GraphQLSchema, typeName: string): string[] {
  const isOfType = ({ type }: { type: GraphQLType }) => getNamedType(type).name === typeName;
  return Object.values(schema.getTypeMap()).flatMap((owner) => {
    if (owner.name === typeName) return [];
    if (isInputObjectType(owner))
      return Object.values(owner.getFields())
        .filter(isOfType)
        .map((field) => `${owner.name}.${field.name}`);
    if (!isObjectType(owner) && !isInterfaceType(owner)) return [];
    return Object.values(owner.getFields()).flatMap((field) => [
      ...(isOfType(field) ? [`${owner.name}.${field.name}`] : []),
      ...field.args.filter(isOfType).map((argument) => `${owner.name}.${field.name}(${argument.name}:)`),
    ]);
  });
}

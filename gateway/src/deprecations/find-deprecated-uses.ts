/** Which deprecated fields, arguments, input fields and values of enums an operation uses. Pure. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Reasons by coordinate: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
export type Deprecations = ReadonlyMap<string, string>;

/** Everything in a schema that is deprecated. */
export function readDeprecations(schema: GraphQLSchema): Deprecations {
  const found = new Map<string, string>();
  const note = (coordinate: string, reason: string | null | undefined) =>
    reason ? found.set(coordinate, reason) : found;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      if ('args' in field)
        for (const argument of field.args)
          note(`${type.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
    }
  }
  return found;
}

/** The coordinates that a document itself names; valid against the schema. */
export function usesInDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  deprecations: Deprecations,
): Set<string> {
  const uses = new Set<string>();
  const note = (coordinate: string) => void (deprecations.has(coordinate) && uses.add(coordinate));
  const info = new TypeInfo(schema);
  const fieldOf = () => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => note(fieldOf()),
      Argument: ({ name }) => note(`${fieldOf()}(${name.value}:)`),
      ObjectField: ({ name }) => {
        const parent = info.getParentInputType();
        if (parent) note(`${getNamedType(parent).name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = info.getInputType();
        if (type) note(`${getNamedType(type).name}.${value}`);
      },
    }),
  );
  return uses;
}

/** The coordinates that only the variables of an operation name. */
export function usesInVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
  deprecations: Deprecations,
): Set<string> {
  const uses = new Set<string>();
  const look = (type: GraphQLInputType, value: unknown): void => {
    const nullable = getNullableType(type);
    if (value === null || value === undefined) return;
    if (isListType(nullable)) {
      for (const item of Array.isArray(value) ? value : [value]) look(nullable.ofType, item);
    } else if (isEnumType(nullable)) note(`${nullable.name}.${String(value)}`);
    else if (isInputObjectType(nullable))
      for (const field of Object.values(nullable.getFields())) {
        const given = (value as Record<string, unknown>)[field.name];
        if (given !== undefined) note(`${nullable.name}.${field.name}`);
        look(field.type, given);
      }
  };
  const note = (coordinate: string) => void (deprecations.has(coordinate) && uses.add(coordinate));
  for (const { type: node, variable } of variableDefinitions) {
    const type = typeFromAST(schema, node);
    if (type) look(type as GraphQLInputType, variables[variable.name.value]);
  }
  return uses;
}

/**
 * What the schema itself says of costs, by `@cost` and `@listSize` of any subgraph (specs.apollo.dev/cost). Composition
 * keeps them in the supergraph; the schema that clients see has lost them. Pure.
 */
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
} from 'graphql';

export interface ListSize {
  /** Items of a list of which nobody says how long it is. */
  assumedSize?: number;
  /** Arguments that say how long it is; of several the greatest counts. */
  slicingArguments: readonly string[];
  /** The lists below this object that are so long; empty where the field is the list itself. */
  sizedFields: readonly string[];
}

export interface DeclaredFieldCost {
  weight?: number;
  listSize?: ListSize;
  /** Weights of arguments, by name. */
  argumentWeights: ReadonlyMap<string, number>;
}

export interface DeclaredCosts {
  /** By the name of an object, scalar or enum. */
  typeWeights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  fields: ReadonlyMap<string, DeclaredFieldCost>;
}

export const noDeclaredCosts: DeclaredCosts = { typeWeights: new Map(), fields: new Map() };

interface Names {
  cost: string;
  listSize: string;
}

/** Reads a supergraph; one that does not link the specification declares nothing. */
export function readDeclaredCosts(supergraph: DocumentNode): DeclaredCosts {
  const names = directiveNames(supergraph);
  if (!names) return noDeclaredCosts;
  const typeWeights = new Map<string, number>();
  const fields = new Map<string, DeclaredFieldCost>();
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const weight = weightOf(definition.directives, names);
    if (weight !== undefined && definition.kind !== Kind.DIRECTIVE_DEFINITION)
      typeWeights.set(definition.name.value, weight);
    if (!hasFields(definition)) continue;
    for (const field of definition.fields ?? []) {
      const declared = readField(field, names);
      if (declared) fields.set(`${definition.name.value}.${field.name.value}`, declared);
    }
  }
  return { typeWeights, fields };
}

/** Those of the supergraph in force, read once for each. */
export function createDeclaredCosts(supergraphSdl: () => string): () => DeclaredCosts {
  let read: { sdl: string; costs: DeclaredCosts } | undefined;
  return () => {
    const sdl = supergraphSdl();
    if (read?.sdl !== sdl) read = { sdl, costs: readDeclaredCosts(parse(sdl)) };
    return read.costs;
  };
}

const hasFields = (node: { kind: string }): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** A link gives a feature a name, and each of its elements may be imported under another one. */
function directiveNames({ definitions }: DocumentNode): Names | undefined {
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link').map(argumentsOf)
      : [],
  );
  const link = links.find(({ url }) => /\/cost\/v\d/.test(String(url)));
  if (!link) return undefined;
  const feature = typeof link.as === 'string' ? link.as : 'cost';
  const imported = Array.isArray(link.import) ? (link.import as unknown[]) : [];
  const nameOf = (element: string, unlessImported: string) => {
    for (const one of imported) {
      if (one === `@${element}`) return element;
      const { name, as } = Object(one) as { name?: unknown; as?: unknown };
      if (name === `@${element}`) return typeof as === 'string' ? as.slice(1) : element;
    }
    return unlessImported;
  };
  return { cost: nameOf('cost', feature), listSize: nameOf('listSize', `${feature}__listSize`) };
}

const argumentsOf = (directive: DirectiveNode): Record<string, unknown> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );

function argumentsGiven(directives: readonly DirectiveNode[] | undefined, wanted: string) {
  const directive = directives?.find(({ name }) => name.value === wanted);
  return directive && argumentsOf(directive);
}

function weightOf(directives: readonly DirectiveNode[] | undefined, { cost }: Names): number | undefined {
  const weight = argumentsGiven(directives, cost)?.weight;
  return typeof weight === 'number' ? Math.max(0, weight) : undefined;
}

function readField(field: FieldDefinitionNode, names: Names): DeclaredFieldCost | undefined {
  const weight = weightOf(field.directives, names);
  const size = argumentsGiven(field.directives, names.listSize);
  const argumentWeights = new Map(
    (field.arguments ?? []).flatMap((argument): [string, number][] => {
      const ofArgument = weightOf(argument.directives, names);
      return ofArgument === undefined ? [] : [[argument.name.value, ofArgument]];
    }),
  );
  if (weight === undefined && !size && argumentWeights.size === 0) return undefined;
  return { weight, listSize: size && toListSize(size), argumentWeights };
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

const toListSize = ({ assumedSize, slicingArguments, sizedFields }: Record<string, unknown>): ListSize => ({
  ...(typeof assumedSize === 'number' && { assumedSize: Math.max(0, assumedSize) }),
  slicingArguments: texts(slicingArguments),
  sizedFields: texts(sizedFields),
});

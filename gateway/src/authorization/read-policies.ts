/**
 * Takes the auth directives out of a supergraph: Apollo's runtime refuses to load one that has them, because it does not
 * enforce them. What they demand is returned beside the schema that is left, and is enforced here. Pure.
 */
import {
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { readGuardLinks, type Guard, type GuardLinks } from './read-links.ts';
import { allOf, open, type Alternatives, type Requirement } from './requirement.ts';

export interface DeclaredPolicies {
  /** What types demand, by name. */
  types: ReadonlyMap<string, Requirement>;
  /** What fields demand, by `Type.field`. */
  fields: ReadonlyMap<string, Requirement>;
  joinField: string;
}

export interface ReadSupergraph {
  /** The supergraph without auth directives: the very text that was given where there are none. */
  supergraphSdl: string;
  /** Absent where nothing is guarded. */
  policies?: DeclaredPolicies;
}

/** Reads a supergraph; throws with a sentence when it demands something that cannot be read or is not enforced. */
export function readPolicies(supergraphSdl: string): ReadSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  const links = readGuardLinks(document);
  if (links.links.size === 0) return { supergraphSdl };
  refuseGuardsElsewhere(document, links);
  const declared = collectDeclared(document, links);
  return {
    supergraphSdl: print(strip(document, links)),
    policies: { ...declared, joinField: links.joinField },
  };
}

function collectDeclared(document: DocumentNode, { guards }: GuardLinks) {
  const types = new Map<string, Requirement>();
  const fields = new Map<string, Requirement>();
  const note = (
    known: Map<string, Requirement>,
    coordinate: string,
    directives: readonly ConstDirectiveNode[] = [],
  ) => {
    const demanded = directives.flatMap((directive) => {
      const guard = guards.get(directive.name.value);
      return guard === undefined ? [] : [toRequirement(guard, directive, coordinate)];
    });
    // What a definition demands and what its extension demands is demanded together.
    if (demanded.length > 0) known.set(coordinate, allOf([known.get(coordinate) ?? open, ...demanded]));
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = definition.name?.value;
    if (type === undefined) continue;
    note(types, type, definition.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in definition)) continue;
    for (const { name, directives } of definition.fields ?? [])
      note(fields, `${type}.${name.value}`, directives);
  }
  return { types, fields };
}

/** Only types and fields can be guarded: what stands elsewhere was meant to guard something and would not. */
function refuseGuardsElsewhere(document: DocumentNode, { guards }: GuardLinks): void {
  const refuse = ({ name, directives }: InputValueDefinitionNode | EnumValueDefinitionNode) => {
    const guard = directives?.find((directive) => guards.has(directive.name.value));
    if (guard)
      throw new Error(
        `The supergraph guards ${name.value} by @${guard.name.value}, where it cannot be enforced; it is refused, not opened.`,
      );
  };
  visit(document, { InputValueDefinition: refuse, EnumValueDefinition: refuse });
}

const AlternativesArgument = z.array(z.array(z.string())).min(1);
const argumentOf = { requiresScopes: 'scopes', policy: 'policies' } as const;

function toRequirement(guard: Guard, directive: ConstDirectiveNode, coordinate: string): Requirement {
  if (guard === 'authenticated') return { ...open, authenticated: true };
  const argument = argumentOf[guard];
  const node = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  const given: unknown = node && valueFromASTUntyped(node);
  const alternatives = AlternativesArgument.safeParse(toLists(given)).data;
  if (alternatives === undefined)
    throw new Error(
      `The supergraph guards ${coordinate} by @${directive.name.value} without saying which ${argument} are enough; it is refused, not opened.`,
    );
  return { ...open, [argument]: [normalise(alternatives)] };
}

/** GraphQL takes one value where a list is expected for a list of that value. */
function toLists(given: unknown): unknown {
  if (typeof given === 'string') return [[given]];
  if (!Array.isArray(given)) return given;
  return given.map((one: unknown) => (typeof one === 'string' ? [one] : one));
}

const normalise = (alternatives: Alternatives): Alternatives =>
  alternatives.map((all) => [...new Set(all)].sort());

function strip(document: DocumentNode, { guards, links, isOfSpec }: GuardLinks): DocumentNode {
  const definition = ({ name }: { name: { value: string } }) => (isOfSpec(name.value) ? null : undefined);
  return visit(document, {
    Directive: (node: ASTNode) =>
      node.kind === Kind.DIRECTIVE && (guards.has(node.name.value) || links.has(node as ConstDirectiveNode))
        ? null
        : undefined,
    DirectiveDefinition: ({ name }) => (guards.has(name.value) || isOfSpec(name.value) ? null : undefined),
    ScalarTypeDefinition: definition,
    EnumTypeDefinition: definition,
    InputObjectTypeDefinition: definition,
  });
}

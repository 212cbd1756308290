/**
 * Holds what a schema guards by `@requiresScopes` in the subgraph itself: a router in front may not know the directive, and
 * whoever gets past it must not get more. Nobody passes: nobody has a token that could be narrower than its person, and is
 * refused by the field's own rules.
 */
import { holdsScope } from '@ensure-study/contracts/scopes';
import {
  defaultFieldResolver,
  isObjectType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { forbidden } from './errors.ts';
import type { Viewer } from './trust.ts';

/** GraphQL lets a list of one be written as that one. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item));
/** Of the alternatives one is enough; of an alternative all scopes are needed. */
export const Alternatives = listOf(listOf(z.string()));
export type Alternatives = z.infer<typeof Alternatives>;

/** What resolvers are given must say who asks. */
export interface ScopedContext {
  viewer: Viewer | null;
}

type Field = GraphQLField<unknown, ScopedContext>;

/** Puts a check before each guarded field, and each field of a guarded type; throws when a guard cannot be read. */
export function guardScopes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const guards = scopesOf(definitionsOf(type));
    for (const field of Object.values(type.getFields())) {
      const all = [...guards, ...scopesOf([field.astNode])];
      if (all.length > 0) guard(field, all);
    }
  }
}

const definitionsOf = (type: GraphQLObjectType) => [type.astNode, ...type.extensionASTNodes];

function scopesOf(
  nodes: readonly ({ directives?: readonly ConstDirectiveNode[] } | null | undefined)[],
): Alternatives[] {
  return nodes
    .flatMap((node) => node?.directives ?? [])
    .filter(({ name }) => name.value === 'requiresScopes')
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'scopes'))
    .map(({ value }) => Alternatives.parse(valueFromASTUntyped(value)));
}

function guard(field: Field, guards: readonly Alternatives[]): void {
  const before = (context: ScopedContext) => {
    const { viewer } = context;
    const missing = viewer && guards.find((alternatives) => !isHeld(viewer.scopes, alternatives));
    if (missing) throw forbidden(`This needs the scope ${inWords(missing)}.`);
  };
  field.resolve = checked(before, field.resolve ?? defaultFieldResolver);
  if (field.subscribe) field.subscribe = checked(before, field.subscribe);
}

type Resolver = GraphQLFieldResolver<unknown, ScopedContext>;

const checked =
  (check: (context: ScopedContext) => void, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    check(context);
    return resolve(source, args, context, info);
  };

const isHeld = (scopes: readonly string[], alternatives: Alternatives) =>
  alternatives.some((all) => all.every((scope) => holdsScope(scopes, scope)));

const inWords = (alternatives: Alternatives) => alternatives.map((all) => all.join(' and ')).join(', or ');

import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dropDerivedGuards } from './drop-derived-guards.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])';
const compose = (sdl: string) =>
  composeServices([{ name: 'core', url: 'http://core.invalid', typeDefs: parse(`${link} ${sdl}`) }]);
const implementations = `
  type Person implements Node @requiresScopes(scopes: [["people:read"]]) { id: ID! name: String }
  type Team implements Node { id: ID! name: String @requiresScopes(scopes: [["class:read"]]) }`;
const query = 'type Query { node: Node person: Person }';

it('an interface demands nothing of its own, and its implementations what they demanded', () => {
  const composed =
    compose(`${query} interface Node { id: ID! name: String } ${implementations}`).supergraphSdl ?? '';
  const guardsIn = (sdl: string, type: string) =>
    [...(new RegExp(`^${type}\\b[^]*?^}`, 'm').exec(sdl)?.[0] ?? '').matchAll(/scopes: (\[\[.*?\]\])/g)].map(
      ([, scopes]) => scopes,
    );
  // What is to be left out is there.
  expect(guardsIn(composed, 'interface Node')).not.toEqual([]);
  const dropped = print(dropDerivedGuards(parse(composed)));
  expect(guardsIn(dropped, 'interface Node')).toEqual([]);
  expect(guardsIn(dropped, 'type Person')).toEqual(['[["people:read"]]']);
  expect(guardsIn(dropped, 'type Team')).toEqual(['[["class:read"]]']);
});

describe('no guard that a subgraph means is left out, because composition refuses one', () => {
  const guard = '@requiresScopes(scopes: [["class:read"]])';
  it.each([
    ['on an interface', `interface Node ${guard} { id: ID! name: String }`],
    ['on a field of one', `interface Node { id: ID! name: String ${guard} }`],
  ])('%s', (_, definition) => {
    const { errors } = compose(`${query} ${definition} ${implementations}`);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain(
      'AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE',
    );
  });
});

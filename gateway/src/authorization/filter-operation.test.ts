import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collectDemands } from './collect-demands.ts';
import { deniedPlaces } from './denied-places.ts';
import { filterOperation } from './filter-operation.ts';
import { operationOf } from './operation-parts.ts';
import { createPolicyTable } from './policy-table.ts';
import { readPolicies, type DeclaredPolicies } from './read-policies.ts';
import { nobodysView } from './requirement.ts';

const { supergraphSdl, policies } = readPolicies(`
  schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
  type Query { open: Int secret: Int @authenticated person(id: Int): Person named: [[Named]] any: Any }
  interface Named { name: String friend: Named }
  type Person implements Named { name: String friend: Person email: String @requiresScopes(scopes: "mail") }
  type Agent implements Named { name: String @authenticated friend: Named }
  union Any = Person | Agent
`);
const table = createPolicyTable(supergraphSdl, policies as DeclaredPolicies);
const schema = buildSchema(supergraphSdl, { assumeValidSDL: true });
const input = (text: string, view = nobodysView) => {
  const document = parse(text);
  return { schema, table, document, operation: operationOf(document, undefined), view };
};
function left(text: string, view = nobodysView): string | undefined {
  const filtered = filterOperation({ ...input(text, view), typenameKey: 'kind' });
  if (!filtered) return undefined;
  expect(validate(schema, filtered)).toEqual([]);
  return print(filtered).replaceAll(/\s+/g, ' ');
}

describe('an operation', () => {
  it('is left as it is where nothing is denied', () => {
    const all = input('{ open person { name } ...F } fragment F on Query { any { __typename } }');
    expect(filterOperation({ ...all, typenameKey: 'kind' })).toBe(all.document);
  });

  it.each([
    ['a field', '{ open secret }', '{ open }'],
    ['a field that nothing is left of', '{ open person(id: 1) { email } }', '{ open }'],
    ['an inline fragment that nothing is left of', '{ open ... { secret } }', '{ open }'],
    ['a fragment that nothing is left of', '{ open ...F } fragment F on Query { secret }', '{ open }'],
    [
      'a field of a fragment',
      '{ ...F } fragment F on Query { open ...G } fragment G on Query { secret }',
      '{ ...F } fragment F on Query { open }',
    ],
    [
      'a field of one kind of a union',
      '{ any { ... on Person { name } ... on Agent { name } } }',
      '{ any { kind: __typename ... on Person { name } } }',
    ],
    [
      'a field of an interface, of the kinds that guard it',
      '{ named { name friend { name } } }',
      '{ named { kind: __typename ... on Person { name } friend { kind: __typename ... on Person { name } } } }',
    ],
  ])('loses %s', (_, text, expected) => {
    expect(left(text)).toBe(expected);
  });

  it.each(['{ secret }', '{ person { email } }', '{ ...F } fragment F on Query { ... { secret } }'])(
    'of which nothing is left is none: %s',
    (text) => expect(left(text)).toBeUndefined(),
  );

  it('keeps what its viewer has enough for', () => {
    const text = '{ secret person { email } }';
    const signedIn = { ...nobodysView, authenticated: true };
    expect(left(text, signedIn)).toBe('{ secret }');
    expect(left(text, { ...signedIn, scopes: new Set(['mail']) })).toBe('{ secret person { email } }');
  });

  it('made of fragments that double at every level is gone through in no time', () => {
    const levels = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const deep = `{ open ...F0 } ${levels.join(' ')} fragment F200 on Query { secret open }`;
    const startedAt = performance.now();
    expect(left(deep)).not.toContain('secret');
    expect(collectDemands(schema, table, ...partsOf(deep)).authenticated).toBe(true);
    expect(deniedPlaces({ ...input(deep), variables: {} })).toMatchObject([{ path: ['secret'] }]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

const partsOf = (text: string) => {
  const { document, operation } = input(text);
  return [document, operation] as const;
};

describe('the places where something is denied', () => {
  const paths = (text: string, variables = {}) =>
    deniedPlaces({ ...input(text), variables }).map(({ path }) => path.join('.'));

  it('are named as in the answer, once each, with @ for the elements of lists', () => {
    expect(paths('{ a: secret a: secret person { e: email } named { ... on Agent { name } } }')).toEqual([
      ...['a', 'person.e', 'named.@.@.name'],
    ]);
  });

  it('are only those where the kind is possible that is denied it', () => {
    expect(paths('{ person { ... on Named { name } } }')).toEqual([]);
    expect(paths('{ named { name } }')).toEqual(['named.@.@.name']);
    expect(paths('{ named { ... on Person { ... on Named { name } } } }')).toEqual([]);
  });

  it('are only those that conditions leave in', () => {
    const text = 'query($on: Boolean!) { secret @include(if: $on) person @skip(if: $on) { email } }';
    expect(paths(text, { on: true })).toEqual(['secret']);
    expect(paths(text, { on: false })).toEqual(['person.email']);
  });

  it('are a hundred at most', () => {
    const text = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: secret`).join(' ')} }`;
    expect(paths(text)).toHaveLength(100);
  });
});

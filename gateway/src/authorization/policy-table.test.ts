import { describe, expect, it } from 'vitest';
import { createPolicyTable } from './policy-table.ts';
import { readPolicies, type DeclaredPolicies } from './read-policies.ts';

const spec = (name: string) => `@link(url: "https://specs.apollo.dev/${name}/v0.1", for: SECURITY)`;
function tableOf(rest: string, links = '') {
  const sdl = `schema ${spec('authenticated')} ${spec('requiresScopes')} ${links} { query: Query } ${rest}`;
  const { supergraphSdl, policies } = readPolicies(sdl);
  const table = createPolicyTable(supergraphSdl, policies as DeclaredPolicies);
  /** What a field demands, in short. */
  return (type: string, field: string) => {
    const { authenticated, scopes } = table.of(type, field);
    return [...(authenticated ? ['authenticated'] : []), ...scopes.flat(2)].join(' ');
  };
}

describe('a field', () => {
  it('demands what it, its type and the type of its value are marked with', () => {
    const of =
      tableOf(`type Query { a: A list: [A!]! open: Int } type A @authenticated { b: B @requiresScopes(scopes: "x") }
      enum B @requiresScopes(scopes: "y") { C }`);
    expect([of('Query', 'a'), of('Query', 'list'), of('Query', 'open')]).toEqual([
      ...['authenticated', 'authenticated', ''],
    ]);
    expect(of('A', 'b')).toBe('authenticated x y');
  });

  it('demands what the fields demand that it requires, and those require, even in a circle', () => {
    const of = tableOf(`type Query { p: P }
      type P { size: Size @requiresScopes(scopes: "size") price: Int @join__field(graph: A, requires: "size { ...on Size { w } }")
        tax: Int @join__field(graph: B, requires: "price") @join__field(graph: C)
        one: Int @join__field(requires: "other") other: Int @join__field(requires: "one tax") }
      type Size { w: Int @authenticated }`);
    for (const field of ['price', 'tax', 'one', 'other']) expect(of('P', field)).toBe('authenticated size');
  });

  it('demands what all implementations demand of an interface that it requires', () => {
    const of = tableOf(`type Query { n: N } interface N { name: String } type A implements N { name: String }
      type B implements N { name: String @authenticated }
      type P { n: N title: String @join__field(requires: "n { name }") }`);
    expect([of('P', 'title'), of('P', 'n'), of('A', 'name')]).toEqual(['authenticated', '', '']);
  });

  it('requires also where the join spec has another name, and by the field of its interface', () => {
    const join = '@link(url: "https://specs.apollo.dev/join/v0.5", as: "j", for: EXECUTION)';
    const of = tableOf(
      `type Query { n: N } interface N { id: Int @authenticated more: Int @j__field(requires: "id") }
      type A implements N { id: Int more: Int }`,
      join,
    );
    expect([of('N', 'more'), of('A', 'more')]).toEqual(['authenticated', 'authenticated']);
  });

  it('that is required and is not there is refused', () => {
    expect(() => tableOf('type Query { a: Int @join__field(requires: "b") }')).toThrow('requires Query.b');
  });
});

describe('an interface', () => {
  it('gives its implementations what none of them is marked with', () => {
    const of =
      tableOf(`type Query { i: I a: A } interface I @authenticated { x: Int @requiresScopes(scopes: "x") y: Int }
      interface J implements I { x: Int y: Int } type A implements I & J { x: Int y: Int z: Int }`);
    expect([of('A', 'x'), of('A', 'z'), of('Query', 'a')]).toEqual([
      ...['authenticated x', 'authenticated', 'authenticated'],
    ]);
  });

  it('gives them nothing where composition derived its marks from theirs', () => {
    const of =
      tableOf(`type Query { i: I a: A b: B } interface I @authenticated { x: Int @requiresScopes(scopes: "x") }
      type A implements I @authenticated { x: Int } type B implements I { x: Int @requiresScopes(scopes: "x") }`);
    expect([of('Query', 'b'), of('A', 'x'), of('B', 'x')]).toEqual(['', 'authenticated', 'x']);
    expect([of('Query', 'i'), of('I', 'x')]).toEqual(['authenticated', 'authenticated x']);
  });
});

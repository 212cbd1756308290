import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readPolicies } from './read-policies.ts';

const spec = (name: string, version = 'v0.1') => `https://specs.apollo.dev/${name}/${version}`;
const core = `@link(url: "${spec('link', 'v1.0')}") @link(url: "${spec('join', 'v0.5')}", for: EXECUTION)`;
const withLinks = (links: string, rest: string) => `schema ${core} ${links} { query: Query } ${rest}`;
const authenticated = { authenticated: true, scopes: [], policies: [] };
const read = (links: string, rest: string) => {
  const { policies, supergraphSdl } = readPolicies(withLinks(links, rest));
  return {
    fields: Object.fromEntries(policies?.fields ?? []),
    types: Object.fromEntries(policies?.types ?? []),
    supergraphSdl,
  };
};

describe('a supergraph', () => {
  it('without auth directives is left as it is, to the byte', () => {
    const plain = 'type Query {   a: Int }  # As it was written.';
    expect(readPolicies(plain)).toEqual({ supergraphSdl: plain });
  });

  it('of the product is guarded, and what is left of it names no guard', async () => {
    const own = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
    const { supergraphSdl, policies } = readPolicies(own);
    expect(policies?.fields.get('Mutation.createClassroom')?.scopes).toEqual([[['class:write']]]);
    expect(supergraphSdl).not.toContain('requiresScopes');
  });
});

describe('the names of the directives', () => {
  it.each([
    ['their own', `@link(url: "${spec('authenticated')}", for: SECURITY)`, '@authenticated'],
    ['imported', `@link(url: "${spec('authenticated')}", import: ["@authenticated"])`, '@authenticated'],
    [
      'imported as another',
      `@link(url: "${spec('authenticated')}", for: SECURITY, import: [{ name: "@authenticated", as: "@login" }])`,
      '@login',
    ],
    ['of the spec under another name', `@link(url: "${spec('authenticated')}", as: "auth")`, '@auth'],
    ['within its own namespace', `@link(url: "${spec('authenticated')}", as: "a")`, '@a__authenticated'],
    [
      'by a @link that has another name itself',
      `@lnk(url: "${spec('link', 'v1.0')}", as: "lnk") @lnk(url: "${spec('authenticated')}", as: "x", for: SECURITY)`,
      '@x',
    ],
    ['by the older @core', `@core(feature: "${spec('authenticated')}", as: "z", for: SECURITY)`, '@z'],
    [
      'with an address that says more',
      `@link(url: "${spec('authenticated')}/#@authenticated", as: "q")`,
      '@q',
    ],
  ])('may be %s', (_, links, name) => {
    const { fields, supergraphSdl } = read(
      links,
      `directive ${name} on FIELD_DEFINITION | OBJECT type Query { a: Int ${name} b: Int }`,
    );
    expect(fields).toEqual({ 'Query.a': authenticated });
    expect(supergraphSdl).not.toContain(name);
  });

  it('may be those of a schema that is extended, and guard what is extended', () => {
    const sdl = `${withLinks('', 'type Query { a: Int }')}
      extend schema @link(url: "${spec('authenticated')}", for: SECURITY)
      extend type Query @authenticated { b: Int }`;
    expect(Object.fromEntries(readPolicies(sdl).policies?.types ?? [])).toEqual({ Query: authenticated });
  });

  it('may belong to somebody else, who links them', () => {
    const links = '@link(url: "https://a.test/mine/v1.0", import: ["@policy"])';
    const sdl = withLinks(links, 'directive @policy on FIELD_DEFINITION type Query { a: Int @policy }');
    expect(readPolicies(sdl)).toEqual({ supergraphSdl: sdl });
  });
});

describe('what is demanded', () => {
  const links = ['authenticated', 'requiresScopes', 'policy']
    .map((name) => `@link(url: "${spec(name)}", for: SECURITY)`)
    .join(' ');

  it('is read of objects, interfaces, scalars, enums and fields; alternatives of all that is in each', () => {
    const { types, fields } = read(
      links,
      `type Query @authenticated { a: Int @requiresScopes(scopes: [["b", "a"], ["c"]]) @policy(policies: [["p"]]) }
      interface I @authenticated { a: Int } scalar S @policy(policies: [["p", "q"]]) enum E @authenticated { A }`,
    );
    expect(types).toEqual({
      ...{ Query: authenticated, I: authenticated, E: authenticated },
      S: { authenticated: false, scopes: [], policies: [[['p', 'q']]] },
    });
    expect(fields).toEqual({
      'Query.a': { authenticated: false, scopes: [[['a', 'b'], ['c']]], policies: [[['p']]] },
    });
  });

  it('may be written as one where GraphQL expects a list', () => {
    const { fields } = read(
      links,
      'type Query { a: Int @requiresScopes(scopes: "x") b: Int @requiresScopes(scopes: ["x", "y"]) }',
    );
    expect(fields['Query.a']?.scopes).toEqual([[['x']]]);
    expect(fields['Query.b']?.scopes).toEqual([[['x'], ['y']]]);
  });

  it('leaves a schema that Apollo’s runtime loads, with nothing in it of the specs', () => {
    const { supergraphSdl } = read(
      links,
      `directive @authenticated on FIELD_DEFINITION
      directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION
      directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
      directive @join__graph(name: String!, url: String!) on ENUM_VALUE
      enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
      enum link__Purpose { SECURITY EXECUTION } scalar link__Import scalar policy__Policy
      type Query { "Kept." a: Int @authenticated @deprecated(reason: "old") }`,
    );
    expect(supergraphSdl).not.toMatch(/authenticated|policy|requiresScopes/);
    expect(supergraphSdl).toMatch(/"Kept\."|"""Kept\."""/);
    expect(supergraphSdl).toContain('@deprecated(reason: "old")');
    expect(() => Supergraph.build(supergraphSdl, { validateSupergraph: false })).not.toThrow();
    expect(() => buildSchema(supergraphSdl, { assumeValidSDL: true })).not.toThrow();
  });

  it('is as it was where what is for security is @inaccessible, which Apollo enforces itself', () => {
    const given = `@link(url: "${spec('inaccessible', 'v0.2')}", for: SECURITY)`;
    expect(read(given, 'type Query { a: Int }').supergraphSdl).toContain('inaccessible/v0.2');
  });

  it.each([
    [
      'another version of @inaccessible',
      `@link(url: "${spec('inaccessible', 'v9.0')}", for: SECURITY)`,
      '',
      'v9.0 for security',
    ],
    [
      'another spec for security',
      `@link(url: "${spec('context')}", for: SECURITY)`,
      '',
      'context/v0.1 for security',
    ],
    ['another version', `@link(url: "${spec('policy', 'v1.0')}")`, '', 'policy/v1.0 for security'],
    ['a link that cannot be read', `@link(url: "${spec('policy')}", import: [1])`, '', 'cannot be read'],
    ['a directive without its link', '', 'directive @authenticated on OBJECT', 'without a link'],
    ['no scopes', links, 'type A { a: Int @requiresScopes }', 'guards A.a by @requiresScopes without saying'],
    ['an empty list', links, 'type A @policy(policies: []) { a: Int }', 'guards A by @policy without saying'],
    ['what is no list of texts', links, 'type A @policy(policies: [[1]]) { a: Int }', 'without saying'],
    ['an argument', links, 'type A { a(b: Int @authenticated): Int }', 'guards b by @authenticated, where'],
  ])('is refused with %s', (_, given, rest, sentence) => {
    expect(() => read(given, `type Query { a: Int } ${rest}`)).toThrow(sentence);
  });
});

import { readFile } from 'node:fs/promises';
import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { stripSupergraph } from './strip-supergraph.ts';

const supergraphSdl = await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
const open = stripSupergraph(supergraphSdl);

/** As composition writes what a subgraph guards. */
const spec = 'https://specs.apollo.dev';
const links = ['authenticated', 'requiresScopes'].map(
  (name) => `@link(url: "${spec}/${name}/v0.1", for: SECURITY)`,
);
const definitions = `
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  scalar requiresScopes__Scope`;
const guarded =
  open
    .replace('schema', `schema ${links.join(' ')}`)
    .replace(
      'type Classroom implements Node',
      'type Classroom implements Node @requiresScopes(scopes: [["class:read"]])',
    )
    .replace(
      'joinCode: String',
      'joinCode: String @authenticated @requiresScopes(scopes: [["class:write"]])',
    ) + definitions;

it('leaves nothing of auth directives, and everything else', () => {
  expect(guarded.match(/@authenticated|@requiresScopes/g)).toHaveLength(5);
  const stripped = stripSupergraph(guarded);
  expect(stripped).not.toMatch(/@authenticated|@requiresScopes|@policy|requiresScopes__Scope/);
  expect(stripped).not.toMatch(/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)/);
  expect(print(parse(stripped))).toBe(print(parse(open)));
});

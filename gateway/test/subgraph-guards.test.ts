/** Behind a router that knows no scopes, each subgraph holds by its own schema what the composed one guards. */
import { readFile } from 'node:fs/promises';
import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { readingScopes } from '../../subgraphs/core/src/materials/serve-files.ts';
import { scopesOf } from '../../subgraphs/core/src/search/resolvers.ts';

const guardOf = ({ directives = [] }: Pick<ObjectTypeDefinitionNode, 'directives'>) =>
  directives.filter(({ name }) => name.value === 'requiresScopes').map(print);

async function objectsOf(file: string): Promise<ObjectTypeDefinitionNode[]> {
  const sdl = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  return parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
}

it.each(['core', 'ai', 'analytics'])(
  '%s guards each of its types as the supergraph does',
  async (subgraph) => {
    const composed = new Map(
      (await objectsOf('gateway/supergraph.graphql')).map((node) => [node.name.value, guardOf(node)]),
    );
    const own = await objectsOf(`subgraphs/${subgraph}/schema.graphql`);
    expect(own.length).toBeGreaterThan(0);
    expect(Object.fromEntries(own.map((node) => [node.name.value, guardOf(node)]))).toEqual(
      Object.fromEntries(own.map(({ name: { value } }) => [value, composed.get(value)])),
    );
  },
);

it('files and search ask for the scopes that guard what is in them', async () => {
  const core = await objectsOf('subgraphs/core/schema.graphql');
  const guardsOf = (type: string) => core.filter(({ name }) => name.value === type).flatMap(guardOf);
  const written = (scopes: readonly string[]) => [
    `@requiresScopes(scopes: [${scopes.map((scope) => `["${scope}"]`).join(', ')}])`,
  ];
  expect(written(readingScopes)).toEqual(guardsOf('Material'));
  for (const [kind, type] of [
    ['CLASSROOM', 'Classroom'],
    ['MATERIAL', 'Material'],
    ['ASSESSMENT', 'Assessment'],
  ] as const)
    expect(written(scopesOf[kind]), kind).toEqual(guardsOf(type));
});

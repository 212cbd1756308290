import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { example } from '../explorer/example.ts';
import { openFakeGateway } from './fake-gateway.ts';

const browser = { headers: { accept: 'text/html,application/xhtml+xml' } };

async function openBundle() {
  const folder = await mkdtemp(path.join(tmpdir(), 'explorer-'));
  await writeFile(path.join(folder, 'boot.js'), 'export {};');
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

it.each(['/', '/graphql'])('shows a browser the explorer on %s, under a strict policy', async (page) => {
  await using bundle = await openBundle();
  await using fake = await openFakeGateway({ explorerFolder: bundle.folder });
  const response = await fetch(`${fake.url}${page}`, browser);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toContain('data-bundled="true"');
  const script = await fetch(`${fake.url}/explorer/boot.js`);
  expect([script.status, script.headers.get('content-type')]).toEqual([
    200,
    'application/javascript; charset=utf-8',
  ]);
});

it('answers a query by GET as before', async () => {
  await using fake = await openFakeGateway();
  const url = `${fake.url}/graphql?query=${encodeURIComponent('{ answers }')}`;
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
  expect(await response.json()).toMatchObject({ data: { answers: 42 } });
});

it('is not there in production', async () => {
  await using fake = await openFakeGateway({ production: true });
  expect((await fetch(`${fake.url}/`, browser)).status).toBe(404);
});

it('begins with operations that are valid one by one, need no variables, and fit a narrow pane', async () => {
  const schema = buildSchema(await readFile(new URL('../api.generated.graphql', import.meta.url), 'utf8'));
  const document = parse(example);
  expect(validate(schema, document)).toEqual([]);
  for (const definition of document.definitions)
    expect('variableDefinitions' in definition && definition.variableDefinitions?.length).toBe(0);
  for (const line of example.split('\n')) expect(line.length).toBeLessThanOrEqual(48);
});

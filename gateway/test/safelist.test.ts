import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import pino from 'pino';
import { silentLogger } from '@ensure-study/testkit/logger';
import { openSafelist } from '../src/safelist/open-safelist.ts';
import { collect, openFakeGateway } from './fake-gateway.ts';

let folder: string;
const fileOf = (name = 'manifest.json') => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'safelist-'));
});
afterEach(() => rm(folder, { recursive: true }));

const manifest = (operations: Record<string, string>) =>
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: Object.entries(operations).map(([id, body]) => ({ id, name: id, type: 'query', body })),
  });
/** Replaces the file as deployments do: whole, by another name. */
async function replace(content: string) {
  await writeFile(fileOf('next'), content);
  await rename(fileOf('next'), fileOf());
}
const listed = {
  answers: 'query Answers {\n  answers\n}',
  steps: 'subscription Steps { count(to: 1) { number } }',
};

async function openListed() {
  const log: string[] = [];
  const logger = pino({}, { write: (line) => void log.push(line) });
  await writeFile(fileOf(), manifest(listed));
  const safelist = await openSafelist({ file: fileOf(), logger });
  const fake = await openFakeGateway({ safelist, production: true });
  const byId = (id: string, query?: string) => ({
    query,
    extensions: { persistedQuery: { version: 1, sha256Hash: id } },
  });
  return {
    ...{ fake, safelist, byId, log },
    async send(body: object, search = '') {
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
      const init = search ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(`${fake.url}/graphql${search}`, init);
      const { data, errors } = (await response.json()) as {
        data?: unknown;
        errors?: { extensions: { code: string } }[];
      };
      return { status: response.status, answer: data ?? errors?.map(({ extensions }) => extensions.code) };
    },
    async [Symbol.asyncDispose]() {
      safelist.close();
      await fake[Symbol.asyncDispose]();
    },
  };
}
const notListed = { status: 400, answer: ['QUERY_NOT_IN_SAFELIST'] };

describe('where operations are listed', () => {
  it('those are served over HTTP, by id and by text, and no others', async () => {
    await using open = await openListed();
    const { send, byId } = open;
    const answers = { status: 200, answer: { answers: 42 } };
    expect(await send(byId('answers'))).toEqual(answers);
    expect(await send({ query: 'query Answers { answers } # as a client writes it' })).toEqual(answers);
    const search = (params: Record<string, string>) => `?${new URLSearchParams(params)}`;
    expect(await send({}, search({ extensions: JSON.stringify(byId('answers').extensions) }))).toEqual(
      answers,
    );
    expect(await send({}, search({ query: listed.answers }))).toEqual(answers);
    for (const body of [
      { query: '{ answers }' },
      { query: '{ answers' },
      {},
      byId('unknown'),
      byId('answers', '{ users { name } }'),
      [{ query: listed.answers }],
    ])
      expect(await send(body)).toEqual(notListed);
    expect(await send({}, search({ query: '{ users { name } }', extensions: '{' }))).toEqual(notListed);
  });

  it('those are served over websockets, streams as well', async () => {
    await using open = await openListed();
    const { fake, byId } = open;
    const run = (payload: { query?: string; extensions?: Record<string, unknown> }) =>
      collect(fake.connect().iterate({ query: '', ...payload }));
    expect(await run({ ...byId('answers'), query: '' })).toMatchObject([{ data: { answers: 42 } }]);
    expect(await run({ ...byId('steps'), query: '' })).toMatchObject([{ data: { count: { number: 1 } } }]);
    expect(await run({ query: listed.steps })).toHaveLength(1);
    for (const refused of [{ query: '{ answers }' }, { ...byId('unknown'), query: '' }])
      await expect(run(refused)).rejects.toMatchObject([{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }]);
  });

  it('a new list is in force when the file is replaced, also for an id that means something else now', async () => {
    await using open = await openListed();
    const { send, byId } = open;
    await send(byId('answers'));
    await replace(manifest({ answers: '{ users { id } }' }));
    await vi.waitFor(async () => expect(await send({ query: listed.answers })).toEqual(notListed));
    expect((await send(byId('answers'))).answer).toEqual({ users: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
  });

  it('a broken file changes nothing, and the next good one is taken', async () => {
    await using open = await openListed();
    const { send, byId, log } = open;
    await replace('{"format": "apollo-pers');
    await vi.waitFor(() => expect(log.join()).toContain('stays in force'));
    expect((await send(byId('answers'))).status).toBe(200);
    await replace(manifest({ ...listed, users: '{ users { id } }' }));
    await vi.waitFor(async () => expect((await send(byId('users'))).status).toBe(200));
    expect((await send(byId('answers'))).status).toBe(200);
  });
});

it.each([
  ['is no JSON', 'x'],
  ['is of another format', '{"format":"relay","version":1,"operations":[]}'],
  ['has an operation that is no GraphQL', manifest({ a: '"' })],
])('a first list that %s is refused', async (_, content) => {
  await writeFile(fileOf(), content);
  await expect(openSafelist({ file: fileOf(), logger: silentLogger })).rejects.toThrow();
});

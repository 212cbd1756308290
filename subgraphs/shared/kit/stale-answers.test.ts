import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createMetrics } from './metrics.ts';
import { acceptsStaleHeader, mayReadStale, noteStale } from './stale-reads.ts';
import { createSubgraphServer } from './subgraph-server.ts';
import { createViewerTrust, viewerHeader } from './trust.ts';

const viewerTrust = createViewerTrust('a secret of at least thirty-two bytes');

/** A subgraph whose every field says whether it may be read from a copy, and reads from copies of two moments. */
async function openSubgraph() {
  const read = (asOf: string) => async () => {
    if (mayReadStale()) noteStale(new Date(asOf));
    return mayReadStale();
  };
  const { app } = await createSubgraphServer({
    name: 'test',
    logger,
    typeDefs: parse('type Query { early: Boolean late: Boolean } type Mutation { early: Boolean }'),
    resolvers: {
      Query: { early: read('2026-11-28T12:00:00.000Z'), late: read('2026-11-28T12:00:01.000Z') },
      Mutation: { early: read('2026-11-28T12:00:00.000Z') },
    },
    viewerTrust,
    dependencies: [],
    metrics: createMetrics('test'),
    createContext: () => ({ viewer: null }),
  });
  const assertion = await viewerTrust.sign(null);
  return async (query: string, headers = {}) => {
    const payload = { query };
    const given = { [viewerHeader]: assertion, ...headers };
    return (await app.inject({ method: 'POST', url: '/graphql', headers: given, payload })).json();
  };
}
const accepting = { [acceptsStaleHeader]: '1' };

it('a query for somebody who passes the mark on may be read from a copy, and is as old as the oldest part', async () => {
  const ask = await openSubgraph();
  expect(await ask('{ late early }', accepting)).toEqual({
    data: { late: true, early: true },
    extensions: { stale: { asOf: '2026-11-28T12:00:00.000Z', source: 'replica' } },
  });
});

it('a mutation may not, nor a query for a router that would not tell', async () => {
  const ask = await openSubgraph();
  expect(await ask('mutation { early }', accepting)).toEqual({ data: { early: false } });
  expect(await ask('{ early }')).toEqual({ data: { early: false } });
});

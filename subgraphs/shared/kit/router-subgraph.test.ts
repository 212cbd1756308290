import { parse } from 'graphql';
import pino from 'pino';
import { expect, it } from 'vitest';
import { storeUnavailable } from './errors.ts';
import { createMetrics } from './metrics.ts';
import { createRouterTrust, routerSecretHeader } from './router-trust.ts';
import { createSubgraphServer, type SubgraphRequest } from './subgraph-server.ts';
import { createViewerTrust } from './trust.ts';
import { uuidV7 } from './uuid.ts';

const routerSecret = 'router-secret-of-at-least-32-bytes';
const viewer = {
  ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() },
  ...{ role: 'STUDENT' as const, scopes: [] },
};
const routerTrust = createRouterTrust({
  secret: routerSecret,
  viewerOf: async (token) => {
    if (token === 'unknown') throw storeUnavailable('core');
    return token === 'good' ? viewer : undefined;
  },
});

it('answers a router for the person of the token it forwards, as far as that is known', async () => {
  const server = await createSubgraphServer<SubgraphRequest & Record<string, unknown>>({
    name: 'test',
    logger: pino({ level: 'silent' }),
    typeDefs: parse('type Query { whoAmI: String }'),
    resolvers: {
      Query: { whoAmI: (_: unknown, __: unknown, { viewer: asker }: SubgraphRequest) => asker?.userId },
    },
    viewerTrust: createViewerTrust('a secret of at least thirty-two bytes'),
    routerTrust,
    dependencies: [],
    metrics: createMetrics('test'),
    createContext: (request) => ({ ...request }),
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const through = (token: string, secret = routerSecret) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [routerSecretHeader]: secret,
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: '{ whoAmI }' }),
    });
  expect(await (await through('good')).json()).toEqual({ data: { whoAmI: viewer.userId } });
  expect((await through('bad')).status).toBe(401);
  expect((await through('good', 'a guess')).status).toBe(401);
  const unsure = await through('unknown');
  expect(unsure.status).toBe(503);
  expect(await unsure.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] });
  await server.close();
});

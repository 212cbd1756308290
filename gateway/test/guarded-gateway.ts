/**
 * A supergraph with auth directives behind the real gateway: two subgraphs of the kit, on real sockets. `core` has people
 * and things that are guarded in every way there is; `ai` streams events that name them.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import pino from 'pino';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createSubgraphServer, type SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import { createServiceTrust, createViewerTrust, type Viewer } from '@ensure-study/kit/trust';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createGatewayServer, type GatewayServerOptions } from '../src/server.ts';
import { accessTokens, somebody, type GraphqlAnswer } from './fake-gateway.ts';
import { createFakeState } from './fake-state.ts';
import { serveFakeInternalApi } from './fake-supergraph.ts';
import { standardLimits } from './standard-limits.ts';

const secret = 'a secret of at least thirty-two bytes';
const logger = pino({ level: 'silent' });
const viewerTrust = createViewerTrust(secret);
const serviceTrust = createServiceTrust(secret);
const anywhere = { host: '127.0.0.1', port: 0 };

const linked = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.join(' ')}])\n`;
const guards = ['"@authenticated"', '"@requiresScopes"', '"@policy"'];

export const coreSdl = `${linked('"@key"', ...guards)}
  type Query {
    open: String
    secret: String @authenticated
    must: String! @authenticated
    grades: [Int!] @requiresScopes(scopes: [["course:read", "grade:read"], ["admin"]])
    report: String @policy(policies: [["reviewer"]])
    people: [Person!]!
    person(id: ID!): Person
    named: [Named!]!
    things: [Thing!]!
    vault: Vault
    balance: Money
    mood: Mood
  }
  type Mutation { count: Int! reset: Int @authenticated }
  scalar Money @requiresScopes(scopes: ["finance"])
  enum Mood @authenticated { GOOD BAD }
  type Vault @authenticated { id: ID! code: String }
  union Thing = Person | Vault
  interface Named { name: String }
  type Person implements Named @key(fields: "id") {
    id: ID!
    name: String
    email: String @authenticated
    salary: Int! @requiresScopes(scopes: ["finance"])
    friend: Person
  }
  type Agent implements Named { name: String @authenticated cover: String }
`;
export const aiSdl = `${linked('"@key"', '"@external"', '"@requires"', ...guards)}
  type Query { answers: Int! }
  type Subscription {
    ticks(to: Int!): Tick!
    told(to: Int!): Told!
    alarms: Tick! @authenticated
  }
  type Tick { number: Int! person: Person note: String @policy(policies: [["reviewer"]]) }
  union Told = Tick | Person
  type Person @key(fields: "id") { id: ID! mark: Int @authenticated }
`;

const person = (id: string) => ({
  __typename: 'Person',
  id,
  name: `Person ${id}`,
  email: `${id}@a.test`,
  salary: 100,
});
const agent = { __typename: 'Agent', name: 'Secret name', cover: 'Gardener' };
const vault = { __typename: 'Vault', id: 'v', code: '1234' };

const coreResolvers = (state: { mutations: number }) => ({
  Query: {
    open: () => 'open',
    secret: () => 'secret',
    must: () => 'must',
    grades: () => [1, 2],
    report: () => 'report',
    people: () => ['a', 'b'].map(person),
    person: (_: unknown, { id }: { id: string }) => person(id),
    named: () => [person('a'), agent],
    things: () => [person('a'), vault],
    vault: () => vault,
    balance: () => 12,
    mood: () => 'GOOD',
  },
  Mutation: { count: () => ++state.mutations, reset: () => (state.mutations = 0) },
  Person: { __resolveReference: ({ id }: { id: string }) => person(id), friend: () => person('f') },
});

const aiResolvers = (asked: string[]) => ({
  Query: { answers: () => 42 },
  Subscription: {
    ticks: {
      async *subscribe(_: unknown, { to }: { to: number }) {
        asked.push('ai: ticks');
        for (let number = 1; number <= to; number++)
          yield { ticks: { number, note: `Note ${number}`, person: { id: `p${number}` } } };
      },
    },
    told: {
      async *subscribe(_: unknown, { to }: { to: number }) {
        for (let number = 1; number <= to; number++)
          yield {
            told:
              number % 2 ? { __typename: 'Tick', number, note: 'Note' } : { __typename: 'Person', id: 'a' },
          };
      },
    },
    alarms: {
      async *subscribe() {
        asked.push('ai: alarms');
        yield { alarms: { number: 1 } };
      },
    },
  },
  Person: { __resolveReference: ({ id }: { id: string }) => ({ id }), mark: () => 7 },
});

/** Composes subgraphs by name; throws what composition says. */
export function compose(subgraphs: Record<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      ...{ name, url: `http://${name}.invalid/graphql` },
      typeDefs: parse(sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('; '));
  return supergraphSdl;
}

export interface GuardedOptions extends Partial<GatewayServerOptions> {
  sdl?: Record<'core' | 'ai', string>;
  resolvers?: Record<'core' | 'ai', object>;
  /** What becomes of the composed supergraph, for ones that composition would not make (any more). */
  change?(supergraphSdl: string): string;
}

/** Everything running; closed in order by `await using`. */
export async function openGuardedGateway({ sdl, resolvers, change, ...options }: GuardedOptions = {}) {
  const state = createFakeState();
  /** What subgraphs were asked for: operations as text, streams by their fields. */
  const asked: string[] = [];
  const typeDefs = sdl ?? { core: coreSdl, ai: aiSdl };
  const serving = resolvers ?? { core: coreResolvers(state), ai: aiResolvers(asked) };
  const openSubgraph = async (name: 'core' | 'ai') => {
    const server = await createSubgraphServer<SubgraphRequest & Record<string, unknown>>({
      ...{ name, logger, viewerTrust, dependencies: [], metrics: createMetrics(name) },
      typeDefs: parse(typeDefs[name]),
      resolvers: serving[name],
      createContext: (request) => ({ ...request }),
    });
    server.app.addHook('preHandler', async ({ body, url }) => {
      if (url === '/graphql') asked.push(`${name}: ${(body as { query: string }).query}`);
    });
    return server;
  };
  const [core, ai] = [await openSubgraph('core'), await openSubgraph('ai')];
  await serveFakeInternalApi(core.app, state, serviceTrust);
  const composed = compose(typeDefs);
  const gateway = await createGatewayServer({
    supergraphSdl: change ? change(composed) : composed,
    subgraphs: {
      core: [`${await core.listen(anywhere)}/graphql`],
      ai: [`${await ai.listen(anywhere)}/graphql`],
    },
    ...{ viewerTrust, logger, metrics: createMetrics('gateway'), production: false, clock: systemClock },
    identity: { service: 'core', accessTokens, serviceTrust },
    limits: standardLimits,
    buckets: createMemoryTokenBuckets({ clock: systemClock, keysMax: 1_000 }),
    ...options,
  });
  const url = await gateway.listen(anywhere);
  const sockets: Client[] = [];
  const bearerOf = async (viewer: Partial<Viewer>) =>
    `Bearer ${await accessTokens.sign({ ...somebody(), ...viewer }, Date.now())}`;

  return {
    ...{ url, state, asked, core },
    /** As somebody with what is given, or as nobody. */
    async post(query: string, viewer?: Partial<Viewer>, variables?: object): Promise<GraphqlAnswer> {
      const authorization = viewer && { authorization: await bearerOf(viewer) };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
    },
    async connect(viewer?: Partial<Viewer>): Promise<Client> {
      const client = createClient({
        ...{ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 },
        connectionParams: viewer ? { authorization: await bearerOf(viewer) } : {},
      });
      sockets.push(client);
      return client;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(sockets.map(async (client) => client.dispose()));
      await gateway.close();
      await Promise.all([core.close(), ai.close()]);
    },
  };
}

/** Errors for these places, as clients get them. */
export const unauthorizedAt = (...paths: string[]) =>
  paths.map((path) =>
    expect.objectContaining({
      message: 'Unauthorized field or type',
      path: path.split('.'),
      extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
    }),
  );

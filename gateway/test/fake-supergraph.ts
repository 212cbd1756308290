/**
 * A small supergraph on real sockets: two subgraphs built with the kit, composed, behind the real gateway. `core` knows
 * people, sessions and uploads; `ai` streams events that name people, so that every event is completed from core.
 */
import { PassThrough } from 'node:stream';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';
import { materialFilesPath } from '@ensure-study/contracts/files';
import { forbidden, notFound, storeUnavailable } from '@ensure-study/kit/errors';
import { serveInternalApi } from '@ensure-study/kit/internal-server';
import type { SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import type { ServiceTrust } from '@ensure-study/kit/trust';
import type { FileUpload } from '@ensure-study/kit/uploads';
import type { FastifyInstance } from 'fastify';
import type { FakeControls } from './fake-state.ts';

type Context = SubgraphRequest & Record<string, unknown>;

const coreSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar Upload
  type Query { viewer: User, users: [User!]!, cookies: String, address: String, requestId: String, traceparent: String, slow: String, bug: String }
  type Mutation { upload(file: Upload!): String!, signIn: String!, count: Int! }
  type User @key(fields: "id") { id: ID! name: String! friend: User friends: [User!]! }
`;
const aiSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Query { answers: Int! cookiesOfAi: String }
  type Mutation { aiCookie: String }
  type Subscription {
    count(to: Int!, from: Int! = 1): Event!
    mine: Event!
    silence: Event!
    refused(how: String!): Event!
    flood(events: Int!): Event!
    steps(to: Int!, after: String): Step!
    told(to: Int!, after: String): Told!
  }
  type Step { cursor: String! number: Int! person: User }
  union Told = Step | End
  type End { cursor: String! at: Int! }
  type Event { number: Int! person: User who: String broken: String }
  type User @key(fields: "id", resolvable: false) { id: ID! }
`;

const person = (id: string) => ({ __typename: 'User', id, name: `Person ${id}` });

export const coreResolvers = (state: FakeControls) => ({
  Upload: GraphQLUpload,
  Query: {
    viewer: (_: unknown, __: unknown, { viewer }: Context) => viewer && person(viewer.userId),
    users: () => ['a', 'b', 'c'].map(person),
    cookies: (_: unknown, __: unknown, { header }: Context) => header('cookie') ?? null,
    address: (_: unknown, __: unknown, { remoteAddress }: Context) => remoteAddress,
    requestId: (_: unknown, __: unknown, { requestId }: Context) => requestId,
    traceparent: (_: unknown, __: unknown, { traceparent }: Context) => traceparent,
    slow: () => new Promise(() => {}),
    bug: () => {
      throw new Error('connection to 10.1.2.3 failed');
    },
  },
  Mutation: {
    upload: async (_: unknown, { file }: { file: Promise<FileUpload> }) => {
      const { filename, mimetype, createReadStream } = await file;
      let length = 0;
      for await (const chunk of createReadStream()) length += (chunk as Buffer).length;
      return `${filename} ${mimetype} ${length}`;
    },
    signIn: (_: unknown, __: unknown, { setCookie }: Context) => {
      setCookie('ensure_access=token; Path=/; HttpOnly');
      setCookie('ensure_refresh=other; Path=/graphql; HttpOnly');
      return 'in';
    },
    count: () => ++state.mutations,
  },
  User: {
    __resolveReference: ({ id }: { id: string }) => (id === 'missing' ? null : person(id)),
    friend: ({ id }: { id: string }) => person(id),
    friends: ({ id }: { id: string }) => [person(id)],
  },
});

export const aiResolvers = (state: FakeControls) => {
  const open = async function* (signal: AbortSignal, source: () => AsyncGenerator<unknown>) {
    state.openStreams += 1;
    signal.addEventListener('abort', () => (state.openStreams -= 1));
    yield* source();
  };
  const silent = async function* (): AsyncGenerator<unknown> {
    await new Promise(() => {});
    yield* [];
  };
  return {
    Query: {
      answers: () => 42,
      cookiesOfAi: (_: unknown, __: unknown, { header }: Context) => header('cookie') ?? null,
    },
    Mutation: {
      aiCookie: (_: unknown, __: unknown, { setCookie }: Context) => {
        setCookie('sneaky=1');
        return 'set';
      },
    },
    Subscription: {
      count: {
        subscribe: (_: unknown, { from, to }: { from: number; to: number }, { signal }: Context) =>
          open(signal, async function* () {
            for (let number = from; number <= to; number++)
              yield {
                count: {
                  number,
                  person: { __typename: 'User', id: number === 3 ? 'missing' : `p${number}` },
                },
              };
          }),
      },
      mine: {
        subscribe: (_: unknown, __: unknown, { viewer, signal }: Context) => {
          if (!viewer) throw forbidden('Not for nobody.');
          return open(signal, async function* () {
            yield {
              mine: { number: 1, who: viewer.userId, person: { __typename: 'User', id: viewer.userId } },
            };
          });
        },
      },
      silence: { subscribe: (_: unknown, __: unknown, { signal }: Context) => open(signal, silent) },
      refused: {
        subscribe: (_: unknown, { how }: { how: string }) => {
          throw how === 'FORBIDDEN'
            ? forbidden()
            : how === 'NOT_FOUND'
              ? notFound('turn')
              : new Error('secret words');
        },
      },
      steps: {
        subscribe: (_: unknown, { to, after }: { to: number; after?: string }, { signal }: Context) =>
          open(signal, async function* () {
            for await (const number of state.steps(Number(after ?? 0), to, signal))
              yield { steps: { cursor: String(number), number, person: { id: `p${number}` } } };
          }),
      },
      told: {
        subscribe: (_: unknown, { to, after }: { to: number; after?: string }, { signal }: Context) =>
          open(signal, async function* () {
            for await (const number of state.steps(Number(after ?? 0), to, signal))
              yield {
                told: {
                  cursor: String(number),
                  ...(number === to ? { __typename: 'End', at: to } : { __typename: 'Step', number }),
                },
              };
          }),
      },
      flood: {
        subscribe: (_: unknown, { events }: { events: number }, { signal }: Context) =>
          open(signal, async function* () {
            for (let number = 1; number <= events; number++)
              yield { flood: { number, who: 'x'.repeat(1000) } };
          }),
      },
    },
    Event: {
      broken: () => {
        throw new Error('secret words');
      },
    },
  };
};

/** The composed supergraph and each subgraph's own schema; `more` is added to that of core, `aiOf` changes that of ai. */
export function composeFake({ more = '', aiOf = (sdl: string) => sdl } = {}) {
  const typeDefs = { core: parse(coreSdl + more), ai: parse(aiOf(aiSdl)) };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(typeDefs).map(([name, document]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: document,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('; '));
  return { supergraphSdl, typeDefs };
}

const unexpected = () => Promise.reject(new Error('unexpected call'));

/** Core's internal API as far as the gateway uses it. */
export async function serveFakeInternalApi(
  app: FastifyInstance,
  state: FakeControls,
  trust: ServiceTrust,
): Promise<void> {
  await serveInternalApi(app, {
    trust,
    sessionRevocations: (signal) => state.revocations(signal),
    handlers: {
      membership: unexpected,
      material: unexpected,
      'classrooms-of': unexpected,
      'live-materials': unexpected,
      assessment: unexpected,
      meeting: unexpected,
      attempt: unexpected,
      'may-see-person': unexpected,
      'may-administer': unexpected,
      'must-look': unexpected,
      'guardians-to-tell': unexpected,
      'classroom-name': unexpected,
      session: async ({ sessionId }) => {
        state.sessionChecks += 1;
        return { active: !state.revoked.has(sessionId) };
      },
      'access-token': async ({ tokenHash }) => {
        state.tokenChecks += 1;
        if (state.failsTokenChecks) throw storeUnavailable('The database');
        const held = state.programs.get(tokenHash);
        return held === undefined || state.revoked.has(held.viewer.sessionId) ? null : held;
      },
    },
  });
}

/** Files of core that begin and do not end by themselves. */
export function serveEndlessFiles(app: FastifyInstance, state: FakeControls): void {
  app.get(`${materialFilesPath}/:id`, (_request, reply) => {
    state.filesAsked += 1;
    const content = new PassThrough();
    content.write('It begins.');
    content.once('close', () => (state.filesEnded += 1));
    return reply.send(content);
  });
}

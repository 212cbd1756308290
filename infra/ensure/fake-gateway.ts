/** For tests: a small GraphQL server over HTTP and WebSocket with the product's own API schema and a test's resolvers. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, graphql, GraphQLError, subscribe, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';

const apiSchema = new URL('../../gateway/api.generated.graphql', import.meta.url);

/** What a resolver is told besides its arguments. */
export interface FakeContext {
  token: string | undefined;
}
type Root = Record<string, object>;

const Operations = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

/** Root fields of queries, mutations and subscriptions by name; a subscription's field answers an async iterable. */
export async function startFakeGateway(root: Root) {
  const schema = buildSchema(await readFile(apiSchema, 'utf8'));
  const sockets = { opened: 0, parameters: [] as unknown[] };
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  const answer = async (request: IncomingMessage) => {
    const { query, variables } = await readOperation(request);
    const contextValue: FakeContext = { token: request.headers.authorization?.replace('Bearer ', '') };
    return graphql({ schema, source: query, variableValues: variables, rootValue: root, contextValue });
  };
  const webSocketServer = new WebSocketServer({ server, path: '/graphql' });
  useServer(
    {
      schema,
      // Of the same copy of graphql as the schema: bundlers may load another for the library.
      execute,
      subscribe,
      validate,
      roots: { subscription: root },
      onConnect: ({ connectionParams }) => {
        sockets.opened += 1;
        sockets.parameters.push(connectionParams);
      },
    },
    webSocketServer,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
    sockets,
    /** Cuts every open socket without a farewell. */
    cutSockets: () => webSocketServer.clients.forEach((socket) => socket.terminate()),
    async [Symbol.asyncDispose]() {
      webSocketServer.clients.forEach((socket) => socket.terminate());
      webSocketServer.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A JSON request, or a multipart request with its file put in its place. */
async function readOperation(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return Operations.parse(JSON.parse(Buffer.concat(chunks).toString()));
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
  const operation = Operations.parse(JSON.parse(form.get('operations') as string));
  if (form.get('map') !== '{"0":["variables.input.file"]}') throw new Error('unexpected map');
  Object.assign(operation.variables.input as object, { file: form.get('0') });
  return operation;
}

/** A GraphQL error with a code, as the gateway gives it. */
export const codedError = (code: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(`refused with ${code}`, { extensions: { code, ...extensions } });

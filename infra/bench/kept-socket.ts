/** The API as a page uses it: one socket, opened once, for every stream. */
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { z } from 'zod';
import { createGraphqlTransport } from '../ensure/adapters/graphql-transport.ts';
import type { GraphqlRequest, Transport } from '../ensure/ports.ts';

const Errors = z.array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }));

/** `endpoint`: the gateway's `/graphql`. A socket that is lost ends the stream on it and is not opened again for that. */
export function openKeptSocket(endpoint: URL): Transport & AsyncDisposable {
  const { send } = createGraphqlTransport(endpoint);
  let token: string | undefined;
  let client: Client | undefined;
  const open = () => {
    const url = new URL(endpoint);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const connectionParams = () => (token ? { authorization: `Bearer ${token}` } : {});
    return createClient({ url: url.href, webSocketImpl: WebSocket, lazy: false, connectionParams });
  };
  async function* follow({ text, variables, token: current, signal }: GraphqlRequest) {
    token = current;
    client ??= open();
    const items = client.iterate({ query: text, variables });
    const end = () => void items.return?.();
    signal.addEventListener('abort', end, { once: true });
    try {
      for await (const { data, errors } of items)
        yield { data, errors: Errors.parse(errors ?? []).map(toFailure) };
    } finally {
      signal.removeEventListener('abort', end);
    }
  }
  return { send, follow, [Symbol.asyncDispose]: async () => client?.dispose() };
}

const toFailure = ({ message, extensions }: z.infer<typeof Errors>[number]) => ({
  message,
  code: extensions.code,
});

/** GraphQL over HTTP (JSON and multipart) and over WebSocket (graphql-transport-ws). */
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { z } from 'zod';
import { messageOf, UnreachableError } from '../failures.ts';
import type { GraphqlAnswer, GraphqlRequest, Transport, UploadFile } from '../ports.ts';

const AnswerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), retryAt: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const CloseEvent = z.object({ code: z.number(), reason: z.string() });
/** A socket closed with 4401 or 4403 was refused for who opened it. */
const closesForIdentity = new Set([4401, 4403]);
const unauthenticated = {
  errors: [{ message: 'The socket was refused.', extensions: { code: 'UNAUTHENTICATED' } }],
};

/** `endpoint`: the gateway's `/graphql`. */
export function createGraphqlTransport(endpoint: URL): Transport {
  return {
    send: (request) => sendOverHttp(endpoint, request),
    follow: (request) => followOverWebSocket(endpoint, request),
  };
}

async function sendOverHttp(
  endpoint: URL,
  { text, variables, token, file, signal }: GraphqlRequest,
): Promise<GraphqlAnswer> {
  const operation = JSON.stringify({ query: text, variables });
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'apollo-require-preflight': 'true',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(!file && { 'content-type': 'application/json' }),
      },
      body: file ? toMultipart(operation, file) : operation,
      signal,
    });
    const answer = AnswerShape.safeParse(await response.json().catch(() => undefined)).data;
    if (!answer) throw new Error(`HTTP ${response.status} without a GraphQL answer`);
    return toAnswer(answer);
  } catch (error) {
    throw new UnreachableError(`${endpoint.href} does not answer: ${reasonOf(error)}${adviceOn(error)}`);
  }
}

/** GraphQL multipart request: the operation, where the file belongs in it, the file. */
function toMultipart(operation: string, { name, content }: UploadFile): FormData {
  const form = new FormData();
  form.set('operations', operation);
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new File([content], name));
  return form;
}

/** One socket for each stream: it carries the token of its moment, and its loss concerns nothing else. */
async function* followOverWebSocket(endpoint: URL, { text, variables, token, signal }: GraphqlRequest) {
  const url = new URL(endpoint);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    webSocketImpl: WebSocket,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
  });
  const end = () => void client.terminate();
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    for await (const answer of client.iterate({ query: text, variables }))
      yield toAnswer(AnswerShape.parse(answer));
    signal.throwIfAborted();
  } catch (error) {
    // The library rejects with the errors of a refused operation, or with the event of a lost socket.
    const refused = z.array(z.looseObject({ message: z.string() })).safeParse(error).data;
    if (refused) yield toAnswer(AnswerShape.parse({ errors: refused }));
    else if (closesForIdentity.has(CloseEvent.safeParse(error).data?.code ?? 0))
      yield toAnswer(unauthenticated);
    else throw new UnreachableError(`the stream from ${url.href} was lost: ${reasonOf(error)}`);
  } finally {
    signal.removeEventListener('abort', end);
    void client.dispose();
  }
}

function toAnswer({ data, errors = [] }: z.infer<typeof AnswerShape>): GraphqlAnswer {
  return {
    data,
    errors: errors.map(({ message, extensions }) => ({
      message,
      code: extensions?.code ?? 'UNKNOWN',
      retryAt: extensions?.retryAt,
    })),
  };
}

/** Where nobody listens, the product is most likely not started. */
function adviceOn(error: unknown): string {
  const refused = error instanceof Error && (error.cause as NodeJS.ErrnoException)?.code === 'ECONNREFUSED';
  return refused ? '; run `npm start` first, or set ENSURE_URL' : '';
}

/** The innermost message: fetch hides the reason ("connect ECONNREFUSED ...") in the cause. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.cause instanceof Error)
    return error.cause.message || ((error.cause as NodeJS.ErrnoException).code ?? error.message);
  const closed = CloseEvent.safeParse(error).data;
  if (closed) return `closed with ${closed.code} ${closed.reason}`.trim();
  return messageOf(error) || 'no reason given';
}

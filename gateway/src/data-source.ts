/** Asks a subgraph over HTTP, on behalf of the viewer, within the operation's deadline. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequest } from '@apollo/server-gateway-interface';
import { Pool, type Dispatcher } from 'undici';
import { badInput, storeUnavailable } from '@ensure-study/kit/errors';
import { DeadlineExceeded, openDeadline } from '@ensure-study/kit/deadline';
import type { Logger } from '@ensure-study/kit/logger';
import {
  clientIpHeader,
  requestIdHeader,
  timeoutHeader,
  traceparentHeader,
} from '@ensure-study/kit/request-identity';
import { activeTraceparent, span } from '@ensure-study/kit/tracing';
import { viewerHeader } from '@ensure-study/kit/trust';
import type { GatewayContext } from './context.ts';
import { gatewayError } from './errors.ts';
import type { SubgraphEvent } from './execution/ports.ts';
import { encodeMultipart, findUploads } from './uploads/encode-multipart.ts';

export interface SubgraphSourceOptions {
  name: string;
  /** Address of the subgraph's GraphQL endpoint. */
  url: string;
  /** Whether the subgraph sees cookies and may set them: core alone. */
  cookies: boolean;
  logger: Logger;
}

export interface SubgraphSource extends GraphQLDataSource {
  close(): Promise<void>;
}

const connectMs = 1_000;
const eventFetchMs = 10_000;
const responseBytesMax = 32 * 1024 * 1024;
const connectionsMax = 64;
/** What a connection dies of that the subgraph had closed while it was idle. */
const staleConnection = new Set<unknown>(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
/** The client's own fault: an upload longer than allowed, or broken off. */
const isUploadError = (error: unknown): error is Error & { status: number } =>
  error instanceof Error &&
  'status' in error &&
  (error.status === 413 || error.status === 400 || error.status === 499);

/** A data source on a pool of kept connections. */
export function createSubgraphSource(options: SubgraphSourceOptions): SubgraphSource {
  const { name, url, logger } = options;
  const pool = new Pool(new URL(url).origin, {
    connections: connectionsMax,
    connect: { timeout: connectMs },
    maxResponseSize: responseBytesMax,
  });

  return {
    async process({ request, context: given, ...rest }) {
      const context = given as GatewayContext;
      const operation = 'incomingRequestContext' in rest ? rest.incomingRequestContext.operation : undefined;
      const payload = toPayload(request);
      const repeatable = operation?.operation !== 'mutation' && payload.contentType === 'application/json';
      const timeoutMs = Math.max(1, (context.deadlineAt ?? Date.now() + eventFetchMs) - Date.now());
      using deadline = openDeadline(name, timeoutMs, context.signal);
      const { signal } = deadline;
      const attempt = () =>
        span(`fetch ${name}`, fetching(name), () =>
          send(options, pool, { payload, context, timeoutMs, signal }),
        );
      try {
        return await attempt().catch((error: unknown) => {
          if (repeatable && staleConnection.has(codeOf(error)) && !signal.aborted) return attempt();
          throw error;
        });
      } catch (error) {
        if (isUploadError(error))
          throw badInput('The file is longer than any kind may be, or its upload broke off.');
        if (signal.reason instanceof DeadlineExceeded)
          throw gatewayError('GATEWAY_TIMEOUT', `${name} did not answer in time.`, {
            extensions: { serviceName: name },
          });
        logger.warn(
          { err: error, subgraph: name, requestId: context.requestId },
          'a subgraph does not answer',
        );
        throw storeUnavailable(name, undefined, { serviceName: name });
      }
    },
    close: () => pool.close(),
  };
}

const fetching = (subgraph: string) =>
  ({
    kind: 'client',
    attributes: { 'http.request.method': 'POST', 'peer.service': subgraph },
  }) as const;

interface Attempt {
  payload: Payload;
  context: GatewayContext;
  timeoutMs: number;
  signal: AbortSignal;
}

async function send(
  { url, cookies }: SubgraphSourceOptions,
  pool: Pool,
  attempt: Attempt,
): Promise<SubgraphEvent> {
  const { payload, context, timeoutMs, signal } = attempt;
  const headers = {
    accept: 'application/json',
    'content-type': payload.contentType,
    [viewerHeader]: await context.assertion(),
    [requestIdHeader]: context.requestId,
    [traceparentHeader]: activeTraceparent() ?? context.traceparent,
    [clientIpHeader]: context.clientIp,
    [timeoutHeader]: String(Math.ceil(timeoutMs)),
    ...(cookies && context.cookie !== undefined && { cookie: context.cookie }),
  };
  const path = new URL(url).pathname;
  const response = await pool.request({ path, method: 'POST', headers, body: payload.body(), signal });
  const text = await response.body.text();
  if (cookies) for (const cookie of [response.headers['set-cookie'] ?? []].flat()) context.setCookie(cookie);
  return parseAnswer(response.statusCode, text);
}

interface Payload {
  contentType: string;
  body(): Dispatcher.DispatchOptions['body'];
}

function toPayload({ query, variables, operationName }: GatewayGraphQLRequest): Payload {
  const operation = { query, variables, operationName };
  const uploads = findUploads(variables);
  if (uploads.length === 0) {
    const text = JSON.stringify(operation);
    return { contentType: 'application/json', body: () => text };
  }
  const { contentType, body } = encodeMultipart(operation, uploads);
  return { contentType, body: () => body as unknown as Dispatcher.DispatchOptions['body'] };
}

/** The GraphQL answer; anything else counts as an outage, also a refusal of our own proof of identity. */
function parseAnswer(status: number, text: string): SubgraphEvent {
  const answer: unknown = JSON.parse(text);
  if (
    status === 401 ||
    typeof answer !== 'object' ||
    answer === null ||
    !('data' in answer || 'errors' in answer)
  )
    throw new Error(`The subgraph answered with status ${status} and no GraphQL result.`);
  return answer as SubgraphEvent;
}

/** Asks a subgraph over HTTP, on behalf of the viewer, within the operation's deadline. */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequest } from '@apollo/server-gateway-interface';
import { Pool, type Dispatcher } from 'undici';
import { badInput, storeUnavailable } from '@ensure-study/kit/errors';
import { DeadlineExceeded, withDeadline } from '@ensure-study/kit/deadline';
import type { Logger } from '@ensure-study/kit/logger';
import {
  clientIpHeader,
  requestIdHeader,
  timeoutHeader,
  traceparentHeader,
} from '@ensure-study/kit/request-identity';
import type { Replicas } from '@ensure-study/kit/replicas';
import { createBulkhead, Overloaded } from '@ensure-study/kit/resilience';
import { askSpread, createSpread, isClosing, ReplicaCloses } from '@ensure-study/kit/spread';
import { acceptsStaleHeader, mayReadStale } from '@ensure-study/kit/stale-reads';
import { activeTraceparent, span } from '@ensure-study/kit/tracing';
import { viewerHeader } from '@ensure-study/kit/trust';
import type { GatewayContext } from './context.ts';
import { gatewayError } from './errors.ts';
import type { SubgraphEvent } from './execution/ports.ts';
import { noteStaleAnswer } from './stale/note-stale-answer.ts';
import { encodeMultipart, findUploads } from './uploads/encode-multipart.ts';

export interface SubgraphSourceOptions {
  name: string;
  /** By their GraphQL endpoints. */
  replicas: Replicas;
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
/** To one replica: as many operations, and uploads beside them, which are counted where they are admitted. */
const connectionsMax = 128;
/** Operations at one replica at a time; more wait, together for all replicas, and of those no more than this. */
const runningMax = 64;
const waitingMax = 4_096;
/** The client's own fault: an upload longer than allowed, or broken off. */
const isUploadError = (error: unknown): error is Error & { status: number } =>
  error instanceof Error &&
  'status' in error &&
  (error.status === 413 || error.status === 400 || error.status === 499);

/** A data source on kept connections to each replica. */
export function createSubgraphSource(options: SubgraphSourceOptions): SubgraphSource {
  const { name, replicas } = options;
  const spread = createSpread(replicas);
  const pools = new Map(replicas.urls.map((url) => [url, openPool(url)]));
  const inTurn = createBulkhead({ name, runningMax: runningMax * replicas.urls.length, waitingMax });

  return {
    async process({ request, context: given, ...rest }) {
      const context = given as GatewayContext;
      const operation = 'incomingRequestContext' in rest ? rest.incomingRequestContext.operation : undefined;
      const payload = toPayload(request);
      const isUpload = payload.contentType !== 'application/json';
      const repeatable = operation?.operation !== 'mutation' && !isUpload;
      const timeoutMs = Math.max(1, (context.deadlineAt ?? Date.now() + eventFetchMs) - Date.now());
      const ask = (signal: AbortSignal) =>
        askSpread(spread, { repeatable, signal }, (url) =>
          span(`fetch ${name}`, fetching(name), () =>
            send(options, pools.get(url) as Pool, { url, payload, context, timeoutMs, signal }),
          ),
        );
      try {
        return await withDeadline(name, timeoutMs, context.signal, (signal) =>
          isUpload ? ask(signal) : inTurn(() => ask(signal), signal),
        );
      } catch (error) {
        throw toGatewayError(options, error, context);
      }
    },
    close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.close()))),
  };
}

const fetching = (subgraph: string) =>
  ({
    kind: 'client',
    attributes: { 'http.request.method': 'POST', 'peer.service': subgraph },
  }) as const;

const openPool = (url: string) =>
  new Pool(new URL(url).origin, {
    connections: connectionsMax,
    connect: { timeout: connectMs },
    maxResponseSize: responseBytesMax,
  });

function toGatewayError(
  { name, logger }: SubgraphSourceOptions,
  error: unknown,
  { requestId }: GatewayContext,
): Error {
  const extensions = { serviceName: name };
  if (isUploadError(error))
    return badInput('The file is longer than any kind may be, or its upload broke off.');
  if (error instanceof DeadlineExceeded)
    return gatewayError('GATEWAY_TIMEOUT', `${name} did not answer in time.`, { extensions });
  if (error instanceof Overloaded)
    return gatewayError('SUBGRAPH_BUSY', `${name} has too much to do; try again in a moment.`, {
      extensions,
    });
  if (error instanceof ViewerNotBelieved) {
    logger.error({ err: error, subgraph: name, requestId }, 'a subgraph believes nothing of this gateway');
    return gatewayError('DOWNSTREAM_SERVICE_ERROR', error.message, { extensions });
  }
  logger.warn({ err: error, subgraph: name, requestId }, 'a subgraph does not answer');
  return storeUnavailable(name, undefined, extensions);
}

interface Attempt {
  url: string;
  payload: Payload;
  context: GatewayContext;
  timeoutMs: number;
  signal: AbortSignal;
}

async function send(
  { cookies }: SubgraphSourceOptions,
  pool: Pool,
  attempt: Attempt,
): Promise<SubgraphEvent> {
  const { url, payload, context, timeoutMs, signal } = attempt;
  const headers = {
    accept: 'application/json',
    'content-type': payload.contentType,
    [viewerHeader]: await context.assertion(),
    [requestIdHeader]: context.requestId,
    [traceparentHeader]: activeTraceparent() ?? context.traceparent,
    [clientIpHeader]: context.clientIp,
    [timeoutHeader]: String(Math.ceil(timeoutMs)),
    ...(mayReadStale() && { [acceptsStaleHeader]: '1' }),
    ...(cookies && context.cookie !== undefined && { cookie: context.cookie }),
  };
  const path = new URL(url).pathname;
  const response = await pool.request({ path, method: 'POST', headers, body: payload.body(), signal });
  const text = await response.body.text();
  if (cookies) for (const cookie of [response.headers['set-cookie'] ?? []].flat()) context.setCookie(cookie);
  return noteStaleAnswer(parseAnswer(url, response.statusCode, text));
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
  return { contentType, body: () => body() as unknown as Dispatcher.DispatchOptions['body'] };
}

/** What the gateway signs is not believed: its secret is another one than the subgraph's, and stays so. */
class ViewerNotBelieved extends Error {
  constructor() {
    super('The subgraph does not believe who asks: it has another secret than this gateway.');
    this.name = 'ViewerNotBelieved';
  }
}

/** The GraphQL answer; anything else counts as an outage, but for a refusal of our own proof of identity. */
function parseAnswer(url: string, status: number, text: string): SubgraphEvent {
  if (status === 401) throw new ViewerNotBelieved();
  const answer: unknown = JSON.parse(text);
  if (status === 503 && isClosing(answer)) throw new ReplicaCloses(url);
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer))
    throw new Error(`The subgraph answered with status ${status} and no GraphQL result.`);
  return answer as SubgraphEvent;
}

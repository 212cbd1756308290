/** GraphQL over HTTP for clients: who asks, for how long, and what becomes of cookies. */
import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Clock } from '@ensure-study/kit/clock';
import { DeadlineExceeded, withDeadline } from '@ensure-study/kit/deadline';
import { errorCodes, PublicError, refusedToken } from '@ensure-study/kit/errors';
import { requestIdHeader, traceparentHeader } from '@ensure-study/kit/request-identity';
import type { ViewerTrust } from '@ensure-study/kit/trust';
import { acceptUploads } from '@ensure-study/kit/uploads';
import type { Identify } from '../access/identify.ts';
import { bareGetAsNobody } from '../access/bare-get.ts';
import type { OriginPolicy } from '../access/origin-policy.ts';
import { createAssertion, traceparentOr, type GatewayContext } from '../context.ts';
import { formatRawError, gatewayError } from '../errors.ts';
import { createUploadAdmission } from '../uploads/admit-upload.ts';
import type { CountRefusal } from '../limits/count-refusals.ts';
import { refuseRootConditions } from '../limits/root-conditions.ts';
import type { Safelist } from '../safelist/open-safelist.ts';
import type { SubscriptionEngine } from '../subscriptions/subscription-engine.ts';
import { admitHttpOperation } from './admit-http-operation.ts';
import { isProvenPage } from './event-source.ts';
import { createHttpSubscriptions, type Asker } from './http-subscriptions.ts';
import type { SocketRegistry } from './socket-registry.ts';
import { readAccept } from './stream-format.ts';

export interface HttpTransportOptions {
  app: FastifyInstance;
  engine: SubscriptionEngine;
  apollo: ApolloServer<GatewayContext>;
  registry: SocketRegistry;
  identify: Identify;
  /** Whether nobody can sign in at all, so that nobody is not refused. */
  openToAnybody: boolean;
  /** Whether a GET without any header that asks for a preflight is served, as nobody; refused otherwise. */
  servesBareGets: boolean;
  /** Absent: every operation is served. */
  safelist?: Safelist;
  origins: OriginPolicy;
  viewerTrust: ViewerTrust;
  believesTraceOf(request: IncomingMessage): boolean;
  clock: Clock;
  /** Greatest time for one query or mutation. */
  requestMs: number;
  /** Tokens of a document; absent: any number. */
  tokensMax: number | undefined;
  countRefusal: CountRefusal;
  operationBytesMax: number;
}

const uploadMs = 110_000;
/** More than any subgraph takes, so that theirs is the answer to a file that is too long: a problem of that file. */
const uploadBytesMax = 201 * 1024 * 1024;
const uploadFilesMax = 1;
const uploadsPerPersonMax = 6;
const uploadsMax = 64;
const isUpload = (request: FastifyRequest) =>
  request.headers['content-type']?.startsWith('multipart/form-data') ?? false;

/** Serves GET and POST /graphql; answers a function that ends the streams which are open. */
export async function serveHttp(options: HttpTransportOptions): Promise<() => void> {
  const { app, apollo, origins, clock, requestMs } = options;
  const signals = new WeakMap<FastifyRequest, AbortSignal>();
  const timeoutOf = (request: FastifyRequest) => (isUpload(request) ? uploadMs : requestMs);
  takeUploads(options);
  await allowOrigins(app, origins);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const signal = signals.get(request) as AbortSignal;
      const { toContext } = await identifyAsker(options, request, reply, { cookies: true });
      return toContext({ signal, deadlineAt: clock.now() + timeoutOf(request) });
    },
  });
  const subscriptions = createHttpSubscriptions({
    ...options,
    askerOf: (request, reply) =>
      identifyAsker(options, request, reply, {
        cookies: request.method !== 'GET' || isProvenPage(request),
      }),
  });

  async function handle(request: FastifyRequest, reply: FastifyReply) {
    const { stream, json } = readAccept(request.headers.accept);
    // By GET a client that takes JSON asks a query, as ever.
    const mayStream = stream && !isUpload(request) && !(request.method === 'GET' && json);
    if (options.servesBareGets && !mayStream) bareGetAsNobody(request.raw);
    const refusal = refuseBefore(options, request);
    if (refusal) return refuse(reply, refusal);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      if (mayStream) return await subscriptions.answer(request, reply, { stream, json });
      return await withDeadline('The operation', timeoutOf(request), gone.signal, (signal) => {
        signals.set(request, signal);
        return answer.call(app, request, reply) as Promise<unknown>;
      });
    } catch (error) {
      if (gone.signal.aborted) return reply;
      if (error instanceof GraphQLError) {
        options.countRefusal(error.extensions.code);
        return refuse(reply, error);
      }
      if (!(error instanceof DeadlineExceeded)) throw error;
      return reply.code(504).send(toBody(gatewayError('GATEWAY_TIMEOUT', error.message), request));
    }
  }
  const errorHandler = answerFailure(options);
  app.post('/graphql', { errorHandler }, handle);
  app.get('/graphql', { errorHandler }, handle);
  return () => subscriptions.close();
}

/** What need not reach Apollo Server. */
function refuseBefore({ safelist, tokensMax }: HttpTransportOptions, request: FastifyRequest) {
  const unlisted = admitHttpOperation(safelist, request);
  const { query } = (request.body ?? request.query ?? {}) as { query?: unknown };
  return unlisted ?? refuseRootConditions(query, tokensMax);
}

function takeUploads(options: HttpTransportOptions): void {
  const { app, identify, openToAnybody, operationBytesMax } = options;
  const admitUpload = createUploadAdmission({
    identify: openToAnybody ? undefined : identify,
    requestBytesMax: uploadBytesMax + operationBytesMax,
    perPersonMax: uploadsPerPersonMax,
    totalMax: uploadsMax,
  });
  app.addHook('onRequest', async (request, reply) => {
    const refusal = isUpload(request) ? await admitUpload(request, reply) : undefined;
    if (!refusal) return;
    options.countRefusal(refusal.extensions.code);
    return refuse(reply.header('connection', 'close'), refusal);
  });
  acceptUploads(app, { fileBytesMax: uploadBytesMax, filesMax: uploadFilesMax, operationBytesMax });
}

const allowOrigins = (app: FastifyInstance, origins: OriginPolicy) =>
  app.register(fastifyCors, {
    delegator: (request, callback) => {
      const { origin, host } = request.headers;
      const allowed = origins.allows(origin, host);
      callback(null, {
        origin: allowed,
        credentials: true,
        exposedHeaders: [requestIdHeader, 'ratelimit', 'ratelimit-policy', 'retry-after'],
      });
    },
  });

const statuses = new Map<unknown, number>([
  ['TOO_MANY_SOCKETS', 429],
  ['SUBSCRIPTION_SERVER_CLOSE', 503],
]);

function statusOf(error: GraphQLError): number {
  if (error instanceof PublicError) return errorCodes[error.code].httpStatus;
  return statuses.get(error.extensions.code) ?? 400;
}

/** Connections end when their readers go, and what is away is looked for all the time: both may be over by then. */
const comeAgainS = 5;

function refuse(reply: FastifyReply, error: GraphQLError): FastifyReply {
  const status = statusOf(error);
  if (status === 429 || status === 503) reply.header('retry-after', String(comeAgainS));
  return reply.code(status).send(toBody(error, reply.request));
}

/** What fails before there is an operation, such as a body that is not JSON, is told in the form of GraphQL too. */
const answerFailure =
  ({ countRefusal }: HttpTransportOptions) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const code = status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST';
      countRefusal(code);
      void reply
        .code(status)
        .send(toBody(new GraphQLError(error.message, { extensions: { code } }), request));
      return;
    }
    request.log.error({ err: error, requestId: request.id }, 'a request failed');
    void reply.code(status).send({ errors: [formatRawError(error, request.id)] });
  };

/** The answer of an operation that did not get as far as Apollo Server. */
function toBody(error: GraphQLError, { id: requestId }: FastifyRequest) {
  return { errors: [{ ...error.toJSON(), extensions: { ...error.extensions, requestId } }] };
}

/** Who asks; throws UNAUTHENTICATED for a bearer token that is not good. `cookies`: whether they count. */
async function identifyAsker(
  { identify, viewerTrust, believesTraceOf, clock }: HttpTransportOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  { cookies }: { cookies: boolean },
): Promise<Asker> {
  const { authorization } = request.headers;
  const cookie = cookies ? request.headers.cookie : undefined;
  const identity = await identify({ authorization, cookie });
  // A stale cookie is what a returning visitor brings: nobody, until the page has refreshed it. A bearer token was shown on purpose.
  if (identity.kind === 'refused' && identity.shown === 'bearer')
    throw refusedToken({ http: { status: 401 }, requestId: request.id });
  const viewer = identity.kind === 'viewer' ? identity.viewer : null;
  const shared = {
    viewer,
    assertion: createAssertion(viewerTrust, viewer, clock),
    requestId: request.id,
    traceparent: traceparentOr(believesTraceOf(request.raw) && request.headers[traceparentHeader]),
    clientIp: request.ip,
    cookie,
    setCookie: (value: string) => void reply.header('set-cookie', value),
  };
  return { identity, toContext: (own) => ({ ...shared, ...own }) };
}

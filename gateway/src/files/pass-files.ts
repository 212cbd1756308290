/** Files of people, passed on from the service that keeps them: the gateway says who asks, that service says who may. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool, type Dispatcher } from 'undici';
import { materialFilesPath } from '@ensure-study/contracts/files';
import type { Clock } from '@ensure-study/kit/clock';
import { withDeadline } from '@ensure-study/kit/deadline';
import { PublicError } from '@ensure-study/kit/errors';
import type { Logger } from '@ensure-study/kit/logger';
import type { Replicas } from '@ensure-study/kit/replicas';
import { requestIdHeader, traceparentHeader } from '@ensure-study/kit/request-identity';
import { askSpread, createSpread, isClosing, ReplicaCloses } from '@ensure-study/kit/spread';
import { acceptsStaleHeader } from '@ensure-study/kit/stale-reads';
import { activeTraceparent } from '@ensure-study/kit/tracing';
import { viewerHeader, type Viewer, type ViewerTrust } from '@ensure-study/kit/trust';
import { refusalOf, type Identify } from '../access/identify.ts';

export interface PassFilesOptions {
  app: FastifyInstance;
  /** Of the service that keeps the files. */
  replicas: Replicas;
  identify: Identify;
  viewerTrust: ViewerTrust;
  clock: Clock;
  logger: Logger;
  fileLimits?: FileLimits | undefined;
}
/** How many files are fetched at once, by all together. */
export interface FileLimits {
  connectionsMax: number;
  /** So many more wait for a connection; whoever comes then is told to come again. */
  waitingMax: number;
  /** Whoever waits is answered within it. */
  answerMs: number;
}

/** What a client may say of the part it wants and of what it has. */
const asked = ['range', 'if-range', 'if-match', 'if-none-match'] as const;
/** What belongs to one connection, and what the gateway says itself. */
const ownHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', requestIdHeader]);
const connectMs = 2_000;
/** The service answers within it, and goes on within it. */
const stallMs = 60_000;
/** A whole file over a slow line ends within it; who has stopped reading holds nothing up for longer. */
const fetchMs = 10 * 60_000;
/** A page shows a document by many small parts at once. */
const perPersonMax = 16;
const defaultLimits: FileLimits = { connectionsMax: 256, waitingMax: 64, answerMs: 15_000 };
/** A part of a document is there within a moment; half a pool has ended by then. */
const comeAgainS = 2;
const tryAgain = 'The file cannot be read at the moment; try again.';

/** Serves GET and HEAD of files; `close` ends what is under way. */
export function passFiles(options: PassFilesOptions): { close(): Promise<void> } {
  const { app } = options;
  const keepers = openKeepers(options);
  const open = new Map<string, number>();
  app.route({
    method: ['GET', 'HEAD'],
    url: `${materialFilesPath}/:id`,
    async handler(request, reply) {
      const { authorization, cookie } = request.headers;
      const identity = await options.identify({ authorization, cookie }).catch(unlessUnavailable);
      if (!identity) return refuseForNow(reply);
      // Nobody takes a connection from those who may read.
      if (identity.kind !== 'viewer') return refuse(reply, 401, refusalOf(identity).message);
      const { viewer } = identity;
      if (!hold(open, viewer.userId, reply))
        return refuse(
          reply.header('retry-after', '1'),
          429,
          'Too many files at once; wait for some to arrive.',
        );
      return pass(options, keepers, { request, reply, viewer });
    },
  });
  return { close: () => keepers.close() };
}

/** Undefined where a token cannot be checked at the moment. */
function unlessUnavailable(error: unknown): undefined {
  if (!(error instanceof PublicError)) throw error;
}

/** The replicas that keep the files, with connections to each. */
function openKeepers({ replicas, fileLimits = defaultLimits }: PassFilesOptions) {
  const open = (url: string) =>
    new Pool(new URL(url).origin, {
      connections: Math.ceil(fileLimits.connectionsMax / replicas.urls.length),
      connect: { timeout: connectMs },
      headersTimeout: stallMs,
      bodyTimeout: stallMs,
    });
  const pools = new Map(replicas.urls.map((url) => [url, open(url)]));
  const all = [...pools.values()];
  return {
    spread: createSpread(replicas),
    poolOf: (url: string) => pools.get(url) as Pool,
    waiting: () => all.reduce((sum, { stats }) => sum + stats.queued, 0),
    close: async () => void (await Promise.all(all.map((pool) => pool.destroy()))),
  };
}
type Keepers = ReturnType<typeof openKeepers>;

/** Counts one more file of a person until its answer has ended; false when it is one too many. */
function hold(open: Map<string, number>, userId: string, reply: FastifyReply): boolean {
  const count = open.get(userId) ?? 0;
  if (count >= perPersonMax) return false;
  // Who has gone already tells of it no more.
  if (reply.raw.closed) return true;
  open.set(userId, count + 1);
  reply.raw.once('close', () => {
    const left = (open.get(userId) ?? 1) - 1;
    if (left > 0) open.set(userId, left);
    else open.delete(userId);
  });
  return true;
}

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('text/plain; charset=utf-8').send(message);

const refuseForNow = (reply: FastifyReply) =>
  refuse(reply.header('retry-after', String(comeAgainS)), 503, tryAgain);

interface Passed {
  request: FastifyRequest;
  reply: FastifyReply;
  viewer: Viewer;
}

async function pass(
  { viewerTrust, clock, logger, fileLimits = defaultLimits }: PassFilesOptions,
  keepers: Keepers,
  { request, reply, viewer }: Passed,
) {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  try {
    const assertion = await viewerTrust.sign(viewer, clock.now());
    if (keepers.waiting() >= fileLimits.waitingMax) return refuseForNow(reply);
    const ask = (inTime: AbortSignal) => {
      const signal = AbortSignal.any([gone.signal, inTime, AbortSignal.timeout(fetchMs)]);
      return askSpread(keepers.spread, { repeatable: true, signal }, (url) =>
        fetchFile(keepers.poolOf(url), url, { request, assertion, signal }),
      );
    };
    // What waits for a connection does not hear of its end before it has one.
    const answer = await withDeadline('the file', fileLimits.answerMs, gone.signal, ask);
    const { statusCode, headers, body } = answer;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined && !ownHeaders.has(name)) reply.header(name, value);
    // A file that breaks off must look broken: the length that was announced is not reached.
    return reply.code(statusCode).send(request.method === 'HEAD' ? undefined : body);
  } catch (error) {
    if (gone.signal.aborted) return reply;
    logger.warn({ err: error, requestId: request.id }, 'files cannot be fetched');
    return refuseForNow(reply);
  }
}

async function fetchFile(
  pool: Pool,
  url: string,
  { request, assertion, signal }: { request: FastifyRequest; assertion: string; signal: AbortSignal },
): Promise<Dispatcher.ResponseData> {
  const answer = await pool.request({
    method: request.method as Dispatcher.HttpMethod,
    path: request.url,
    headers: {
      [viewerHeader]: assertion,
      [requestIdHeader]: request.id,
      [traceparentHeader]: activeTraceparent() ?? undefined,
      // The mark of an answer is a header here, and is passed on like all others.
      [acceptsStaleHeader]: '1',
      ...partAsked(request),
    },
    signal,
  });
  if (answer.statusCode !== 503 || request.method === 'HEAD') return answer;
  // Whatever it says of itself, the client is told to come again.
  if (isClosing(await answer.body.json().catch(() => undefined))) throw new ReplicaCloses(url);
  throw new Error('The files cannot be read there at the moment.');
}

const partAsked = ({ headers }: FastifyRequest) =>
  Object.fromEntries(asked.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

/** Files of people, passed on from the service that keeps them: the gateway says who asks, that service says who may. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Pool, type Dispatcher } from 'undici';
import { materialFilesPath } from '@ensure-study/contracts/files';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { requestIdHeader } from '@ensure-study/kit/request-identity';
import { viewerHeader, type ViewerTrust } from '@ensure-study/kit/trust';
import type { Identify } from '../access/identify.ts';

export interface PassFilesOptions {
  app: FastifyInstance;
  /** Base address of the service that keeps the files. */
  baseUrl: string;
  identify: Identify;
  viewerTrust: ViewerTrust;
  clock: Clock;
  logger: Logger;
}

/** What a client may say of the part it wants and of what it has. */
const asked = ['range', 'if-range', 'if-none-match'] as const;
/** What belongs to one connection, and what the gateway says itself. */
const ownHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', requestIdHeader]);
const connectMs = 2_000;
/** Between two pieces of an answer; a client that reads slowly keeps its file, one that has stopped reading does not. */
const stallMs = 60_000;
const connectionsMax = 64;

/** Serves GET and HEAD of files; `close` ends what is under way. */
export function passFiles(options: PassFilesOptions): { close(): Promise<void> } {
  const { app, baseUrl } = options;
  const pool = new Pool(new URL(baseUrl).origin, {
    connections: connectionsMax,
    connect: { timeout: connectMs },
    headersTimeout: stallMs,
    bodyTimeout: stallMs,
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: `${materialFilesPath}/:id`,
    handler: (request, reply) => pass(options, pool, request, reply),
  });
  return { close: () => pool.destroy() };
}

async function pass(options: PassFilesOptions, pool: Pool, request: FastifyRequest, reply: FastifyReply) {
  const { identify, viewerTrust, clock, logger } = options;
  const { authorization, cookie } = request.headers;
  const identity = await identify({ authorization, cookie });
  const viewer = identity.kind === 'viewer' ? identity.viewer : null;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  try {
    const { statusCode, headers, body } = await pool.request({
      method: request.method as Dispatcher.HttpMethod,
      path: request.url,
      headers: {
        [viewerHeader]: await viewerTrust.sign(viewer, clock.now()),
        [requestIdHeader]: request.id,
        ...Object.fromEntries(
          asked.flatMap((name) =>
            request.headers[name] === undefined ? [] : [[name, request.headers[name]]],
          ),
        ),
      },
      signal: gone.signal,
    });
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined && !ownHeaders.has(name)) reply.header(name, value);
    // A file that breaks off must look broken: the length that was announced is not reached.
    return reply.code(statusCode).send(request.method === 'HEAD' ? undefined : body);
  } catch (error) {
    if (gone.signal.aborted) return reply;
    logger.warn({ err: error, requestId: request.id }, 'files cannot be fetched');
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The file cannot be read at the moment; try again.');
  }
}

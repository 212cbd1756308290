/** Serves core's internal API: service to service only, never through the gateway. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { internalApi, type InternalApi, type InternalCall } from '@ensure-study/contracts/internal-api';
import type { ClassifyError } from './error-masking.ts';
import { PublicError, errorCodes } from './errors.ts';
import { acceptsStaleHeader, readingStale, staleAsOfHeader, staleMark } from './stale-reads.ts';
import { serviceHeader, type ServiceTrust } from './trust.ts';

export type InternalHandlers = {
  [K in InternalCall]: (
    input: z.output<InternalApi[K]['input']>,
    signal: AbortSignal,
  ) => Promise<z.input<InternalApi[K]['output']>>;
};

export interface InternalServerOptions {
  trust: ServiceTrust;
  handlers: InternalHandlers;
  /** Ids of sessions as they are revoked, from now on, until the signal aborts. */
  sessionRevocations(signal: AbortSignal): AsyncIterable<string>;
  /** Says which errors are outages, answered with 503 so that callers ask again. */
  classifyError?: ClassifyError;
  /** How often the stream of revocations shows that it lives. Default 5 s. */
  heartbeatMs?: number;
}

const defaultHeartbeatMs = 5_000;
const revocationsWaitingMax = 1_000;
const endless = { config: { isEndless: true } };

/** Aborts when the caller hangs up, or has its answer. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** Adds POST /internal/<name> and GET /internal/session-revocations to core's app. */
export async function serveInternalApi(app: FastifyInstance, options: InternalServerOptions): Promise<void> {
  const { trust, handlers, sessionRevocations, classifyError, heartbeatMs = defaultHeartbeatMs } = options;

  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    const token = request.headers[serviceHeader];
    const service = typeof token === 'string' ? await trust.verify(token) : undefined;
    if (service === undefined) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
  }

  for (const name of Object.keys(internalApi) as InternalCall[]) {
    app.post(`/internal/${name}`, { onRequest: authenticate }, async (request, reply) => {
      const input = internalApi[name].input.safeParse(request.body);
      if (!input.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      try {
        const accepts = request.headers[acceptsStaleHeader] !== undefined;
        const { answer, stale } = await readingStale(accepts, async () => ({
          answer: await handlers[name](input.data as never, signalOf(reply)),
          stale: staleMark(),
        }));
        if (stale) reply.header(staleAsOfHeader, stale.asOf);
        return reply.send(JSON.stringify(internalApi[name].output.parse(answer)));
      } catch (error) {
        const known = error instanceof PublicError ? error : classifyError?.(error);
        if (!known) request.log.error({ err: error, call: name }, 'internal call failed');
        const code = known?.code ?? 'INTERNAL_SERVER_ERROR';
        return reply.code(errorCodes[code].httpStatus).send({ code, store: known?.extensions.store });
      }
    });
  }

  const streams = new Set<Readable>();
  // An endless answer would keep the server from closing.
  app.addHook('preClose', async () => streams.forEach((lines) => streams.delete(lines) && lines.push(null)));

  app.get('/internal/session-revocations', { ...endless, onRequest: authenticate }, (request, reply) => {
    const signal = signalOf(reply);
    const lines = new Readable({ read() {}, highWaterMark: revocationsWaitingMax, objectMode: true });
    const end = () => void (streams.delete(lines) && lines.push(null));
    // A reader too slow to follow must not believe that it does: ending the stream tells it.
    const write = (line: object) =>
      void (streams.has(lines) && (lines.push(`${JSON.stringify(line)}\n`) || end()));
    const heartbeat = setInterval(() => write({}), heartbeatMs);
    streams.add(lines);
    signal.addEventListener('abort', () => (clearInterval(heartbeat), end()), { once: true });
    void (async () => {
      try {
        for await (const sessionId of sessionRevocations(signal)) write({ sessionId });
      } catch (error) {
        if (!signal.aborted) request.log.warn({ err: error }, 'the stream of revoked sessions broke');
      }
      end();
    })();
    write({});
    // Kept alive, the connection of a stream that ends on shutdown would hold the server open.
    return reply.header('connection', 'close').type('application/x-ndjson').send(lines);
  });
}

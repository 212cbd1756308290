/** Writes one subscription to an HTTP answer, for as long as somebody reads it. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { markEndless } from '@ensure-study/kit/endless-answers';
import { unauthenticated } from '@ensure-study/kit/errors';
import { formatRawError, gatewayError } from '../errors.ts';
import { closeCodes, type LiveConnection } from './socket-registry.ts';
import type { StreamFormat } from './stream-format.ts';

/** A reader that takes nothing for so long is gone. */
const stallMs = 30_000;
const keepAliveMs = 15_000;

export interface HttpStream extends LiveConnection {
  /** Sends the head of the answer and all results; resolves when the answer has ended, however it does. */
  send(results: AsyncGenerator<FormattedExecutionResult, void, void>): Promise<void>;
}

/** A connection that can be closed before its results are there as well as after. */
export function createHttpStream(reply: FastifyReply, format: StreamFormat): HttpStream {
  const { raw: response } = reply;
  const requestId = reply.request.id;
  const closing = new AbortController();
  const fail = (error: unknown) => response.write(format.failure([formatRawError(error, requestId)]));

  return {
    close(code) {
      closing.abort(reasonOf(code));
    },
    async send(results) {
      const stop = () => void results.return();
      closing.signal.addEventListener('abort', stop, { once: true });
      if (closing.signal.aborted) stop();
      begin(reply, format);
      const heartbeat = setInterval(() => {
        if (!response.writableNeedDrain) response.write(format.heartbeat);
      }, format.heartbeatMs);
      try {
        for await (const result of results)
          if (!response.write(format.result(result))) await drained(response);
        if (closing.signal.aborted) fail(closing.signal.reason);
      } catch (error) {
        fail(error);
      } finally {
        clearInterval(heartbeat);
        closing.signal.removeEventListener('abort', stop);
        response.end(format.end);
      }
    },
  };
}

function begin(reply: FastifyReply, format: StreamFormat): void {
  const { raw: response } = reply;
  reply.hijack();
  markEndless(response);
  // A reader that vanished without a word is noticed by the system in minutes, and not in hours.
  response.socket?.setKeepAlive(true, keepAliveMs);
  response.socket?.setNoDelay(true);
  const given = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  response.writeHead(200, { ...Object.fromEntries(given), ...format.headers });
  response.write(format.begin);
}

/** Resolves once more can be written, or nobody reads any longer. */
async function drained(response: ServerResponse): Promise<void> {
  // One that is closed already will tell of nothing any more.
  if (response.destroyed || response.closed) return;
  const settled = new AbortController();
  const stalled = setTimeout(() => response.destroy(), stallMs);
  const { signal } = settled;
  try {
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    clearTimeout(stalled);
    settled.abort();
  }
}

/** What a websocket is told by the code that closes it. */
const reasonOf = (code: number): GraphQLError =>
  code === closeCodes.forbidden
    ? unauthenticated()
    : gatewayError('SUBSCRIPTION_SERVER_CLOSE', 'The gateway goes away; subscribe again with `after`.');

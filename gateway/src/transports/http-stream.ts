/** Writes one subscription to an HTTP answer, for as long as somebody reads it. */
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { GraphQLError } from 'graphql';
import { markEndless } from '@ensure-study/kit/endless-answers';
import { refusedToken } from '@ensure-study/kit/errors';
import { formatRawError, gatewayError, goesAway } from '../errors.ts';
import type { Leave, LeaveReason, Sink } from '../subscriptions/sink.ts';
import { backlogBytesMax } from './backlog.ts';
import { closeCodes, type LiveConnection } from './socket-registry.ts';
import type { StreamFormat } from './stream-format.ts';

/** A reader that takes nothing for so long is gone. */
const stallMs = 30_000;
const keepAliveMs = 15_000;

export interface HttpStream extends LiveConnection, Sink {
  /** Sends the head of the answer. */
  begin(): void;
  /** It is subscribed, and this is how it is left. */
  leaveBy(leave: Leave): void;
  /** Resolves when the answer has ended or its reader has gone. */
  readonly ended: Promise<void>;
}

/** A connection that can be closed before its results are there as well as after. */
export function createHttpStream(reply: FastifyReply, format: StreamFormat): HttpStream {
  const { raw: response } = reply;
  const requestId = reply.request.id;
  const { ended, resolve, isOver } = createEnding();
  let left: LeaveReason | undefined;
  let leaveStream: Leave | undefined;
  let stopBeating: (() => void) | undefined;

  /** `error`: what is said last. */
  function end(error?: GraphQLError) {
    if (isOver()) return;
    stopBeating?.();
    resolve();
    if (response.destroyed) return;
    if (error) response.write(format.failure([formatRawError(error, requestId)]));
    response.end(format.end);
    cutOffWhenStalled(response);
  }
  function leave(reason: LeaveReason, error?: GraphQLError) {
    if (isOver()) return;
    left = reason;
    leaveStream?.(reason);
    end(error);
  }

  response.once('close', () => leave('client_disconnect'));
  return {
    ended,
    begin() {
      if (response.destroyed) return leave('client_disconnect');
      writeHead(reply, format);
      stopBeating = beat(response, format);
    },
    leaveBy(how) {
      leaveStream = how;
      if (left) how(left);
    },
    next(result) {
      if (isOver()) return;
      if (response.writableLength > backlogBytesMax) leave('too_slow', tooSlow());
      else response.write(format.result(result.json()));
    },
    error: end,
    complete: () => end(),
    close(code) {
      if (code === closeCodes.forbidden) leave('expired', refusedToken());
      else leave('server_close', goesAway());
    },
  };
}

function createEnding() {
  const ending = { isOver: false, resolve: () => undefined as void };
  const ended = new Promise<void>((resolve) => (ending.resolve = resolve));
  const resolve = () => {
    ending.isOver = true;
    ending.resolve();
  };
  return { ended, resolve, isOver: () => ending.isOver };
}

function writeHead(reply: FastifyReply, format: StreamFormat): void {
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

/** Shows the reader that the connection lives, and cuts off one that has read nothing for long. */
function beat(response: ServerResponse, { heartbeat, heartbeatMs }: StreamFormat): () => void {
  let fullSince: number | undefined;
  const timer = setInterval(() => {
    if (!response.writableNeedDrain) {
      fullSince = undefined;
      response.write(heartbeat);
    } else {
      fullSince ??= performance.now();
      if (performance.now() - fullSince >= stallMs) response.destroy();
    }
  }, heartbeatMs);
  return () => clearInterval(timer);
}

/** What was written last may still be read, but not waited for without end. */
function cutOffWhenStalled(response: ServerResponse): void {
  if (response.writableFinished || response.destroyed) return;
  const stalled = setTimeout(() => response.destroy(), stallMs);
  response.once('close', () => clearTimeout(stalled));
}

const tooSlow = () =>
  gatewayError('SUBSCRIPTION_TOO_SLOW', 'Events came faster than they were read; subscribe again.');

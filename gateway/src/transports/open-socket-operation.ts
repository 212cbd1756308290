/** One operation of a socket: the frames by which it is answered, and its end, whoever brings it about. */
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { formatRawError, gatewayError } from '../errors.ts';
import type { Leave, LeaveReason, Sink } from '../subscriptions/sink.ts';
import { backlogBytesMax } from './backlog.ts';
import type { FrameWriter } from './socket-connection.ts';

export interface SocketOperation extends Sink {
  /** Aborts when the operation has ended. */
  readonly signal: AbortSignal;
  /** Ends it by its only result. */
  answer(result: FormattedExecutionResult): void;
  /** Ends it by what failed before it began. */
  refuse(errors: readonly GraphQLError[]): void;
  /** It is a subscription now, and this is how it is left. */
  leaveBy(leave: Leave): void;
  /** Ends it without a word. */
  leave: Leave;
}

const closing = Buffer.from('}');

export interface SocketOperationOptions {
  id: string;
  writer: FrameWriter;
  onEnd(): void;
}

export function openSocketOperation({ id, writer, onEnd }: SocketOperationOptions): SocketOperation {
  const ending = new AbortController();
  const { signal } = ending;
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  let left: LeaveReason | undefined;
  let leaveStream: Leave | undefined;

  function end(last: object) {
    if (signal.aborted) return;
    onEnd();
    ending.abort();
    writer.send(JSON.stringify({ id, ...last }));
  }
  const refuse = (errors: readonly GraphQLError[]) =>
    end({ type: 'error', payload: errors.map(toFormatted) });
  function leave(reason: LeaveReason) {
    if (signal.aborted) return;
    left = reason;
    onEnd();
    ending.abort();
    leaveStream?.(reason);
  }

  return {
    signal,
    next(result) {
      if (signal.aborted) return;
      if (writer.waitingBytes() <= backlogBytesMax)
        return writer.send(Buffer.concat([opening, result.json(), closing]));
      left = 'too_slow';
      leaveStream?.(left);
      refuse([tooSlow()]);
    },
    error: (error) => refuse([error]),
    complete: () => end({ type: 'complete' }),
    answer(result) {
      if (signal.aborted) return;
      writer.send(JSON.stringify({ id, type: 'next', payload: result }));
      end({ type: 'complete' });
    },
    refuse,
    leaveBy(how) {
      leaveStream = how;
      if (left) how(left);
    },
    leave,
  };
}

const toFormatted = (error: GraphQLError) => formatRawError(error, requestIdOf(error) ?? uuidV7());

const requestIdOf = (error: GraphQLError) =>
  typeof error.extensions.requestId === 'string' ? error.extensions.requestId : undefined;

const tooSlow = () =>
  gatewayError('SUBSCRIPTION_TOO_SLOW', 'Events came faster than they were read; subscribe again.');

/**
 * One execution of a subscription per event, for all who have asked for the same: the event is completed from the other
 * subgraphs, shaped and made into JSON once, and pushed to every reader in order.
 */
import type { GraphQLError } from 'graphql';
import { toGraphqlError } from '../errors.ts';
import { createOrderedWork } from './ordered-work.ts';
import type { SharedResult } from './shared-result.ts';
import type { Sink } from './sink.ts';
import type { UpstreamEvent } from './upstream.ts';

export interface TopicOptions {
  key: string;
  /** Completes an event, its errors formatted. Rejects where the stream must end. */
  complete(told: UpstreamEvent): Promise<SharedResult>;
  /** It has ended, or its last reader has left. */
  onEnd(topic: Topic): void;
}

/** A sink, and how it leaves the topic that it is of. */
export interface Reader {
  sink: Sink;
  leave?: () => void;
}

export interface Topic {
  readonly key: string;
  /** Whether everything that came has been told. */
  isIdle(): boolean;
  /** From the next event on. */
  add(reader: Reader): void;
  /** Takes over the readers of another topic of the same key. Both must be idle and at the same event. */
  absorb(other: Topic): void;
  /** False when too many events wait already: this one was not taken. */
  push(told: UpstreamEvent): boolean;
  /** Ends for its readers after what came before: by `error`, or because nothing more comes. */
  end(error?: GraphQLError): void;
  /** Ends without telling its readers, and answers them. */
  release(): Reader[];
}

/** Events that are completed at once, and that wait for it. */
const runningMax = 16;
const waitingMax = 1_000;

export function createTopic({ key, complete, onEnd }: TopicOptions): Topic {
  /** Each with the number of the last event that came before it did. */
  const readers = new Map<Reader, number>();
  let eventsCame = 0;
  let isOver = false;

  const work = createOrderedWork<{ told: UpstreamEvent; number: number }, SharedResult>({
    runningMax,
    waitingMax,
    run: ({ told }) => complete(told),
    deliver(result, { number }) {
      for (const [{ sink }, joinedAt] of readers) if (number > joinedAt) sink.next(result);
    },
    fail: (error) => finish(toGraphqlError(error)),
  });

  function release(): Reader[] {
    const left = [...readers.keys()];
    readers.clear();
    work.stop();
    if (!isOver) {
      isOver = true;
      onEnd(topic);
    }
    return left;
  }
  const finish = (error?: GraphQLError) => tellEnd(release(), error);

  const topic: Topic = {
    key,
    isIdle: work.isIdle,
    add(reader) {
      readers.set(reader, eventsCame);
      reader.leave = () => {
        if (readers.delete(reader) && readers.size === 0) release();
      };
    },
    absorb(other) {
      for (const reader of other.release()) topic.add(reader);
    },
    push(told) {
      if (!work.push({ told, number: eventsCame + 1 })) return false;
      eventsCame += 1;
      return true;
    },
    end: (error) => work.end(() => finish(error)),
    release,
  };
  return topic;
}

function tellEnd(readers: Reader[], error?: GraphQLError): void {
  for (const { sink } of readers) {
    if (error) sink.error(error);
    else sink.complete();
  }
}

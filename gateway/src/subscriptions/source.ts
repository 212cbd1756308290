/** One stream of a subgraph, and the topics that it feeds. */
import type { GraphQLError } from 'graphql';
import { gatewayError } from '../errors.ts';
import type { SubscriptionRule } from './subscription-rules.ts';
import type { Topic } from './topic.ts';
import type { UpstreamEvent, UpstreamSink } from './upstream.ts';

export interface SourceOptions {
  rule: SubscriptionRule;
  /** After which event it begins. */
  after: string | undefined;
  /** Subscribes at the subgraph; answers how to stop. */
  open(sink: UpstreamSink): () => void;
  /** An event has been told. */
  onMoved(source: Source): void;
  /** Nothing is open at the subgraph any more. */
  onEnd(source: Source): void;
}

export interface Source {
  /** Subscribes, unless it has. */
  begin(): void;
  /**
   * Whether a subscription that is to begin after `after` (or does not say) can begin with the next event of this one,
   * with nothing missed and nothing told twice.
   */
  canFeed(after: string | undefined): boolean;
  /** The event after which its next one follows; undefined where that one had no cursor. */
  place(): string | undefined;
  topics(): Topic[];
  add(topic: Topic): void;
  /** Closes it when this was its last topic. */
  remove(topic: Topic): void;
  /** Gives its topics to another source that is at the same place, and closes. */
  foldInto(other: Source): void;
}

export function createSource({ rule, after, open, onMoved, onEnd }: SourceOptions): Source {
  const topics = new Set<Topic>();
  const twins = createTwins(topics);
  const progress = createProgress(rule, after);
  let isOver = false;
  let stop: (() => void) | undefined;

  function close() {
    topics.clear();
    if (isOver) return;
    isOver = true;
    stop?.();
    onEnd(source);
  }
  function remove(topic: Topic) {
    if (topics.delete(topic) && topics.size === 0) close();
  }
  function endAll(error?: GraphQLError) {
    const ended = [...topics];
    close();
    for (const topic of ended) topic.end(error);
  }

  const next = (told: UpstreamEvent) => {
    twins.unite();
    progress.note(told.cursor);
    for (const full of feed([...topics], told)) remove(full);
    if (!isOver) onMoved(source);
  };

  const source: Source = {
    begin() {
      stop ??= open({ next, error: endAll, complete: () => endAll() });
      // It may have ended at once.
      if (isOver) stop();
    },
    canFeed: (wanted) => !isOver && progress.isBefore(wanted),
    place: progress.place,
    topics: () => [...topics],
    add(topic) {
      twins.note(topic);
      topics.add(topic);
    },
    remove,
    foldInto(other) {
      for (const topic of topics) other.add(topic);
      close();
    },
  };
  return source;
}

/** Up to where a stream has come that begins after `after`. */
function createProgress(rule: SubscriptionRule, after: string | undefined) {
  let place = after;
  let hasMoved = false;
  return {
    place: () => place,
    note(cursor: string | undefined) {
      hasMoved = true;
      // Who begins after the cursor before an event without one is owed that event, which is told already.
      place = cursor;
    },
    /** Whether its next event is the first for who begins after `wanted`. */
    isBefore(wanted: string | undefined): boolean {
      if (wanted !== undefined) return wanted === place;
      return after === undefined && (!hasMoved || rule.begins === 'now');
    },
  };
}

/** Answers the topics that take no more and end. To complete an event is to write into it, so each gets its own. */
function feed(topics: readonly Topic[], told: UpstreamEvent): Topic[] {
  const own = topics.map((_, index) =>
    index === 0 ? told : { ...told, event: structuredClone(told.event) },
  );
  const full = topics.filter((topic, index) => !topic.push(own[index] as UpstreamEvent));
  for (const topic of full) topic.end(tooSlow());
  return full;
}

/** Topics of the same key, which are made one as soon as both have told all that came. */
function createTwins(topics: ReadonlySet<Topic>) {
  let pairs: [Topic, Topic][] = [];
  return {
    note(topic: Topic) {
      for (const twin of topics) if (twin.key === topic.key) pairs.push([twin, topic]);
    },
    unite() {
      pairs = pairs.filter(([one, other]) => {
        if (!topics.has(one) || !topics.has(other)) return false;
        if (!one.isIdle() || !other.isIdle()) return true;
        one.absorb(other);
        return false;
      });
    },
  };
}

const tooSlow = () => gatewayError('SUBSCRIPTION_TOO_SLOW', 'Events came faster than they were taken.');

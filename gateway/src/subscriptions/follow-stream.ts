/**
 * One stream of a subgraph through the loss of replicas: it goes on at another after the last event that came. Where it
 * cannot, its readers are told, who alone know what they have seen; or, where its rule says so, it is begun again when
 * the subgraph is back, and the next event says that some before it may be missing.
 */
import type { GraphQLError } from 'graphql';
import { backoffMs } from '@ensure-study/kit/backoff';
import type { Clock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { Held, Spread } from '@ensure-study/kit/spread';
import { gatewayError, toGraphqlError } from '../errors.ts';
import type {
  AskedStream,
  StreamListener,
  SubscriptionGap,
  UpstreamContext,
  UpstreamEvent,
  UpstreamOperation,
  UpstreamSink,
} from './upstream.ts';

export interface FollowedService {
  spread: Spread;
  /** Asks one replica; answers how to stop. */
  subscribeAt(url: string, asked: AskedStream, listener: StreamListener): () => void;
}

/** A replica that kept a stream for so long may be gone to again when another is lost. */
const steadyMs = 1_000;
/** A subgraph that is away for longer is told of to the readers. */
const retryMs = 60_000;
const backoff = { fromMs: 250, mostMs: 5_000 };

interface Following {
  service: FollowedService;
  clock: Clock;
  operation: UpstreamOperation;
  context: UpstreamContext;
  sink: UpstreamSink;
  place: Place;
  patience: Patience;
  /** Replicas that have gone away. */
  lost: Set<string>;
  ended: AbortController;
  /** Stops at the replica where it is. */
  stop?: () => void;
  /** To be told with the next event. */
  gap?: SubscriptionGap;
}

/** Follows a stream into the sink; answers how to stop. */
export function followStream(
  deps: { service: FollowedService; clock: Clock },
  operation: UpstreamOperation,
  context: UpstreamContext,
  sink: UpstreamSink,
): () => void {
  const [place, patience] = [createPlace(operation), createPatience(deps.clock)];
  const own = { place, patience, lost: new Set<string>(), ended: new AbortController() };
  const following: Following = { ...deps, operation, context, sink, ...own };
  void begin(following, goneError(operation.serviceName, false));
  return () => end(following, () => undefined);
}

function end({ ended, stop }: Following, tell: () => void): void {
  if (ended.signal.aborted) return;
  ended.abort();
  stop?.();
  tell();
}

const fail = (following: Following, error: GraphQLError) => end(following, () => following.sink.error(error));

/** Asks a replica that is left; `failure` is told when none is. */
async function begin(following: Following, failure: GraphQLError): Promise<void> {
  try {
    const assertion = await following.context.assertion();
    if (following.ended.signal.aborted) return;
    const held = following.service.spread.hold(following.lost);
    if (held) subscribeAt(following, held, assertion);
    else await beginLater(following, failure);
  } catch (error) {
    fail(following, toGraphqlError(error));
  }
}

async function beginLater(following: Following, failure: GraphQLError): Promise<void> {
  const { operation, patience, lost, clock, ended } = following;
  const waitMs = operation.rule.whenLost === 'retry' ? patience.waitMs() : undefined;
  if (waitMs === undefined) return fail(following, failure);
  lost.clear();
  await clock.sleep(waitMs, ended.signal);
  await begin(following, failure);
}

function subscribeAt(following: Following, held: Held, assertion: string): void {
  const { service, clock, operation, context, sink, place, patience, lost, ended } = following;
  const { serviceName } = operation;
  const unsubscribe = service.subscribeAt(
    held.url,
    { ...place.operation(), serviceName, assertion, context },
    {
      next(event) {
        patience.renew();
        const { gap } = following;
        following.gap = undefined;
        sink.next({ ...place.note(event), ...(gap && { gap }) });
      },
      refused: (error) => fail(following, error),
      complete: () => end(following, () => sink.complete()),
      lost({ openedAt }) {
        if (ended.signal.aborted) return;
        following.stop?.();
        service.spread.replicas.noteGone(held.url);
        const opened = openedAt !== undefined;
        // What its handshake took says nothing: one that hangs takes longer to fail than another to be steady.
        if (opened && clock.now() - openedAt > steadyMs) {
          lost.clear();
          patience.renew();
        }
        lost.add(held.url);
        goOn(following, goneError(serviceName, opened), opened);
      },
    },
  );
  following.stop = () => {
    following.stop = undefined;
    held[Symbol.dispose]();
    unsubscribe();
  };
}

/** `opened`: the replica had been reached, and may have told what nobody will tell again. */
function goOn(following: Following, failure: GraphQLError, opened: boolean): void {
  const { operation, place, patience, clock } = following;
  if (opened) patience.spend();
  if (opened && !place.isKnown()) {
    if (!canBeginAnew(operation, place)) return fail(following, failure);
    // What is told from its beginning, and had told nothing yet, lacks nothing.
    if (operation.rule.begins === 'now')
      following.gap ??= {
        since: new Date(clock.now()).toISOString(),
        reason: 'SUBSCRIPTION_UPSTREAM_LOST',
        serviceName: operation.serviceName,
      };
  }
  void begin(following, failure);
}

/** Nothing is told twice by beginning anew where nothing has come yet, or nothing from before would come. */
const canBeginAnew = ({ rule }: UpstreamOperation, place: Place) =>
  rule.whenLost === 'retry' && (rule.begins === 'now' || !place.hasMoved());

type Patience = ReturnType<typeof createPatience>;

/** How long to go on trying to reach a subgraph that had been reached. */
function createPatience(clock: Clock) {
  let lostAt: number | undefined;
  let failures = 0;
  return {
    spend: () => void (lostAt ??= clock.now()),
    renew() {
      lostAt = undefined;
      failures = 0;
    },
    /** Undefined when it has been long enough, and for one that was never reached. */
    waitMs(): number | undefined {
      if (lostAt === undefined || clock.now() - lostAt > retryMs) return undefined;
      failures += 1;
      return backoffMs(failures, backoff);
    },
  };
}

type Place = ReturnType<typeof createPlace>;

/** Up to where a stream has come, and the operation that goes on from there. */
function createPlace({ query, operationName, variables, resumable, ...operation }: UpstreamOperation) {
  let { after } = operation;
  let hasMoved = false;
  return {
    isKnown: () => after !== undefined,
    hasMoved: () => hasMoved,
    note(event: UpstreamEvent['event']): UpstreamEvent {
      const cursor = resumable?.takeCursor(event);
      hasMoved = true;
      after = cursor ?? after;
      return { event, cursor };
    },
    operation: () =>
      resumable
        ? {
            ...{ query: resumable.query, operationName },
            variables: { ...variables, ...(after !== undefined && { [resumable.afterVariable]: after }) },
          }
        : { query, operationName, variables },
  };
}

const goneError = (serviceName: string, opened: boolean): GraphQLError =>
  opened
    ? gatewayError('SUBSCRIPTION_UPSTREAM_LOST', `${serviceName} went away; subscribe again.`, {
        extensions: { serviceName },
      })
    : storeUnavailable(serviceName, undefined, { serviceName });

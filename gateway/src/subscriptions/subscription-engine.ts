/**
 * Runs subscriptions: a source for what is asked of a subgraph, a topic for what is made of its events, a sink for each
 * client. Clients that ask for the same share a topic, those that ask the same of the subgraph share a source.
 */
import type { FormattedExecutionResult } from 'graphql';
import type { Metrics } from '@ensure-study/kit/metrics';
import { rootSpan, type Tracing } from '@ensure-study/kit/tracing';
import type { GatewayContext } from '../context.ts';
import { formatRawError, gatewayError } from '../errors.ts';
import type { OperationExecutor, PlannedOperation } from '../execution/ports.ts';
import type { Reloads } from '../execution/reloadable-executor.ts';
import { createSharedResult, type Serialise } from './shared-result.ts';
import { placeOf, sourceKey, topicKey, type SubscriptionRequest } from './sharing.ts';
import { createReader } from './create-reader.ts';
import type { Leave, Sink } from './sink.ts';
import { createSourceFamilies, type SourceFamilies } from './source-families.ts';
import { createSource, type Source } from './source.ts';
import { ruleOf, type SubscriptionRule, type SubscriptionRules } from './subscription-rules.ts';
import { createTopic, type Reader, type Topic } from './topic.ts';
import type { Upstream, UpstreamEvent } from './upstream.ts';

export interface SubscriptionEngineOptions {
  executor: OperationExecutor & Reloads & { generation(): number };
  upstream: Upstream;
  rules: SubscriptionRules;
  /** Nobody, signed for subgraphs: who asks for what is shared by everybody. */
  nobodysAssertion(): Promise<string>;
  metrics: Pick<Metrics, 'liveSubscriptions' | 'upstreamSubscriptions' | 'subscriptionEnds'>;
  tracing?: Tracing;
  /** How results become JSON. */
  serialise?: Serialise;
}

export interface SubscriptionEngine {
  /**
   * Pushes the results of a subscription into the sink, in order, until it ends or is left. It goes on unseen under
   * another supergraph that has the same source for it, and ends with SUBSCRIPTION_SCHEMA_RELOAD under one that has not.
   */
  subscribe(request: SubscriptionRequest, context: GatewayContext, sink: Sink): Promise<Leave>;
  /** Follows no reloads any more. */
  close(): void;
}

/** An open topic: the plan that is in force for it, and where its events come from. */
interface OpenTopic {
  planned: PlannedOperation;
  variables: Record<string, unknown>;
  source: Source;
}
type Planned = SubscriptionRequest & { planned: { upstream: NonNullable<PlannedOperation['upstream']> } };

/** What is open. */
interface State {
  options: SubscriptionEngineOptions;
  sources: SourceFamilies;
  topics: Map<Topic, OpenTopic>;
}

export function createSubscriptionEngine(options: SubscriptionEngineOptions): SubscriptionEngine {
  const { executor, metrics } = options;
  const state: State = { options, sources: createSourceFamilies(), topics: new Map() };
  const stopFollowing = executor.onReload(() => {
    for (const [topic, open] of state.topics) void renew(executor, topic, open);
  });
  return {
    async subscribe(request, context, sink) {
      const { reader, leave } = createReader(metrics, sink);
      // Another supergraph may have come into force since it was planned, and what has not joined yet is told of none.
      let planned: PlannedOperation | undefined;
      let generation: number;
      do {
        generation = executor.generation();
        planned = await renewed(executor, request.planned, request.variables);
      } while (generation !== executor.generation());
      if (context.signal.aborted) return leave;
      if (!planned?.upstream) reader.sink.error(reloaded());
      else join(state, { ...request, planned } as Planned, context, reader);
      return leave;
    },
    close: stopFollowing,
  };
}

/** What cannot be planned cannot go on. */
const renewed = (executor: Reloads, planned: PlannedOperation, variables: Record<string, unknown>) =>
  executor.renew(planned, variables).catch(() => undefined);

async function renew(executor: Reloads, topic: Topic, open: OpenTopic): Promise<void> {
  const next = await renewed(executor, open.planned, open.variables);
  if (next) open.planned = next;
  else {
    open.source.remove(topic);
    topic.end(reloaded());
  }
}

function join(state: State, request: Planned, context: GatewayContext, reader: Reader): void {
  const { rules, executor } = state.options;
  const rule = ruleOf(rules, request.planned.upstream.field);
  const key = sourceKey(request, context, { rule, generation: executor.generation() });
  const after = placeOf(request);
  const source =
    state.sources.toFeed(key, after) ?? openSource(state, request, context, { key, after, rule });
  const ownKey = topicKey(request, context, rule);
  const known = source.topics().find((topic) => topic.key === ownKey);
  (known ?? openTopic(state, request, context, { key: ownKey, source })).add(reader);
  source.begin();
}

/** Two streams of one key that are at the same event are the same from there on: the one that has just moved lives. */
function fold({ sources, topics }: State, source: Source): void {
  const other = sources.atPlaceOf(source);
  if (!other) return;
  for (const topic of other.topics()) (topics.get(topic) as OpenTopic).source = source;
  other.foldInto(source);
}

interface SourceBeginning {
  key: string | undefined;
  after: string | undefined;
  rule: SubscriptionRule;
}

function openSource(
  state: State,
  { planned, variables }: Planned,
  { assertion, requestId, traceparent, clientIp }: GatewayContext,
  { key, after, rule }: SourceBeginning,
): Source {
  const { upstream, nobodysAssertion, metrics } = state.options;
  const { variableNames, ...asked } = planned.upstream;
  const caller = rule.shared
    ? { assertion: nobodysAssertion, requestId, traceparent }
    : { assertion, requestId, traceparent, clientIp };
  const operation = { ...asked, variables: pick(variables, variableNames), after, rule };
  const source = createSource({
    ...{ rule, after },
    open: (sink) => upstream.open(operation, caller, sink),
    onMoved: (moved) => fold(state, moved),
    onEnd(ended) {
      metrics.upstreamSubscriptions.dec();
      state.sources.remove(ended);
    },
  });
  metrics.upstreamSubscriptions.inc();
  state.sources.add(source, key);
  return source;
}

function openTopic(
  { options, topics }: State,
  request: Planned,
  context: GatewayContext,
  { key, source }: { key: string; source: Source },
): Topic {
  const { planned, variables } = request;
  const controller = new AbortController();
  const open: OpenTopic = { planned, variables, source };
  const own = toTopicContext(options, context, request, controller.signal);
  const topic = createTopic({
    key,
    complete: (told) => completeEvent(options, open, told, own),
    onEnd(ended) {
      controller.abort();
      topics.delete(ended);
      open.source.remove(ended);
    },
  });
  topics.set(topic, open);
  source.add(topic);
  return topic;
}

async function completeEvent(
  { executor, tracing, serialise }: SubscriptionEngineOptions,
  { planned, variables }: OpenTopic,
  { event, gap }: UpstreamEvent,
  context: GatewayContext,
) {
  // A subscription may last for hours: each of its events is a trace of its own, tied to the one that began it.
  const traced = {
    links: [context.traceparent],
    attributes: {
      'graphql.operation.type': 'subscription',
      'graphql.operation.name': planned.upstream?.operationName,
    },
  };
  const { data, errors } = await rootSpan(tracing, 'subscription event', traced, () =>
    executor.executeEvent(planned, event, variables, context),
  );
  const result: FormattedExecutionResult = {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => formatRawError(error, context.requestId)) }),
    ...(gap && { extensions: { subscriptionGap: gap } }),
  };
  return createSharedResult(result, serialise);
}

/** What lasts of the context of the first reader: it is the topic's, whoever of its readers leaves. */
function toTopicContext(
  { rules, nobodysAssertion }: SubscriptionEngineOptions,
  { viewer, assertion, requestId, traceparent, clientIp, cookie }: GatewayContext,
  { planned }: Planned,
  signal: AbortSignal,
): GatewayContext {
  const lasting = { requestId, traceparent, signal, setCookie: () => undefined };
  const rule: SubscriptionRule = ruleOf(rules, planned.upstream.field);
  if (!rule.shared)
    return { ...lasting, viewer, assertion, clientIp, ...(cookie !== undefined && { cookie }) };
  // The viewer counts for what the schema guards, and is told to no subgraph.
  const guarded = planned.view !== undefined;
  return { ...lasting, viewer: guarded ? viewer : null, assertion: nobodysAssertion, clientIp: '' };
}

const pick = (variables: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );

const reloaded = () =>
  gatewayError('SUBSCRIPTION_SCHEMA_RELOAD', 'The schema has changed under this stream; subscribe again.');

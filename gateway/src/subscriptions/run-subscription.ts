/** A planned subscription as the client sees it: each event of the owning subgraph, completed from the others. */
import type { FormattedExecutionResult } from 'graphql';
import { rootSpan, type Tracing } from '@ensure-study/kit/tracing';
import type { GatewayContext } from '../context.ts';
import { formatRawError, gatewayError } from '../errors.ts';
import type { OperationExecutor, PlannedOperation } from '../execution/ports.ts';
import type { Reloads } from '../execution/reloadable-executor.ts';
import type { Upstream } from './upstream.ts';

export interface RunSubscriptionDeps {
  executor: OperationExecutor & Reloads;
  upstream: Upstream;
  tracing?: Tracing;
}

export interface RunSubscriptionInput {
  planned: PlannedOperation;
  variables: Record<string, unknown>;
  context: GatewayContext;
}

/**
 * Events one after another, in order, errors formatted. The stream rejects with an error of `Upstream.subscribe`; an
 * event that cannot be completed carries its errors and the stream goes on. It goes on unseen under another supergraph
 * that has the same source for it, and rejects with SUBSCRIPTION_SCHEMA_RELOAD under one that has not.
 */
export async function runSubscription(
  { executor, upstream, tracing }: RunSubscriptionDeps,
  { planned, variables, context }: RunSubscriptionInput,
): Promise<AsyncGenerator<FormattedExecutionResult, void, void>> {
  if (!planned.upstream) throw new Error('Only a subscription can be subscribed to.');
  const { variableNames, ...source } = planned.upstream;
  const used = Object.fromEntries(
    variableNames.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
  const events = await upstream.subscribe({ ...source, variables: used }, context);
  // A quiet stream would otherwise wait for its next event before it notices that nobody listens.
  context.signal.addEventListener('abort', () => void events.return(), { once: true });
  if (context.signal.aborted) await events.return();
  const follower = followReloads(executor, { planned, variables, context, end: () => void events.return() });

  // A subscription may last for hours: each of its events is a trace of its own, tied to the one that began it.
  const traced = {
    links: [context.traceparent],
    attributes: {
      'graphql.operation.type': 'subscription',
      'graphql.operation.name': planned.upstream.operationName,
    },
  };

  async function* complete() {
    try {
      for await (const event of events) {
        const { data, errors } = await rootSpan(tracing, 'subscription event', traced, () =>
          executor.executeEvent(follower.planned(), event, variables, context),
        );
        const formatted = errors?.map((error) => formatRawError(error, context.requestId));
        yield { ...(data !== undefined && { data }), ...(formatted && { errors: formatted }) };
      }
      if (follower.isOutdated()) throw reloaded();
    } finally {
      follower.stop();
      await events.return();
    }
  }
  return complete();
}

interface Followed extends RunSubscriptionInput {
  /** Ends the stream. */
  end(): void;
}

/** Keeps the plan of a subscription that of the supergraph in force, or ends it where that is not possible. */
function followReloads(executor: Reloads, { planned, variables, context, end }: Followed) {
  let current = planned;
  let isOutdated = false;
  const renew = async () => {
    const next = await executor.renew(current, variables);
    if (next) current = next;
    else {
      isOutdated = true;
      end();
    }
  };
  const stop = executor.onReload(() => void renew());
  // A stream that nobody reads is not run to its end, and who has left already does not leave again.
  if (context.signal.aborted) stop();
  else context.signal.addEventListener('abort', stop, { once: true });
  // Another supergraph may have come while the source was being subscribed to.
  void renew();
  return { planned: () => current, isOutdated: () => isOutdated, stop };
}

const reloaded = () =>
  gatewayError('SUBSCRIPTION_SCHEMA_RELOAD', 'The schema has changed under this stream; subscribe again.');

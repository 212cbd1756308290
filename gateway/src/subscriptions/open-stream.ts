/** The events of a planned subscription, counted while it lasts, and ended the moment that its client is gone. */
import type { FormattedExecutionResult } from 'graphql';
import type { Metrics } from '@ensure-study/kit/metrics';
import { createStoppableStream } from '@ensure-study/kit/stoppable-stream';
import type { GatewayContext, OperationSlot } from '../context.ts';
import { runSubscription, type RunSubscriptionDeps } from './run-subscription.ts';

export interface OpenStreamDeps extends RunSubscriptionDeps {
  metrics: Metrics;
}

export interface OpenStreamInput {
  subscription: NonNullable<OperationSlot['subscription']>;
  /** Its signal is the controller's. */
  context: GatewayContext;
  /** Aborted when the stream ends. */
  controller: AbortController;
}

export async function openStream(
  deps: OpenStreamDeps,
  { subscription, context, controller }: OpenStreamInput,
): Promise<AsyncGenerator<FormattedExecutionResult, void, void>> {
  const stream = await runSubscription(deps, { ...subscription, context });
  deps.metrics.liveSubscriptions.inc();
  return createStoppableStream(stream, () => {
    deps.metrics.liveSubscriptions.dec();
    controller.abort();
  });
}

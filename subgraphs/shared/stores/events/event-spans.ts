/** Spans of events on their way: each goes on in the trace of who appended it, whichever way and however often it travels. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import { activeTraceparent, rootSpan, type Span, type Tracing } from '@ensure-study/kit/tracing';

/** An event and the trace that it belongs to. */
export interface TracedEvent {
  event: DomainEvent;
  traceparent: string | null;
}
export interface Handling {
  tracing?: Tracing;
  topic: string;
  group: string;
}

/** One event handled. */
export function handledAsSpan<T>(handling: Handling, { event, traceparent }: TracedEvent, work: () => T): T {
  return rootSpan(
    handling.tracing,
    `process ${handling.topic}`,
    toOptions(handling, event, traceparent),
    work,
  );
}

/**
 * Several handled in one go: what that took is a trace of its own, and each event has a span in its own trace that leads
 * there.
 */
export async function handledTogetherAsSpans(
  handling: Handling,
  traced: readonly TracedEvent[],
  work: () => Promise<void>,
): Promise<void> {
  const { tracing, topic } = handling;
  if (!tracing) return work();
  const startedAt = Date.now();
  let batch: string | null = null;
  const attributes = { ...commonOf(handling), 'messaging.batch.message_count': traced.length };
  await rootSpan(tracing, `process ${topic}`, { kind: 'consumer', attributes }, () => {
    batch = activeTraceparent();
    return work();
  });
  for (const { event, traceparent } of traced)
    tracing
      .start(`process ${topic}`, {
        ...toOptions(handling, event, traceparent),
        ...{ startedAt, links: batch === null ? [] : [batch] },
      })
      .end();
}

const commonOf = ({ topic, group }: Handling) => ({
  'messaging.operation.type': 'process',
  'messaging.destination.name': topic,
  'messaging.consumer.group.name': group,
});

const toOptions = (handling: Handling, { id, type }: DomainEvent, parent: string | null) => ({
  ...{ kind: 'consumer' as const, parent },
  attributes: { ...commonOf(handling), 'messaging.message.id': id, 'ensure.event.type': type },
});

/** Events that are being sent to Kafka; without an exporter they keep the trace context they have. */
export function startSending<E extends { id: string; topic: string; traceparent: string | null }>(
  tracing: Tracing | undefined,
  events: readonly E[],
): { events: E[]; end(error?: unknown): void } {
  if (!tracing) return { events: [...events], end: () => undefined };
  const spans: Span[] = [];
  const sent = events.map((event) => {
    const { id, topic, traceparent: parent } = event;
    if (parent === null) return event;
    const attributes = {
      'messaging.system': 'kafka',
      'messaging.operation.type': 'send',
      'messaging.destination.name': topic,
      'messaging.message.id': id,
    };
    const span = tracing.start(`send ${topic}`, { kind: 'producer', parent, attributes });
    spans.push(span);
    return { ...event, traceparent: span.traceparent };
  });
  return {
    events: sent,
    end(error) {
      for (const span of spans) {
        if (error !== undefined) span.fail(error);
        span.end();
      }
    },
  };
}

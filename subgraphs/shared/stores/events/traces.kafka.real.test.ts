/** On the Kafka that `KAFKA_BOOTSTRAP_SERVERS_TEST` names. */
import { randomUUID } from 'node:crypto';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { rootSpan } from '@ensure-study/kit/tracing';
import { openCollector } from '@ensure-study/testkit/collector';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { expect, test, vi } from 'vitest';
import { failed, newGroup, patience, topics } from './events.contract.ts';
import { openKafkaUnderTest } from './kafka-under-test.ts';

const servers = process.env.KAFKA_BOOTSTRAP_SERVERS_TEST ?? '';

test('an event is sent and handled in the trace of who appended it, one by one and together', async () => {
  await using collector = await openCollector();
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: undefined,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on' as const,
    OTEL_TRACES_SAMPLER_ARG: 1,
  };
  const tracing = await openTracing({ service: 'test', variables, logger, batchEveryMs: 50 });
  await using it = await openKafkaUnderTest(servers, tracing);
  const key = randomUUID();
  for (const name of ['first', 'second', 'third'])
    await rootSpan(tracing, name, {}, () =>
      it.transaction((tx) => it.outboxOnly.append(tx, [failed(key, name)])),
    );
  const log = it.openHere();
  const handle = async () => undefined;
  const consumers = [
    log.consume({ group: newGroup(), topics, handle }),
    log.consume({ group: newGroup(), topics, handle, handleMany: handle }),
  ];
  const named = (name: string) => collector.spans.filter((span) => span.name === name);
  await vi.waitFor(() => {
    for (const name of ['first', 'second', 'third']) {
      const [asked] = named(name);
      const sent = named('send document.events').find((span) => span.parentSpanId === asked?.spanId);
      const handled = named('process document.events').filter(
        ({ parentSpanId }) => parentSpanId === sent?.spanId,
      );
      expect([asked, sent, ...handled].map((span) => span?.traceId)).toEqual(Array(4).fill(asked?.traceId));
    }
  }, patience);
  await Promise.all(consumers.map((consumer) => consumer.close()));
  await tracing?.close();
});

/** Exports spans over OTLP/HTTP in batches. Nothing waits for it: while the collector is away, spans are counted and dropped. */
import type { Attributes, Context, SpanKind as ApiKind, Span as ApiSpan, Tracer } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace';
import { withDeadline } from './deadline.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { parseTraceparent } from './request-identity.ts';
import { errorTypeOf, type RootOptions, type Span, type SpanKind, type Tracing } from './tracing.ts';
import type { TracingVariables } from './tracing-variables.ts';
import { uuidV7 } from './uuid.ts';

export interface TracingOptions {
  service: string;
  variables: TracingVariables;
  logger: Logger;
  metrics?: Pick<Metrics, 'spans'>;
  /** How often a batch is sent; 1 000 when absent. */
  batchEveryMs?: number;
}

/** About half a megabyte each of what waits and what is on its way. */
const waitingMax = 2_048;
const batchMax = 512;
const batchEveryMsUnlessTold = 1_000;
/** Of one batch, all tries of the exporter included. */
const exportMs = 5_000;
const goodbyeMs = 2_000;
const attributeLengthMax = 256;

/** The packages of OpenTelemetry, which are read only by a process that exports. */
const loadSdk = async () => ({
  ...{ api: await import('@opentelemetry/api'), sdk: await import('@opentelemetry/sdk-trace') },
  ...{ resources: await import('@opentelemetry/resources') },
  ...{ otlp: await import('@opentelemetry/exporter-trace-otlp-http') },
});
type Sdk = Awaited<ReturnType<typeof loadSdk>>;

/** Undefined where no collector is named. */
export async function openTracing(options: TracingOptions): Promise<Tracing | undefined> {
  const { service, variables } = options;
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = variables;
  if (!endpoint) return undefined;
  const loaded = await loadSdk();
  const { sdk, resources, otlp } = loaded;
  const exporter = new otlp.OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: exportMs,
    ...(headers && { headers }),
  });
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({
      'service.namespace': 'ensure-study',
      'service.name': service,
      'service.instance.id': uuidV7(),
    }),
    sampler: samplerOf(loaded, variables),
    spanLimits: { attributeValueLengthLimit: attributeLengthMax },
    spanProcessors: [boundedProcessor(loaded, exporter, options)],
  });
  const tracer = provider.getTracer('ensure-study');
  return {
    start: (name, given) => startRoot(loaded, tracer, name, given),
    close: () =>
      withDeadline('The last spans', goodbyeMs, undefined, () => provider.shutdown()).catch(() => undefined),
  };
}

function samplerOf({ sdk }: Sdk, variables: TracingVariables) {
  const { OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio } = variables;
  const own = name.endsWith('always_on')
    ? new sdk.AlwaysOnSampler()
    : name.endsWith('always_off')
      ? new sdk.AlwaysOffSampler()
      : new sdk.TraceIdRatioBasedSampler(ratio);
  return name.startsWith('parentbased_') ? new sdk.ParentBasedSampler({ root: own }) : own;
}

/** The SDK's batches, with each span accounted for: exported, refused by the collector, or more than may wait. */
function boundedProcessor(
  { api, sdk }: Sdk,
  exporter: SpanExporter,
  { logger, metrics, batchEveryMs = batchEveryMsUnlessTold }: TracingOptions,
): SpanProcessor {
  let waiting = 0;
  let isAway = false;
  const count = (result: string, spans: number) => metrics?.spans.inc({ result }, spans);
  const counted: SpanExporter = {
    export(spans, done) {
      waiting -= spans.length;
      exporter.export(spans, (result) => {
        const isExported = result.code === 0;
        count(isExported ? 'exported' : 'failed', spans.length);
        if (isExported === isAway) {
          isAway = !isExported;
          if (isAway) logger.warn({ err: result.error }, 'spans cannot be exported: they are dropped');
          else logger.info('spans are exported again');
        }
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
  const batches = new sdk.BatchSpanProcessor({
    exporter: counted,
    maxQueueSize: waitingMax,
    maxExportBatchSize: batchMax,
    scheduledDelayMillis: batchEveryMs,
    exportTimeoutMillis: 2 * exportMs,
  });
  return {
    onStart: (span, context: Context) => batches.onStart(span, context),
    onEnd(span: ReadableSpan) {
      if ((span.spanContext().traceFlags & api.TraceFlags.SAMPLED) === 0) return;
      if (waiting >= waitingMax) return count('overflowed', 1);
      waiting += 1;
      batches.onEnd(span);
    },
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  };
}

function startRoot(
  loaded: Sdk,
  tracer: Tracer,
  name: string,
  { kind, attributes, parent, links = [], startedAt }: RootOptions,
): Span {
  const { api } = loaded;
  const remote = toSpanContext(parent);
  const context = remote ? api.trace.setSpanContext(api.ROOT_CONTEXT, remote) : api.ROOT_CONTEXT;
  const options = {
    kind: kindOf(loaded, kind),
    attributes: attributes as Attributes,
    links: links.flatMap((link) => toSpanContext(link) ?? []).map((linked) => ({ context: linked })),
    startTime: startedAt,
  };
  return toSpan(loaded, tracer, tracer.startSpan(name, options, context));
}

const kindOf = ({ api }: Sdk, kind: SpanKind = 'internal'): ApiKind =>
  api.SpanKind[kind.toUpperCase() as keyof typeof api.SpanKind];

function toSpanContext(traceparent: string | null | undefined) {
  const [, traceId, spanId, flags] = parseTraceparent(traceparent)?.split('-') ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
}

function toSpan(loaded: Sdk, tracer: Tracer, span: ApiSpan): Span {
  const { api } = loaded;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    ...{ traceId, spanId },
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    get isRecording() {
      return span.isRecording();
    },
    startChild(name, { kind, attributes }) {
      const options = { kind: kindOf(loaded, kind), attributes: attributes as Attributes };
      const context = api.trace.setSpan(api.ROOT_CONTEXT, span);
      return toSpan(loaded, tracer, tracer.startSpan(name, options, context));
    },
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes(attributes as Attributes),
    fail(error) {
      span.setAttribute('error.type', errorTypeOf(error));
      span.setStatus({ code: api.SpanStatusCode.ERROR });
    },
    end: () => span.end(),
  };
}

/**
 * Spans: what is done for one request or one event, from process to process. Who serves a request or takes an event starts
 * one; what happens meanwhile is recorded below it by `span`. Without an exporter no span is ever started, and `span` only
 * runs its work.
 *
 * Attributes are names of OpenTelemetry's semantic conventions. They hold neither what people wrote nor who they are: no
 * arguments, no values of statements, no messages of errors.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';
export type SpanAttributes = Record<string, string | number | boolean | undefined>;

export interface SpanOptions {
  /** `internal` when absent. */
  kind?: SpanKind;
  attributes?: SpanAttributes;
}
export interface RootOptions extends SpanOptions {
  /** W3C trace context of who asked; a new trace begins without one. */
  parent?: string | null;
  /** Trace contexts of what this also belongs to. */
  links?: readonly string[];
  /** When it began, ms since the epoch; now when absent. */
  startedAt?: number;
}

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  /** W3C trace context, for whoever is asked on its behalf. */
  readonly traceparent: string;
  /** False for a trace that was not sampled, and after the end. */
  readonly isRecording: boolean;
  startChild(name: string, options: SpanOptions): Span;
  rename(name: string): void;
  set(attributes: SpanAttributes): void;
  /** Marks it as failed, by the kind of the error. */
  fail(error: unknown): void;
  end(): void;
}

/** Starts spans that have no parent in this process, in the name of one service. */
export interface Tracing {
  start(name: string, options: RootOptions): Span;
  /** Hands over what is left, for a moment. */
  close(): Promise<void>;
}

const active = new AsyncLocalStorage<Span>();

/** The span of what runs here. A loop that a request happened to start is not of that request any more once it has ended. */
export function activeSpan(): Span | undefined {
  const span = active.getStore();
  return span?.isRecording ? span : undefined;
}

/** For what is asked on behalf of what runs here; null without a span. Tells also of a trace that is not sampled. */
export const activeTraceparent = (): string | null => active.getStore()?.traceparent ?? null;

/** Runs `work` as part of `span`, which somebody else ends. */
export const runWithin = <T>(span: Span, work: () => T): T => active.run(span, work);

/** Runs `work` as `span`, which ends with it. */
export function runAs<T>(span: Span, work: () => T): T {
  const fail = (error: unknown): never => {
    span.fail(error);
    span.end();
    throw error;
  };
  const finish = <R>(result: R): R => {
    span.end();
    return result;
  };
  return active.run(span, () => {
    try {
      const result = work();
      return result instanceof Promise ? (result.then(finish, fail) as T) : finish(result);
    } catch (error) {
      return fail(error);
    }
  });
}

/** Records `work` below the span of what runs here; where there is none it is only run. */
export function span<T>(name: string, options: SpanOptions, work: () => T): T {
  const parent = activeSpan();
  return parent ? runAs(parent.startChild(name, options), work) : work();
}

/** Runs `work` as the beginning of a trace in this process, where spans are exported at all. */
export function rootSpan<T>(
  tracing: Tracing | undefined,
  name: string,
  options: RootOptions,
  work: () => T,
): T {
  return tracing ? runAs(tracing.start(name, options), work) : work();
}

/** A short name of what went wrong: a message may repeat what somebody wrote. */
export function errorTypeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' || typeof code === 'number' ? String(code) : error.name;
}

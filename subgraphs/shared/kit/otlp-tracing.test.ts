import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openCollector } from '@ensure-study/testkit/collector';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { parseEnvironment } from './environment.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { openTracing } from './otlp-tracing.ts';
import { createServiceApp } from './service.ts';
import { tracingVariables } from './tracing-variables.ts';
import { activeSpan, activeTraceparent, rootSpan, span, type Tracing } from './tracing.ts';

const silent = pino({ level: 'silent' });

async function open(source: Record<string, string>, logger = silent) {
  const variables = parseEnvironment(z.object(tracingVariables), source);
  if (!variables.ok) throw new Error(variables.errors.join(' '));
  const metrics = createMetrics('test');
  const tracing = await openTracing({ service: 'test', variables: variables.value, logger, metrics });
  return { tracing: tracing as Tracing, metrics };
}
const endpoint = (url: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
const counted = async (metrics: ReturnType<typeof createMetrics>, result: string) =>
  (await metrics.spans.get()).values.find(({ labels }) => labels.result === result)?.value ?? 0;

describe('a span', () => {
  it('belongs to what it runs in, and goes on in the trace of who asked', async () => {
    await using collector = await openCollector();
    const { tracing } = await open(endpoint(collector.url));
    const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const asked = { kind: 'client', attributes: { 'db.system.name': 'postgresql' } } as const;
    const failing = rootSpan(tracing, 'request', { kind: 'server', parent }, async () => {
      await span('SELECT', asked, async () => expect(activeTraceparent()).not.toBe(parent));
      await span('INSERT', asked, () => Promise.reject(new TypeError('a name that nobody may read')));
    });
    await expect(failing).rejects.toThrow(TypeError);
    await tracing.close();
    const [select, insert, request] = collector.spans;
    expect(request).toMatchObject({
      ...{ name: 'request', service: 'test', parentSpanId: 'b7ad6b7169203331', status: { code: 2 } },
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
    expect(select).toMatchObject({ parentSpanId: request?.spanId, status: { code: 0 }, kind: 3 });
    expect(insert).toMatchObject({
      parentSpanId: request?.spanId,
      attributes: { 'error.type': 'TypeError' },
    });
    expect(JSON.stringify(collector.spans)).not.toContain('nobody may read');
  });

  it('ends with what began it: a loop that goes on is recorded nowhere', async () => {
    await using collector = await openCollector();
    const { tracing } = await open(endpoint(collector.url));
    let goOn!: () => void;
    const begun = new Promise<void>((resolve) => (goOn = resolve));
    let loop: Promise<void> | undefined;
    rootSpan(tracing, 'request', {}, () => {
      loop = begun.then(() => span('SELECT', {}, () => expect(activeSpan()).toBeUndefined()));
    });
    goOn();
    await loop;
    await tracing.close();
    expect(collector.spans.map(({ name }) => name)).toEqual(['request']);
  });
});

it('a span of a request that is served carries what came of it, and its log lines name the trace', async () => {
  await using collector = await openCollector();
  const lines: { trace_id?: string }[] = [];
  const { tracing, metrics } = await open(endpoint(collector.url));
  const logger = createLogger('test', 'info', { write: (line) => void lines.push(JSON.parse(line)) });
  const app = createServiceApp({ logger, metrics, tracing, dependencies: [] });
  app.post('/things/:id', async () => {
    logger.info('seen');
    throw new Error('no');
  });
  await app.inject({ method: 'POST', url: '/things/7?token=secret', payload: { of: 'some length' } });
  await app.inject('/health/live');
  await tracing.close();
  expect(collector.spans).toHaveLength(1);
  expect(collector.spans[0]).toMatchObject({
    name: 'POST /things/:id',
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/things/:id',
      'http.response.status_code': 500,
    },
  });
  // Paths name people.
  expect(JSON.stringify(collector.spans)).not.toContain('/things/7');
  expect(lines[0]?.trace_id).toBe(collector.spans[0]?.traceId);
});

describe('a request from outside', () => {
  const outside = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0';
  async function ask(sampler: Record<string, string>, requests: Record<string, string>[]) {
    await using collector = await openCollector();
    const { tracing, metrics } = await open({ ...endpoint(collector.url), ...sampler });
    const dependencies: [] = [];
    const believesTraceOf = () => false;
    const app = createServiceApp({ logger: silent, metrics, tracing, dependencies, believesTraceOf });
    app.get('/things', async () => 'thing');
    app.get('/stream', { config: { isEndless: true } }, async () => 'thing');
    for (const { url = '/things', ...headers } of requests) await app.inject({ url, headers });
    await tracing.close();
    return collector.spans;
  }

  it('neither hides in, nor is exported by, nor joins the trace that it names', async () => {
    const both = [{ traceparent: `${outside}0` }, { traceparent: `${outside}1` }];
    const none = { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' };
    expect(await ask(none, both)).toEqual([]);
    const spans = await ask({}, both);
    expect(spans).toHaveLength(2);
    for (const { traceId, parentSpanId, links } of spans) {
      expect(outside).not.toContain(traceId);
      expect(parentSpanId || undefined).toBeUndefined();
      expect(links).toEqual([{ traceId: outside.slice(3, 35), spanId: outside.slice(36, 52) }]);
    }
  });

  it('has no span where it is held open for hours: a socket, an endless answer', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
    const spans = await ask({}, [upgrade, { url: '/stream' }, {}]);
    expect(spans.map(({ name }) => name)).toEqual(['GET /things']);
  });
});

it('a span is exported by the share that is asked for, and a parent that is not is followed', async () => {
  await using collector = await openCollector();
  const sampler = { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' };
  const { tracing } = await open({ ...endpoint(collector.url), ...sampler });
  const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0';
  rootSpan(tracing, 'of nobody', {}, () => expect(activeTraceparent()).toMatch(/-00$/));
  rootSpan(tracing, 'of a sampled caller', { parent: `${parent}1` }, () => undefined);
  rootSpan(tracing, 'of another', { parent: `${parent}0` }, () => undefined);
  await tracing.close();
  expect(collector.spans.map(({ name }) => name)).toEqual(['of a sampled caller']);
});

it('a span is dropped, counted and told of once while the collector is away, and nobody waits', async () => {
  const warnings = vi.fn();
  const logger = pino({ level: 'warn' }, { write: warnings });
  const refusing = createServer((_request, response) => void response.writeHead(400).end());
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  const { port } = refusing.address() as { port: number };
  const { tracing, metrics } = await open(endpoint(`http://127.0.0.1:${port}`), logger);
  for (let made = 0; made < 3_000; made += 1) tracing.start('request', {}).end();
  await tracing.close();
  const overflowed = await counted(metrics, 'overflowed');
  expect(overflowed).toBeGreaterThan(0);
  await vi.waitFor(async () => expect(overflowed + (await counted(metrics, 'failed'))).toBe(3_000));
  expect(warnings).toHaveBeenCalledTimes(1);
  refusing.close();
});

it('tracing costs nothing where no collector is named: not even the SDK is loaded', async () => {
  const program = `
    import { openTracing } from './otlp-tracing.ts';
    import { createRequire } from 'node:module';
    const isLoaded = () =>
      Object.keys(createRequire(import.meta.url).cache).some((file) => /opentelemetry.(sdk|exporter)/.test(file));
    const seen = [isLoaded()];
    for (const endpoint of [undefined, 'http://127.0.0.1:1']) {
      const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER: 'always_on' };
      await openTracing({ service: 'test', variables, logger: undefined });
      seen.push(isLoaded());
    }
    console.log(JSON.stringify(seen));`;
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { cwd },
  );
  expect(JSON.parse(stdout)).toEqual([false, false, true]);
});

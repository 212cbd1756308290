/** The page's own server before a gateway, and what a collector has got of a trace that began there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import type { CollectedSpan } from '@ensure-study/testkit/collector';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createWebServer } from '../../web/server/server.ts';
import { tracesTo } from './supergraph.ts';

export async function openPageServer({
  gatewayUrl,
  collectorUrl,
}: {
  gatewayUrl: string;
  collectorUrl: string;
}) {
  const pageFolder = await mkdtemp(path.join(tmpdir(), 'page-'));
  const tracing = await openTracing({ ...tracesTo(collectorUrl), service: 'web' });
  const server = await createWebServer({
    ...{ pageFolder, gatewayUrl, trustedProxies: 'loopback', logger, tracing },
  });
  return {
    url: await server.listen({ host: '127.0.0.1', port: 0 }),
    async [Symbol.asyncDispose]() {
      await server.close();
      await tracing?.close();
      await rm(pageFolder, { recursive: true, force: true });
    },
  };
}

/** Each span of a trace with what it lies in: `web POST /graphql > gateway POST /graphql > ...`. */
export function pathsOf(spans: readonly CollectedSpan[], traceId: string | undefined): string[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const pathOf = (span: CollectedSpan): string => {
    const parent = span.parentSpanId === undefined ? undefined : byId.get(span.parentSpanId);
    const own = `${String(span.service)} ${span.name}`;
    return parent ? `${pathOf(parent)} > ${own}` : own;
  };
  return spans.filter((span) => span.traceId === traceId).map(pathOf);
}

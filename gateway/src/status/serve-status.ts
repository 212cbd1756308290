/** `GET /status`: needs neither the supergraph nor a store, because it tells when those are away. */
import type { FastifyInstance } from 'fastify';
import { statusPath } from '@ensure-study/contracts/status';
import type { Clock } from '@ensure-study/kit/clock';
import { createStatus } from './create-status.ts';
import { createLook } from './look-at-services.ts';

/** An address by service. */
export interface StatusOptions {
  subgraphs: Readonly<Record<string, string>>;
  clock: Clock;
}

export function serveStatus(app: FastifyInstance, { subgraphs, clock }: StatusOptions): void {
  const services = Object.entries(subgraphs).map(([name, url]) => [name, [url]] as const);
  const status = createStatus({ look: createLook(Object.fromEntries(services)), clock });
  app.get(statusPath, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await status()),
  );
}

/** `GET /status`: needs neither the supergraph nor a store, because it tells when those are away. */
import type { FastifyInstance } from 'fastify';
import { statusPath } from '@ensure-study/contracts/status';
import type { Clock } from '@ensure-study/kit/clock';
import { createStatus } from './create-status.ts';
import { createLook } from './look-at-services.ts';

/** Addresses of the replicas, by service. */
export interface StatusOptions {
  services: Readonly<Record<string, readonly string[]>>;
  clock: Clock;
}

export function serveStatus(app: FastifyInstance, { services, clock }: StatusOptions): void {
  const status = createStatus({ look: createLook(services), clock });
  app.get(statusPath, async (_request, reply) => reply.header('cache-control', 'no-store').send(await status()));
}

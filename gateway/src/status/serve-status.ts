/** `GET /status`: needs neither the supergraph nor a store, because it tells when those are away. */
import type { FastifyInstance } from 'fastify';
import { statusPath } from '@ensure-study/contracts/status';
import type { Clock } from '@ensure-study/kit/clock';
import type { SubgraphAddresses } from '../connect-subgraphs.ts';
import { createStatus } from './create-status.ts';
import { createLook } from './look-at-services.ts';

export interface StatusOptions {
  subgraphs: SubgraphAddresses;
  clock: Clock;
}

export function serveStatus(app: FastifyInstance, { subgraphs, clock }: StatusOptions): void {
  const status = createStatus({ look: createLook(subgraphs), clock });
  app.get(statusPath, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await status()),
  );
}

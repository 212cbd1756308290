/** A page to try the API with, outside production. */
import type { FastifyInstance } from 'fastify';

/** Serves the explorer. */
export async function serveExplorer(_app: FastifyInstance, _folder: string | undefined): Promise<void> {}

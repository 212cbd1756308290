/** The HTTP shell of every service: health, metrics, request ids. */
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { withDeadline } from './deadline.ts';
import { isEndless } from './endless-answers.ts';
import { traceRequests, type RequestSpanOptions } from './http-spans.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { closePromptly } from './prompt-close.ts';
import { requestIdHeader, toRequestId } from './request-identity.ts';
import type { Tracing } from './tracing.ts';

/** A store or service that this one needs. */
export interface Dependency {
  name: string;
  adapter: 'embedded' | 'real';
  /** Whether the service is down without it, rather than degraded. */
  required: boolean;
  /** Name of the dependency that does for reading while this one is away: the service is degraded then, not down. */
  standIn?: string;
  /** A quick look; rejecting counts as down. */
  isUp(): Promise<boolean>;
  /** How many of its replicas are well, where it has several. */
  replicas?(): ReplicaCount | undefined;
}
export interface ReplicaCount {
  well: number;
  of: number;
}
export interface Readiness {
  status: 'ready' | 'degraded' | 'down' | 'draining';
  dependencies: Record<string, DependencyState>;
}
interface DependencyState {
  adapter: Dependency['adapter'];
  state: 'up' | 'down';
  /** The dependency that is read from while this one is away. */
  standIn?: string;
  replicas?: ReplicaCount;
}

export interface ServiceAppOptions extends RequestSpanOptions {
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  /** A function where they may change. */
  dependencies: Dependency[] | (() => Dependency[]);
  /** Whether it shuts down and takes nobody new: balancers send nothing more to it. Default: never. */
  isDraining?(): boolean;
  /** Greatest length of a request body. */
  bodyBytesMax?: number;
  /** Addresses whose word on the client's address is taken (X-Forwarded-For). Default: none. */
  trustedProxies?: string;
}

/**
 * Of one look. Who can do without something does not wait long to hear that it is away; what a service is down without
 * gets more, because a busy moment must not count as one.
 */
const lookMs = { optional: 500, needed: 1_000 };
const defaultBodyBytesMax = 1024 * 1024;
const requestTimeoutMs = 120_000;

/** Looks at every dependency at once. What has replicas is down, too, when none of them is well. */
export async function checkReadiness(dependencies: Dependency[]): Promise<Readiness> {
  const isNeeded = ({ required, name }: Dependency) =>
    required || dependencies.some(({ standIn }) => standIn === name);
  const states = await Promise.all(
    dependencies.map(async (dependency) => {
      const { isUp, replicas, ...about } = dependency;
      const patienceMs = isNeeded(dependency) ? lookMs.needed : lookMs.optional;
      const answers = await withDeadline(about.name, patienceMs, undefined, isUp).catch(() => false);
      const count = replicas?.();
      const counted = count && { replicas: count };
      return { ...about, up: answers && count?.well !== 0, counted };
    }),
  );
  const isThere = (name: string | undefined) => states.some((state) => state.name === name && state.up);
  const missing = states.filter(({ up }) => !up);
  const isDown = missing.some(({ required, standIn }) => required && !isThere(standIn));
  return {
    status: isDown ? 'down' : missing.length > 0 ? 'degraded' : 'ready',
    dependencies: Object.fromEntries(
      states.map(({ name, adapter, standIn, up, counted }): [string, DependencyState] => [
        name,
        { adapter, state: up ? 'up' : 'down', ...(!up && isThere(standIn) && { standIn }), ...counted },
      ]),
    ),
  };
}

/** An app that answers `/health/live`, `/health/ready` and `/metrics`, and names every request by `x-request-id`. */
export function createServiceApp(options: ServiceAppOptions): FastifyInstance {
  const { logger, metrics, dependencies, bodyBytesMax = defaultBodyBytesMax, trustedProxies } = options;
  const app = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies,
    bodyLimit: bodyBytesMax,
    requestTimeout: requestTimeoutMs,
    genReqId: (request) => toRequestId(request.headers[requestIdHeader]),
    // A signed viewer, a trace and cookies together stay far below this.
    http: { maxHeaderSize: 16 * 1024 },
  });
  closePromptly(app);
  traceRequests(app, options.tracing, options);
  app.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (isEndless(reply.raw)) return;
    metrics.httpRequestSeconds.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const now = typeof dependencies === 'function' ? dependencies() : dependencies;
    const readiness = await checkReadiness(now);
    if (options.isDraining?.()) return reply.code(503).send({ ...readiness, status: 'draining' });
    return reply.code(readiness.status === 'down' ? 503 : 200).send(readiness);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  return app;
}

/** Listens and answers the address under which the service can be reached. */
export async function listenOn(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  await app.listen({ host, port });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  const reachable =
    address.address === '0.0.0.0' ? '127.0.0.1' : address.address === '::' ? '[::1]' : address.address;
  return `http://${reachable.includes(':') && !reachable.startsWith('[') ? `[${reachable}]` : reachable}:${address.port}`;
}

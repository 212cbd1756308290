/** The server of every subgraph: federated GraphQL over HTTP and websockets, health and metrics, in one Fastify app. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { maskError, type ClassifyError } from './error-masking.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { reportOperations } from './operation-report.ts';
import { requestIdHeader } from './request-identity.ts';
import type { RouterTrust } from './router-trust.ts';
import { guardScopes, type ScopedContext } from './scoped-fields.ts';
import { createServiceApp, listenOn, type Dependency } from './service.ts';
import { markStaleAnswers } from './stale-answers.ts';
import { serveSubgraphHttp } from './subgraph-http.ts';
import type { SubgraphRequest } from './subgraph-request.ts';
import { serveSubgraphSocket } from './subgraph-socket.ts';
import type { Tracing } from './tracing.ts';
import type { ViewerTrust } from './trust.ts';
import { acceptUploads, type UploadLimits } from './uploads.ts';

export type { Dependency } from './service.ts';
export type { SubgraphRequest } from './subgraph-request.ts';

export interface SubgraphServerOptions<C extends ScopedContext> {
  name: string;
  logger: Logger;
  typeDefs: DocumentNode;
  /** Resolvers in graphql-tools form, entity references as `__resolveReference`. */
  resolvers: object;
  viewerTrust: ViewerTrust;
  /** Lets a router that cannot sign viewers in, too. */
  routerTrust?: RouterTrust;
  dependencies: Dependency[];
  metrics: Metrics;
  tracing?: Tracing;
  createContext(request: SubgraphRequest): C;
  /** Says which errors are outages; others than public ones are masked. */
  classifyError?: ClassifyError;
  /** Takes GraphQL multipart requests; without it they are refused. */
  uploads?: UploadLimits;
  /** Greatest time for one query or mutation. Default 30 s. */
  requestMs?: number;
}

export interface SubgraphServer {
  /** For further routes, such as the internal API. */
  app: FastifyInstance;
  /** Listens and answers the base address. */
  listen(address: { host: string; port: number }): Promise<string>;
  close(): Promise<void>;
}

const tokensMax = 15_000;
const defaultRequestMs = 30_000;

/** Builds a subgraph from its schema and resolvers. Nothing listens before `listen`. */
export async function createSubgraphServer<C extends ScopedContext>(
  options: SubgraphServerOptions<C>,
): Promise<SubgraphServer> {
  const { name, viewerTrust, routerTrust, createContext, requestMs = defaultRequestMs } = options;
  const schema = buildSubgraphSchema([
    { typeDefs: options.typeDefs, resolvers: options.resolvers as Record<string, never> },
  ]);
  guardScopes(schema);
  const apollo = await startApollo(options, schema);
  const app = createServiceApp(options);
  if (options.uploads) acceptUploads(app, options.uploads);
  serveSubgraphHttp({ name, app, apollo, viewerTrust, routerTrust, requestMs, createContext });
  const closeSockets = serveSubgraphSocket({ ...options, app, schema, tokensMax });
  // Open sockets would keep the HTTP server from closing.
  app.addHook('preClose', closeSockets);

  return {
    app,
    listen: (address) => listenOn(app, address),
    async close() {
      await app.close();
      await apollo.stop();
    },
  };
}

async function startApollo<C extends ScopedContext>(
  { logger, metrics, classifyError }: SubgraphServerOptions<C>,
  schema: GraphQLSchema,
) {
  const apollo = new ApolloServer<C>({
    schema,
    logger,
    // The SDL is still there for the router, by `_service`.
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    // The signed viewer is a header that no browser sends of itself.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: tokensMax },
    formatError: (formatted, error) => maskError(formatted, error, { classifyError }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      markStaleAnswers(),
      reportOperations(logger, metrics, ({ request }) => request.http?.headers.get(requestIdHeader)),
    ],
  });
  await apollo.start();
  return apollo;
}

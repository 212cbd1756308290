/** The one pipeline for all operations, whatever they come over: read, checked, limited, reported. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import { reportOperations } from '@ensure-study/kit/operation-report';
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import type { GatewayContext } from './context.ts';
import { tellDeprecatedUses } from './deprecations/tell-deprecated-uses.ts';
import { formatError } from './errors.ts';
import { limitCost } from './limits/cost-limit.ts';
import { countRefusals, type CountRefusal } from './limits/count-refusals.ts';
import type { DeclaredCosts } from './limits/declared-costs.ts';
import { limitDocuments, type DocumentLimits } from './limits/limit-documents.ts';
import { limitIntrospection } from './limits/limit-introspection.ts';
import { toRequestBounds, type RequestLimits } from './limits/request-bounds.ts';
import { answerJsonClients } from './transports/json-status.ts';

export interface PipelineOptions {
  gateway: GatewayInterface;
  /** Introspection and hints are for development. */
  production: boolean;
  limits: DocumentLimits & RequestLimits & { costPerMinute: number };
  buckets: TokenBuckets;
  /** What the schema in force says of its own costs. */
  declared(): DeclaredCosts;
  countRefusal: CountRefusal;
  logger: Logger;
  metrics: Metrics;
}

const validationErrorsMax = 5;

/** Starts it over the gateway's own executor. */
export async function startPipeline(options: PipelineOptions): Promise<ApolloServer<GatewayContext>> {
  const { gateway, production, limits, buckets, declared, countRefusal, logger, metrics } = options;
  const documents = limitDocuments(limits);
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    // Who may is a matter of the token, and looked at for each operation.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: toRequestBounds(limits).tokensMax },
    // A document full of mistakes is not worth a long answer.
    validationOptions: { maxErrors: validationErrorsMax },
    validationRules: [documents.rule],
    formatError: (formatted, error) => formatError(formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      documents.plugin,
      limitIntrospection({ open: !production }),
      answerJsonClients(),
      countRefusals(countRefusal),
      tellDeprecatedUses(metrics),
      limitCost({ perMinute: limits.costPerMinute, buckets, declared }),
      reportOperations(
        logger,
        metrics,
        ({ contextValue }) => contextValue.requestId,
      ) as ApolloServerPlugin<GatewayContext>,
    ],
  });
  await apollo.start();
  return apollo;
}

/** The subgraphs as the gateway reaches them: which replicas each has, who asks them, and what is said of them. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import { createReplicas, type Replicas } from '@ensure-study/kit/replicas';
import type { Dependency } from '@ensure-study/kit/service';
import type { EvaluatePolicies } from './authorization/evaluate-policies.ts';
import { guardSupergraph } from './authorization/guard-supergraph.ts';
import { createSubgraphSource, type SubgraphSource } from './data-source.ts';
import { createApolloExecutor } from './execution/apollo-executor.ts';
import { loadSupergraph } from './execution/load-supergraph.ts';
import { createUpstream } from './subscriptions/upstream.ts';

/** GraphQL endpoints of the replicas by subgraph. */
export type SubgraphAddresses = Record<string, readonly [string, ...string[]]>;

export interface ConnectOptions {
  limits: { planningMs: number };
  supergraphSdl: string;
  replicas: Record<string, Replicas>;
  /** The one subgraph that sees and sets cookies, where people are known. */
  cookies: string | undefined;
  /** Who satisfies which `@policy`; absent: nobody any. */
  evaluatePolicies?: EvaluatePolicies;
  logger: Logger;
  metrics: Metrics;
}

/** Begins to look after the replicas of every subgraph; nothing is asked of them yet. */
export const watchSubgraphs = (
  subgraphs: SubgraphAddresses,
  { clock, logger }: { clock: Clock; logger: Logger },
): Record<string, Replicas> =>
  Object.fromEntries(
    Object.entries(subgraphs).map(([name, urls]) => [name, createReplicas({ name, urls, clock, logger })]),
  );

/** Loads the supergraph over the subgraphs; `close` ends what is under way at them. */
export async function connectSubgraphs(options: ConnectOptions) {
  const { replicas, cookies, logger, metrics } = options;
  const sources: Record<string, SubgraphSource> = {};
  const guarded = guardSupergraph(options);
  const supergraph = await loadSupergraph({
    supergraphSdl: guarded.supergraphSdl,
    openSource(name) {
      const own = replicas[name];
      if (own === undefined) throw new Error(`The subgraph ${name} has no address.`);
      return (sources[name] ??= createSubgraphSource({
        name,
        replicas: own,
        cookies: name === cookies,
        logger,
      }));
    },
    logger,
  });
  const { supergraphSdl } = supergraph;
  const { planningMs } = options.limits;
  const executor = guarded.guard(
    createApolloExecutor({ supergraphSdl, dataSources: sources, planningMs, logger, metrics }),
  );
  const upstream = createUpstream({ replicas, metrics });
  const close = async () => {
    await Promise.all([
      upstream.close(),
      supergraph.close(),
      ...Object.values(sources).map((source) => source.close()),
    ]);
    for (const own of Object.values(replicas)) own.close();
  };
  return { executor, upstream, close };
}

const lookMs = 800;

/** The gateway answers without any one subgraph: fields of the missing one fail, the others do not. */
export const toDependencies = (subgraphs: Record<string, Replicas>): Dependency[] =>
  Object.entries(subgraphs).map(([name, replicas]) => ({
    name,
    adapter: 'real',
    required: false,
    isUp: () => Promise.any(replicas.urls.map(lives)),
    replicas: () => replicas.count(),
  }));

async function lives(url: string): Promise<true> {
  const { ok } = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(lookMs) });
  if (!ok) throw new Error(`${url} does not live.`);
  return true;
}

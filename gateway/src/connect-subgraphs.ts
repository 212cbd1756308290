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
import { createCountedExecutor } from './execution/counted-executor.ts';
import { loadSupergraph } from './execution/load-supergraph.ts';
import type { OperationExecutor } from './execution/ports.ts';
import { createReloadableExecutor, type ReloadableExecutor } from './execution/reloadable-executor.ts';
import { createUpstream, type Upstream } from './subscriptions/upstream.ts';

/** GraphQL endpoints of the replicas by subgraph. */
export type SubgraphAddresses = Record<string, readonly [string, ...string[]]>;

export interface ConnectOptions extends SupergraphInForce {
  limits: { planningMs: number };
  clock: Clock;
  /** The one subgraph that sees and sets cookies, where people are known. */
  cookies: string | undefined;
  /** Who satisfies which `@policy`; absent: nobody any. */
  evaluatePolicies?: EvaluatePolicies;
  /** Mutations by which nobody signs in; where there are any, nobody is told so by UNAUTHENTICATED where something is guarded. */
  signInMutations?: readonly string[];
  logger: Logger;
  metrics: Metrics;
}

/** A supergraph and where its subgraphs are. */
export interface SupergraphInForce {
  supergraphSdl: string;
  subgraphs: SubgraphAddresses;
}

export interface ConnectedSubgraphs {
  executor: ReloadableExecutor;
  upstream: Upstream;
  /** Those of the supergraph in force. */
  replicas: Record<string, Replicas>;
  /** Puts another supergraph in force; rejects, and changes nothing, when it cannot be loaded. */
  reload(next: SupergraphInForce): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * For so long what was checked against the supergraph before may still begin. Then it goes as soon as nothing is under way
 * by it: kept for longer, supergraphs that follow each other fast would fill the memory.
 */
const graceMs = 5_000;
const lookAgainMs = 1_000;
/** Operations that were planned under the supergraph before have so long to end. */
const retireMs = 60_000;

/** Loads the supergraph over the subgraphs, whose replicas it begins to look after. */
export async function connectSubgraphs(options: ConnectOptions): Promise<ConnectedSubgraphs> {
  const { clock } = options;
  const replicas: Record<string, Replicas> = {};
  let inForce = await openGeneration(options, options, replicas);
  Object.assign(replicas, inForce.replicas);
  const executor = createReloadableExecutor(inForce.executor);
  const upstream = createUpstream({ replicas, clock });
  const retired = new Map<() => Promise<void>, NodeJS.Timeout>();

  function retire({ close, isIdle }: Generation, left: readonly Replicas[]) {
    const end = async () => {
      retired.delete(end);
      for (const own of left) own.close();
      await close();
    };
    const endIn = (ms: number, leftMs: number) => {
      const look = () => (isIdle() || leftMs <= ms ? void end() : endIn(lookAgainMs, leftMs - ms));
      retired.set(end, setTimeout(look, ms).unref());
    };
    endIn(graceMs, retireMs);
  }

  return {
    executor,
    upstream,
    replicas,
    async reload(next) {
      const before = inForce;
      inForce = await openGeneration(options, next, replicas);
      const stays = new Set(Object.values(inForce.replicas));
      const left = Object.values(replicas).filter((own) => !stays.has(own));
      for (const name of Object.keys(replicas))
        if (!inForce.replicas[name]) Reflect.deleteProperty(replicas, name);
      Object.assign(replicas, inForce.replicas);
      executor.replace(inForce.executor);
      retire(before, left);
    },
    async close() {
      for (const timer of retired.values()) clearTimeout(timer);
      await Promise.all([upstream.close(), inForce.close(), ...[...retired.keys()].map((end) => end())]);
      for (const own of Object.values(replicas)) own.close();
    },
  };
}

interface Generation {
  executor: OperationExecutor;
  replicas: Record<string, Replicas>;
  isIdle(): boolean;
  /** Closes its connections; not the replicas, which the next one may have as well. */
  close(): Promise<void>;
}

/** `known`: replicas that are looked after already; those of the same addresses are taken over. */
async function openGeneration(
  options: ConnectOptions,
  { supergraphSdl, subgraphs }: SupergraphInForce,
  known: Record<string, Replicas>,
): Promise<Generation> {
  const guarded = guardSupergraph({ ...options, supergraphSdl });
  const { clock, logger, metrics } = options;
  const replicas: Record<string, Replicas> = {};
  for (const [name, urls] of Object.entries(subgraphs)) {
    const own = known[name];
    replicas[name] = own && `${own.urls}` === `${urls}` ? own : createReplicas({ name, urls, clock, logger });
  }
  const sources: Record<string, SubgraphSource> = {};
  const closeSources = () => Promise.all(Object.values(sources).map((source) => source.close()));
  try {
    const supergraph = await loadSupergraph({
      supergraphSdl: guarded.supergraphSdl,
      openSource: (name) => (sources[name] ??= openSource(options, name, replicas[name])),
      logger,
    });
    const { planningMs } = options.limits;
    const apollo = createApolloExecutor({
      ...{ supergraphSdl: supergraph.supergraphSdl, dataSources: sources, planningMs, logger, metrics },
    });
    const { executor, isIdle } = createCountedExecutor(guarded.guard(apollo));
    const close = async () => void (await Promise.all([supergraph.close(), closeSources()]));
    return { executor, replicas, isIdle, close };
  } catch (error) {
    await closeSources();
    for (const [name, own] of Object.entries(replicas)) if (own !== known[name]) own.close();
    throw error;
  }
}

function openSource({ cookies, logger }: ConnectOptions, name: string, replicas: Replicas | undefined) {
  if (replicas === undefined) throw new Error(`The subgraph ${name} has no address.`);
  return createSubgraphSource({ name, replicas, cookies: name === cookies, logger });
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

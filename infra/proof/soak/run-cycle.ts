/** One cycle: people come and leave in a drawn order, while events come and, now and then, a subgraph goes. */
import type { AccessTokens, Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { askOnce } from './ask-once.ts';
import type { Backend, SubgraphName } from './backend.ts';
import { drawCycle, operations, peopleCount, type Visit } from './domain/visits.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { until } from './until.ts';
import { visit, type Visitor } from './visitors.ts';

export interface Scene {
  gateway: GatewayProcess;
  backend: Backend;
  /** Access tokens of a few people. */
  tokens: readonly string[];
  random(): number;
}

/** What happens to a subgraph half-way: it is killed, and is back at once or when everybody has left. */
export type Mishap = { subgraph: SubgraphName; then: 'back at once' | 'silent' | 'away' };

const quietWithinMs = 10_000;
const queriesAtOnce = 256;

export async function makeTokens(accessTokens: AccessTokens, lifeS: number): Promise<string[]> {
  const somebody = (): Viewer => ({
    ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() },
    ...{ role: 'STUDENT', scopes: [] },
  });
  return Promise.all(
    Array.from({ length: peopleCount }, () => accessTokens.sign(somebody(), Date.now(), lifeS)),
  );
}

/** Answers how many visitors came and how many events they got. Rejects when a visitor cannot get away. */
export async function runCycle(scene: Scene, mishap?: Mishap): Promise<{ visits: number; events: number }> {
  const { state, subgraphs } = scene.backend;
  const { visits, steps } = drawCycle(scene.random);
  const visitors = new Map<number, Visitor>();
  for (const [index, step] of steps.entries()) {
    if (mishap && index === Math.floor(steps.length / 2)) await strike(subgraphs[mishap.subgraph], mishap);
    if (step.kind === 'event') {
      state.step(1);
      continue;
    }
    const planned = visits[step.visit] as Visit;
    if (step.kind === 'comes') visitors.set(step.visit, await come(scene, planned));
    else {
      if (planned.leaves === 'amid an event') state.step(1);
      await visitors.get(step.visit)?.leave();
    }
  }
  if (mishap && mishap.then !== 'back at once') await subgraphs[mishap.subgraph].revive();
  const events = [...visitors.values()].reduce((sum, visitor) => sum + visitor.events(), 0);
  return { visits: visits.length, events };
}

/**
 * As many queries at once as the gateway lets through to one subgraph, so that its pools have all the connections that
 * they will ever make: what a pool keeps of a closed connection is there for good, and is no leak.
 */
export async function fillPools({ gateway, tokens }: Scene): Promise<void> {
  const asked = Array.from({ length: queriesAtOnce }, (_, index) =>
    askOnce(new URL('/graphql', gateway.url), { query: operations.query }, tokens[index % tokens.length]),
  );
  await Promise.all(asked);
}

/** Somebody comes; streams that go on begin with what is now. */
export function come({ gateway, backend, tokens }: Scene, planned: Visit): Promise<Visitor> {
  const token = planned.person === undefined ? undefined : tokens[planned.person];
  return visit({ url: gateway.url, token, after: String(backend.state.stepsTaken) }, planned);
}

async function strike(subgraph: Backend['subgraphs'][SubgraphName], { then }: Mishap) {
  await subgraph.kill();
  if (then === 'silent') await subgraph.fallSilent();
  if (then === 'back at once') await subgraph.revive();
}

/** Waits until nothing is subscribed to, here or at the subgraphs; answers how much still is after ten seconds. */
export async function untilQuiet({ gateway, backend }: Pick<Scene, 'gateway' | 'backend'>): Promise<number> {
  let left = 0;
  await until('nothing is subscribed to', quietWithinMs, async () => {
    left = Math.max(backend.state.openStreams, await gateway.subscriptions());
    return left === 0;
  }).catch(() => undefined);
  return left;
}

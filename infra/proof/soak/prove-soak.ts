/**
 * The gateway alone in a process, while people come and leave in every order and way, subgraphs fall silent, die and come
 * back, and the supergraph is put in force anew. PASS only when in the end nothing is left of it: no subscription, no
 * connection, no listener, and a heap that does not grow.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAccessTokens } from '@ensure-study/kit/trust';
import { composeFake } from '../../../gateway/test/fake-supergraph.ts';
import { buildProduct } from '../../local/build-product.ts';
import { repositoryRoot } from '../../product/start-product.ts';
import { createRandom } from '../load/domain/zipf.ts';
import { openBackend } from './backend.ts';
import { estimateSlope } from './domain/slope.ts';
import type { Census } from './gauge.ts';
import { openGatewayProcess } from './gateway-process.ts';
import { fillPools, makeTokens, runCycle, untilQuiet, type Mishap, type Scene } from './run-cycle.ts';
import { runReloads } from './run-reloads.ts';

const seed = 20_261_129;
const standardCycles = 1_000;
/** Of the cycles before the heap is looked at: what is remembered on purpose is full by then. */
const warmUpShare = 0.2;
const reloadShare = 0.2;
/**
 * The gateway closes a connection to a subgraph that nobody uses after ten seconds. The heap is looked at after it: what is
 * kept for some seconds on purpose grows and shrinks with what has just been, and hides a slope as well as it makes one.
 */
const restMs = 13_000;
/** Looks at the heap: in the last four fifths of the cycles, as many as the line through them has blocks. */
const samplesWanted = 25;
const mishapEvery = 25;
const mishaps: readonly Mishap[] = [
  { subgraph: 'ai', then: 'back at once' },
  { subgraph: 'core', then: 'away' },
  { subgraph: 'ai', then: 'silent' },
  { subgraph: 'core', then: 'back at once' },
  { subgraph: 'ai', then: 'away' },
];
const limits = { costPerMinute: 0, socketsPerUser: 0, operationsPerSocket: 0 };

/** `cycles`: 1 000 are the proof; fewer, 50 at least, are for trying the proof itself. Reloads are a fifth as many. */
export async function proveSoak(say: (line: string) => void, cycles = standardCycles) {
  await buildProduct(repositoryRoot, new AbortController().signal, say);
  await using place = await openScene();
  const { scene } = place;
  const { gateway } = scene;
  // What is loaded when it is first needed, and made for the first of a kind, is no leak.
  await fillPools(scene);
  for (let early = 0; early < mishaps.length * 2; early++) await runCycle(scene, mishaps[early]);
  const before = await rest(scene);
  say(`at rest: ${inWords(before)}`);

  const heap: number[] = [];
  const perSample = Math.max(1, Math.floor(cycles / samplesWanted));
  const total = { visits: 0, events: 0, upstreams: 0 };
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const mishap = cycle % mishapEvery === 0 ? mishaps[(cycle / mishapEvery) % mishaps.length] : undefined;
    const { visits, events } = await runCycle(scene, mishap);
    total.visits += visits;
    total.events += events;
    const left = await untilQuiet(scene);
    if (left > 0) say(`cycle ${cycle}: ${left} subscriptions are left`);
    total.upstreams = Math.max(total.upstreams, left);
    if (cycle % perSample > 0) continue;
    await rest(scene);
    heap.push(await gateway.heapBytes());
    say(`${cycle}/${cycles} cycles, ${total.visits} visits, heap at rest ${inMegabytes(heap.at(-1))} MB`);
  }
  const after = await rest(scene);
  say(`at rest again: ${inWords(after)}`);
  const reloads = await runReloads(scene, { reloads: cycles * reloadShare, say });
  const last = await rest(scene);
  say(`at rest after ${reloads.reloads} reloads: ${inWords(last)}`);

  const slope = estimateSlope(heap.slice(heap.length * warmUpShare));
  const reloadSlope = estimateSlope(reloads.heap);
  const upstreams = Math.max(total.upstreams, reloads.left);
  const sockets = Math.max(...[after, last].map((census) => leakedSockets(before, census)));
  const listeners = Math.max(0, after.listeners - before.listeners, last.listeners - before.listeners);
  return {
    passed:
      upstreams + sockets + listeners + reloads.broken === 0 && !slope.isGrowing && !reloadSlope.isGrowing,
    counts: {
      ...{ cycles, upstreams, sockets, listeners },
      // A sample stands for several cycles, or reloads.
      heap_slope_bytes: (slope.perSample / perSample).toFixed(1),
      heap_noise_bytes: (slope.noise / perSample).toFixed(1),
      reload_slope_bytes: (reloadSlope.perSample / reloads.perSample).toFixed(1),
      reload_noise_bytes: (reloadSlope.noise / reloads.perSample).toFixed(1),
      ...{ reloads: reloads.reloads, broken_streams: reloads.broken },
      ...{ visits: total.visits, events: total.events, heap_mb: inMegabytes(heap.at(-1)), seed },
    },
  };
}

async function openScene(): Promise<{ scene: Scene } & AsyncDisposable> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-soak-'));
  const secret = 'the secret of a soak that nobody else needs';
  const secretFile = path.join(folder, 'secret');
  await writeFile(secretFile, secret);
  const backend = await openBackend(secret);
  const { core, ai } = backend.subgraphs;
  const gateway = await openGatewayProcess({
    folder,
    supergraphSdl: composeFake().supergraphSdl,
    config: {
      ...{ logLevel: 'fatal', limits, subgraphs: { core: core.url, ai: ai.url } },
      identity: { service: 'core', secretFile },
    },
  });
  const tokens = await makeTokens(createAccessTokens(secret), 24 * 60 * 60);
  return {
    scene: { gateway, backend, tokens, random: createRandom(seed) },
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await backend[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function rest(scene: Scene): Promise<Census> {
  await untilQuiet(scene);
  await sleep(restMs);
  return scene.gateway.census();
}

/** Those of clients must all be gone; those to subgraphs may be as many as before. */
const leakedSockets = (before: Census, { takenSockets, ownSockets }: Census) =>
  takenSockets + Math.max(0, ownSockets - before.ownSockets);

const inMegabytes = (bytes = 0) => (bytes / 1_000_000).toFixed(2);
const inWords = ({ takenSockets, ownSockets, listeners }: Census) =>
  `${takenSockets} connections of clients, ${ownSockets} to others, ${listeners} listeners`;

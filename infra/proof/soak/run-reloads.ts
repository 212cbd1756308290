/** Two supergraphs are put in force in turns, with streams that go on across half of the changes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { composeFake } from '../../../gateway/test/fake-supergraph.ts';
import { askOnce } from './ask-once.ts';
import type { Visit } from './domain/visits.ts';
import { come, untilQuiet, type Scene } from './run-cycle.ts';
import { until } from './until.ts';

/** Reloads between two looks at the heap. */
const perSample = 10;
/** Of the looks: the first twenty reloads warm up. */
const warmUpSamples = 2;
/** The gateway keeps what it has replaced for some seconds, for what is under way. */
const retireMs = 6_500;
const eventWithinMs = 5_000;

const mark = 'extend type Query { motto: String }';
const follower: Visit = {
  ...{ transport: 'websocket', person: 0, asks: ['moving'], leaves: 'politely' },
  ...{ isStalled: false, isHasty: false },
};
const followers: readonly Visit[] = [
  follower,
  { ...follower, asks: ['moving, other fields', 'silent'] },
  { ...follower, transport: 'multipart', person: 1 },
  { ...follower, transport: 'events', person: undefined },
];

export interface Reloads {
  /** After the warm-up, one sample for `perSample` reloads, everybody gone. */
  heap: number[];
  perSample: number;
  reloads: number;
  /** Subscriptions left over at most. */
  left: number;
  /** Streams that heard nothing after a reload. */
  broken: number;
}

export async function runReloads(
  scene: Scene,
  { reloads, say }: { reloads: number; say(line: string): void },
): Promise<Reloads> {
  const { gateway } = scene;
  const versions = [{}, { more: mark }].map((change) => composeFake(change).supergraphSdl);
  const heap: number[] = [];
  let left = 0;
  let broken = 0;
  // A trial as well needs enough samples for a slope.
  const samples = Math.max(Math.floor(reloads / perSample), 10);
  for (let sample = 1; sample <= samples; sample++) {
    const following = sample % 2 === 0 ? await Promise.all(followers.map((one) => come(scene, one))) : [];
    for (let reload = 1; reload <= perSample; reload++) {
      const hasMark = reload % 2 === 1;
      await gateway.reload(
        versions[Number(hasMark)] as string,
        async () => (await knowsMark(gateway.url)) === hasMark,
      );
      broken += await countDeaf(scene, following);
    }
    for (const visitor of following) await visitor.leave();
    left = Math.max(left, await untilQuiet(scene));
    await sleep(retireMs);
    heap.push(await gateway.heapBytes());
    say(`${sample * perSample} reloads, heap ${((heap.at(-1) ?? 0) / 1_000_000).toFixed(2)}`);
  }
  return { heap: heap.slice(warmUpSamples), perSample, reloads: samples * perSample, left, broken };
}

type Following = Awaited<ReturnType<typeof come>>[];

/** An event comes, and everybody who follows must hear it. */
async function countDeaf({ backend }: Scene, following: Following): Promise<number> {
  const heard = following.map((visitor) => visitor.events());
  const isDeaf = (visitor: Following[number], index: number) => visitor.events() === heard[index];
  backend.state.step(1);
  await until('everybody hears', eventWithinMs, () => !following.some(isDeaf)).catch(() => undefined);
  return following.filter(isDeaf).length;
}

const query = '{ __type(name: "Query") { fields { name } } }';

/** Whether the marked supergraph is the one in force. */
const knowsMark = async (url: string) =>
  (await askOnce(new URL('/graphql', url), { query })).includes('"motto"');

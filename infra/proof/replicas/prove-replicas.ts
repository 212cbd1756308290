/**
 * Two of each subgraph run behind one gateway, and under load one replica after the other is killed, and then ended in
 * order. PASS only when no query failed, nothing that was acknowledged is lost, and the streams went on without a word:
 * nothing missing, nothing twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { gatherPeople } from '../kill/gather-people.ts';
import { untilHealed } from '../kill/healed.ts';
import { createJournal, type Journal } from '../kill/journal.ts';
import { startLoad } from '../kill/load.ts';
import { readBack } from '../kill/read-back.ts';
import { askWithoutEnd } from './ask-without-end.ts';
import { watchMeeting } from './watch-meeting.ts';

const targets = ['core', 'core-2', 'ai', 'ai-2', 'analytics', 'analytics-2'] as const;
const signals = ['SIGKILL', 'SIGTERM'] as const;
const healWithinMs = 90_000;
const startWithinMs = 180_000;
const unlimited = {
  ...{ LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' },
  LIMIT_COST_PER_MINUTE: '0',
};

/** `rounds`: how often each replica is ended in each way. */
export async function proveReplicas(say: (line: string) => void, rounds = 1) {
  await using product = await startProduct({
    env: { LOG_LEVEL: 'warn', ...unlimited },
    args: ['--replicas', '2'],
    readyWithinMs: startWithinMs,
  });
  say(`two of each are ready after ${product.readyMs} ms`);
  const people = await gatherPeople(product.addresses);
  const meeting = await watchMeeting(people);
  const queries = askWithoutEnd(people, say);
  const journal = createJournal();
  const load = startLoad(people, journal);
  const ends = Array.from({ length: rounds }, () =>
    signals.flatMap((signal) => targets.map((target) => ({ signal, target }))),
  ).flat();
  for (const { signal, target } of ends) {
    await sleep(500 + Math.random() * 1_000);
    const pid = await product.pidOf(target);
    process.kill(pid, signal);
    const healedMs = await untilBoth(product, { target, pid, journal });
    const { asked, failed } = queries.count();
    say(
      `${signal} of ${target}: there again after ${healedMs} ms; queries ${asked}, failed ${failed}; acknowledged ${journal.entries().length}`,
    );
  }
  await load.stop();
  const asked = await queries.stop();
  const lines = await meeting.stop();
  const { lost, unfinished } = await readBack(journal, people);
  for (const line of [...lost, ...unfinished, ...lines.missing, ...lines.twice].slice(0, 20)) say(line);
  for (const client of [people.teacher, people.student]) client.close();
  const counts = {
    lost: lost.length + unfinished.length + lines.missing.length,
    duplicated: lines.twice.length,
    failed_queries: asked.failed,
    broken_streams: lines.broken,
    ...{ queries: asked.asked, ended: ends.length },
    ...{ acknowledged: journal.entries().length, refused_writes: load.refused(), lines: lines.acknowledged },
  };
  const { lost: missing, duplicated, failed_queries: failed, broken_streams: broken } = counts;
  return { passed: missing + duplicated + failed + broken === 0 && asked.asked > 0, counts };
}

const Readiness = z.object({
  dependencies: z.record(
    z.string(),
    z.object({ replicas: z.object({ well: z.number(), of: z.number() }).optional() }),
  ),
});

/** Until the killed one has a successor, the gateway asks both again, and every kind of write goes on. */
async function untilBoth(
  product: StartedProduct,
  { target, pid, journal }: { target: (typeof targets)[number]; pid: number; journal: Journal },
): Promise<number> {
  async function isReady() {
    const response = await fetch(new URL('/health/ready', product.addresses.gateway));
    const { dependencies } = Readiness.parse(await response.json());
    return ['core', 'ai', 'analytics'].every((name) => dependencies[name]?.replicas?.well === 2);
  }
  return untilHealed({
    isReplaced: async () => (await product.pidOf(target)) !== pid,
    isReady: () => isReady().catch(() => false),
    journal,
    withinMs: healWithinMs,
  }).catch((error: Error) => {
    throw new Error(`${target} was ended: ${error.message}.\n${product.output().slice(-2_000)}`);
  });
}

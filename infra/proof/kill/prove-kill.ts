/**
 * Every process, the embedded database included, is ended by SIGKILL at ten random moments under load, and each time
 * every kind of write must be acknowledged anew; then every id that was acknowledged is read back. PASS only when nothing
 * is lost and nothing stays open.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { untilHealed } from './healed.ts';
import { createJournal, type Journal } from './journal.ts';
import { gatherPeople } from './gather-people.ts';
import { startLoad } from './load.ts';
import { readBack } from './read-back.ts';

const targets = ['web', 'gateway', 'core', 'ai', 'analytics', 'database'] as const;
const standardKills = 10;
const healWithinMs = 90_000;

/** `killsEach`: how often each process is killed; ten times is the proof, fewer are for trying the proof itself. */
export async function proveKill(say: (line: string) => void, killsEach = standardKills) {
  const limits = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' };
  await using product = await startProduct({ env: limits });
  say(`ready after ${product.readyMs} ms`);
  const people = await gatherPeople(product.addresses);
  const journal = createJournal();
  const load = startLoad(people, journal);
  const moments = shuffled(targets.flatMap((target) => Array.from({ length: killsEach }, () => target)));
  let healedMsMax = 0;
  for (const [index, target] of moments.entries()) {
    await sleep(200 + Math.random() * 800);
    const pid = await product.pidOf(target);
    process.kill(pid, 'SIGKILL');
    const healedMs = await healed(product, { target, pid, journal });
    healedMsMax = Math.max(healedMsMax, healedMs);
    say(
      `${index + 1}/${moments.length} ${target} killed, well again after ${healedMs} ms; acknowledged so far ${journal.entries().length}`,
    );
  }
  await load.stop();
  const { found, lost, unfinished } = await readBack(journal, people);
  for (const line of [...lost, ...unfinished.map((entry) => `never ended: ${entry}`)].slice(0, 20)) say(line);
  for (const client of [people.teacher, people.student]) client.close();
  const acknowledged = journal.entries().length;
  return {
    passed: acknowledged > 0 && lost.length === 0 && unfinished.length === 0,
    counts: {
      kills: moments.length,
      acknowledged,
      found,
      lost: lost.length,
      unfinished: unfinished.length,
      refused: load.refused(),
      healed_ms_max: healedMsMax,
      ...journal.counts(),
    },
  };
}

async function healed(
  product: StartedProduct,
  { target, pid, journal }: { target: (typeof targets)[number]; pid: number; journal: Journal },
): Promise<number> {
  const isReady = (address: string) =>
    fetch(new URL('/health/ready', address), { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  return untilHealed({
    isReplaced: async () => (await product.pidOf(target)) !== pid,
    isReady: async () => (await Promise.all(Object.values(product.addresses).map(isReady))).every(Boolean),
    journal,
    withinMs: healWithinMs,
  }).catch((error: Error) => {
    throw new Error(`${target} was killed: ${error.message}.\n${product.output().slice(-2_000)}`);
  });
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

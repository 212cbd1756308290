/** One row of the failure table from end to end: load, kill, what people get, restore, and the proof by counting. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createJournal } from '../proof/kill/journal.ts';
import { gatherPeople } from '../proof/kill/gather-people.ts';
import { untilHealed } from '../proof/kill/healed.ts';
import { startLoad } from '../proof/kill/load.ts';
import { readBack } from '../proof/kill/read-back.ts';
import { startProduct, type StartedProduct } from '../product/start-product.ts';
import { countEffects } from './count-effects.ts';
import { outages, type StoreName, type Victim } from './outages.ts';
import { openOwnStores } from './own-stores.ts';
import { openProbe } from './probe.ts';
import { createWatch } from './watch.ts';

export interface Demonstration {
  store: StoreName;
  victim: Victim;
  /** The stack's variables. */
  stack: Record<string, string | undefined>;
  say(line: string): void;
}
export interface Count {
  acknowledged: number;
  found: number;
  lost: number;
  duplicated: number;
  recovered_ms: number;
}

const loadBeforeMs = 5_000;
const outageMs = 12_000;
const loadAfterMs = 3_000;
const startWithinMs = 120_000;
const healWithinMs = 120_000;
const readyWithinMs = 180_000;

export async function demonstrate({ store, victim, stack, say }: Demonstration): Promise<Count> {
  await using own = await openOwnStores(stack);
  try {
    say(`On ${victim.title}. To be seen: ${outages[store].promise}.`);
    const limits = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' };
    const env = {
      LOG_LEVEL: 'error',
      DEMO_PASSWORD: 'ensure-demo',
      ...limits,
      ...own.variables,
      ...victim.variables,
    };
    await using product = await startProduct({ env, readyWithinMs });
    return await underLoad(product, { victim, say });
  } finally {
    await victim.close();
  }
}

async function underLoad(
  product: StartedProduct,
  { victim, say }: Pick<Demonstration, 'victim' | 'say'>,
): Promise<Count> {
  const people = await gatherPeople(product.addresses);
  const probe = await openProbe(people, say);
  const journal = createJournal();
  const watch = createWatch({ product, journal, say });
  const load = startLoad(people, journal, watch.noteRefusal);
  await sleep(loadBeforeMs);
  await watch.report('before');
  await probe.ask('before');
  await victim.kill();
  say('killed by SIGKILL');
  await watch.during(outageMs);
  await probe.ask('meanwhile');
  const begunAt = Date.now();
  await victim.start(AbortSignal.timeout(startWithinMs));
  say(`it answers again, ${Date.now() - begunAt} ms after it was started`);
  const recovered = await untilHealed({
    isReplaced: async () => true,
    isReady: watch.isReady,
    journal,
    withinMs: healWithinMs,
  });
  say(`every service is ready and every kind of write is acknowledged again after ${recovered} ms`);
  await probe.ask('afterwards');
  await sleep(loadAfterMs);
  await load.stop();
  const { found, lost, unfinished } = await readBack(journal, people);
  const effects = await countEffects(
    { journal, people, classroomIds: [people.classroomId, probe.classroomId] },
    say,
  );
  for (const client of [people.teacher, people.student]) client.close();
  const missing = [...lost, ...unfinished.map((entry) => `never ended: ${entry}`), ...effects.missing];
  for (const line of [...missing, ...effects.twice].slice(0, 20)) say(line);
  return {
    acknowledged: journal.entries().length,
    found,
    lost: missing.length,
    duplicated: effects.twice.length,
    recovered_ms: recovered,
  };
}

/** One row of the failure table from end to end: load, kill, what people get, restore, and the proof by counting. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createJournal, type Journal } from '../proof/kill/journal.ts';
import { gatherPeople } from '../proof/kill/gather-people.ts';
import { untilHealed } from '../proof/kill/healed.ts';
import { startLoad } from '../proof/kill/load.ts';
import { readBack } from '../proof/kill/read-back.ts';
import { startProduct, type StartedProduct } from '../product/start-product.ts';
import { countEffects, type Counted } from './count-effects.ts';
import { startTalk, type Talk } from './meeting-talk.ts';
import { outages, type Outage, type StoreName, type Victim } from './outages.ts';
import { openOwnStores } from './own-stores.ts';
import { openProbe } from './probe.ts';
import { startReading, type AnsweredBy } from './reading.ts';
import { unkeptInOutage } from './unkept.ts';
import { untilTold } from './until-told.ts';
import { createWatch } from './watch.ts';

export interface Demonstration {
  store: StoreName;
  victim: Victim;
  /** The stack's variables. */
  stack: Record<string, string | undefined>;
  /** Whether questions and uploads are embedded, which takes a good part of a second each on a busy machine. */
  embeds: boolean;
  say(line: string): void;
}
export interface Count {
  acknowledged: number;
  found: number;
  lost: number;
  duplicated: number;
  recovered_ms: number;
}

export interface Shown {
  count: Count;
  /** What was promised besides and was not kept, a sentence each. */
  unkept: string[];
}

/** Each question and each upload is embedded: what comes faster would wait until people's tokens have expired. */
const embeddedPauseMs = 500;
const loadBeforeMs = 5_000;
const outageMs = 12_000;
const loadAfterMs = 3_000;
const startWithinMs = 120_000;
const healWithinMs = 120_000;
const readyWithinMs = 180_000;

export async function demonstrate({ store, victim, stack, embeds, say }: Demonstration): Promise<Shown> {
  await using own = await openOwnStores(stack);
  try {
    say(`On ${victim.title}. To be seen: ${outages[store].promise}.`);
    const limits = {
      ...{ LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' },
      LIMIT_MODEL_TOKENS_PER_DAY: '0',
    };
    const env = {
      LOG_LEVEL: 'error',
      DEMO_PASSWORD: 'ensure-demo',
      ...limits,
      ...own.variables,
      ...victim.variables,
    };
    await using product = await startProduct({ env, readyWithinMs });
    const hasStandby = own.variables.DATABASE_REPLICA_URL !== undefined;
    const source = hasStandby ? 'replica' : 'cache';
    return await underLoad(product, {
      ...{ victim, embeds, say, tells: outages[store].tells },
      source: store === 'postgres' ? source : undefined,
    });
  } finally {
    await victim.close();
  }
}

interface LoadedOutage extends Pick<Demonstration, 'victim' | 'embeds' | 'say'>, Pick<Outage, 'tells'> {
  /** By what is read meanwhile, where that is promised. */
  source: AnsweredBy | undefined;
}

async function underLoad(
  product: StartedProduct,
  { victim, embeds, say, tells, source }: LoadedOutage,
): Promise<Shown> {
  const people = await gatherPeople(product.addresses);
  const probe = await openProbe(people, say);
  const talk = await startTalk(people, say);
  const journal = createJournal();
  const reading = startReading(people);
  const watch = createWatch({ product, journal, reading, say });
  const load = startLoad(people, journal, {
    onRefused: watch.noteRefusal,
    ...(embeds && { pauseMs: embeddedPauseMs }),
  });
  await sleep(loadBeforeMs);
  await watch.report('before');
  await probe.ask('before');
  await talk.sayChat();
  await victim.kill();
  say('killed by SIGKILL');
  const during = await watch.during(outageMs);
  await probe.ask('meanwhile');
  await talk.sayChat();
  await untilTold(product, tells, say);
  const recovered = await restore(victim, { journal, isReady: watch.isReady, say });
  await untilTold(product, [[]], say);
  await probe.ask('afterwards');
  await sleep(loadAfterMs);
  const after = await watch.report('after');
  await Promise.all([load.stop(), reading.stop()]);
  const lines = await talk.stop();
  const classroomIds = [people.classroomId, probe.classroomId];
  const counted = await count({ journal, people, classroomIds, lines, say });
  for (const client of [people.teacher, people.student]) client.close();
  return {
    count: { ...counted, recovered_ms: recovered },
    unkept: source ? unkeptInOutage(source, during, after) : [],
  };
}

/** Starts it again; answers after how many ms, from when it answers, the product was well. */
async function restore(
  victim: Victim,
  { journal, isReady, say }: { journal: Journal; isReady(): Promise<boolean>; say(line: string): void },
): Promise<number> {
  const begunAt = Date.now();
  await victim.start(AbortSignal.timeout(startWithinMs));
  say(`it answers again, ${Date.now() - begunAt} ms after it was started`);
  const isReplaced = async () => true;
  const recovered = await untilHealed({ isReplaced, isReady, journal, withinMs: healWithinMs });
  say(`every service is ready and every kind of write is acknowledged again after ${recovered} ms`);
  return recovered;
}

interface Counting extends Counted {
  lines: Awaited<ReturnType<Talk['stop']>>;
  say(line: string): void;
}

async function count({ lines, say, ...counted }: Counting): Promise<Omit<Count, 'recovered_ms'>> {
  const { journal, people } = counted;
  const { found, lost, unfinished } = await readBack(journal, people);
  const effects = await countEffects(counted, say);
  const open = unfinished.map((entry) => `never ended: ${entry}`);
  const missing = [...lost, ...open, ...effects.missing, ...lines.missing];
  const twice = [...effects.twice, ...lines.twice];
  for (const line of [...missing, ...twice].slice(0, 20)) say(line);
  return {
    acknowledged: journal.entries().length + lines.acknowledged,
    found: found + lines.acknowledged - lines.missing.length,
    lost: missing.length,
    duplicated: twice.length,
  };
}

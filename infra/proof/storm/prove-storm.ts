/**
 * Two thousand people, a websocket each, lose the gateway at once while what they follow goes on, and come back as the
 * page does. PASS only when all of them hear again within 30 s of the new gateway's being ready, and nobody has missed an
 * event or heard one twice.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startProduct, type StartedProduct } from '../../product/start-product.ts';
import { percentile, tally } from './domain/tally.ts';
import type { Heard, Listener, Order, Report } from './listeners.ts';
import { openMeetings, startTalk, type Meeting } from './meetings.ts';

const standardPeople = 2_000;
const resumeWithinMs = 30_000;
/** Beyond the bar they are still waited for, so that it is known how far the product was from it. */
const waitMs = 120_000;
const talkBeforeMs = 20_000;
const talkAfterMs = 20_000;
const readyWithinMs = 60_000;
const slowestSaid = 5;
const password = 'ensure-demo';

/** `count`: people; fewer than the 2 000 are for trying the proof itself. */
export async function proveStorm(say: (line: string) => void, count = standardPeople) {
  const secret = randomBytes(32).toString('hex');
  await using product = await startProduct({
    env: { LOG_LEVEL: 'warn', DEMO_PASSWORD: password, JWT_SECRET: secret },
  });
  const { addresses } = product;
  const { meetings, listeners } = await openMeetings({ addresses, secret, password, students: count, say });
  await using clients = await openClients(addresses.gateway, listeners);
  await clients.until(waitMs, ({ first }) => first);
  say(`${listeners.length} people follow ${meetings.length} meetings`);
  const talk = startTalk(meetings, { core: addresses.core, secret });
  await sleep(talkBeforeMs);

  await clients.order({ kind: 'watch' });
  const killedAt = Date.now();
  process.kill(await product.pidOf('gateway'), 'SIGKILL');
  const readyAt = await untilReady(addresses.gateway, killedAt);
  say(`the gateway was killed and is ready again after ${readyAt - killedAt} ms`);
  await clients.until(waitMs, ({ resumed }) => resumed).catch((error: Error) => say(error.message));
  await sleep(talkAfterMs);
  await talk.stop();
  const { heard } = await settle(clients, meetings, listeners);
  return judge(heard, { meetings, listeners, readyAt, killedAt, say, unsaid: talk.failed() });
}

interface Judged {
  meetings: readonly Meeting[];
  listeners: readonly Listener[];
  killedAt: number;
  readyAt: number;
  unsaid: number;
  say(line: string): void;
}

function judge(heard: readonly Heard[], judged: Judged) {
  const { meetings, listeners, readyAt, killedAt, say, unsaid } = judged;
  const tallies = heard.map(({ lines }, at) => tally(linesOf(meetings, listeners[at]), lines));
  const total = (key: 'missed' | 'doubled' | 'disordered') => tallies.reduce((sum, own) => sum + own[key], 0);
  // Whoever was not heard to lose the connection has not been through the storm.
  const back = heard.filter(({ lostAt, resumedAt }) => lostAt !== undefined && resumedAt !== undefined);
  const resumeMs = back.map(({ resumedAt = 0 }) => resumedAt - readyAt);
  const inTime = resumeMs.filter((ms) => ms <= resumeWithinMs).length;
  explainSlowest(heard, readyAt, say);
  const [missed, doubled] = [total('missed'), total('doubled')];
  return {
    passed: inTime === listeners.length && missed + doubled + total('disordered') === 0,
    counts: {
      ...{ people: listeners.length, resumed_in_time: inTime, resumed: back.length, missed, doubled },
      disordered: total('disordered'),
      ready_after_ms: readyAt - killedAt,
      resume_p50_ms: percentile(resumeMs, 0.5),
      resume_p99_ms: percentile(resumeMs, 0.99),
      resume_max_ms: percentile(resumeMs, 1),
      connect_p99_ms: percentile(
        back.map(({ connectedAt = 0 }) => connectedAt - readyAt),
        0.99,
      ),
      lines: meetings.reduce((sum, { lines }) => sum + lines.length, 0),
      lines_not_taken: unsaid,
      events: heard.reduce((sum, { lines }) => sum + lines.length, 0),
      tries_max: Math.max(...heard.map(({ tries }) => tries)),
    },
  };
}

function explainSlowest(heard: readonly Heard[], readyAt: number, say: (line: string) => void) {
  const failures = new Map<string, number>();
  for (const why of heard.flatMap((own) => own.failures)) failures.set(why, (failures.get(why) ?? 0) + 1);
  for (const [why, times] of failures) say(`${times} times: ${why}`);
  const waits = (at: number | undefined) => (at === undefined ? 'never' : `${at - readyAt} ms`);
  const slowest = [...heard]
    .sort((one, other) => (other.resumedAt ?? Infinity) - (one.resumedAt ?? Infinity))
    .slice(0, slowestSaid);
  for (const { connectedAt, resumedAt, tries, failures: own } of slowest)
    say(
      `slow: let in after ${waits(connectedAt)}, heard after ${waits(resumedAt)}, ${tries} tries, last: ${own.at(-1)}`,
    );
}

const linesOf = (meetings: readonly Meeting[], listener: Listener | undefined) =>
  meetings.find(({ id }) => id === listener?.meetingId)?.lines ?? [];

/** What everybody has heard once nobody lacks anything, or no more has come for long. */
async function settle(clients: Clients, meetings: readonly Meeting[], listeners: readonly Listener[]) {
  const isWhole = ({ heard }: Report) =>
    heard.every(({ lines }, at) => tally(linesOf(meetings, listeners[at]), lines).missed === 0);
  const until = Date.now() + resumeWithinMs;
  let report = await clients.report();
  while (!isWhole(report) && Date.now() < until) {
    await sleep(1_000);
    report = await clients.report();
  }
  return report;
}

async function untilReady(gateway: StartedProduct['addresses']['gateway'], killedAt: number) {
  while (Date.now() - killedAt < readyWithinMs) {
    const isReady = await fetch(new URL('/health/ready', gateway), {
      signal: AbortSignal.timeout(2_000),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return Date.now();
    await sleep(20);
  }
  throw new Error(`The gateway was not ready within ${readyWithinMs} ms.`);
}

interface Clients extends AsyncDisposable {
  order(order: Order): Promise<void>;
  report(): Promise<Report>;
  /** Until this holds for everybody. */
  until(withinMs: number, holds: (state: { first: boolean; resumed: boolean }) => boolean): Promise<void>;
}

async function openClients(gateway: string, listeners: Listener[]): Promise<Clients> {
  const program = fileURLToPath(new URL('./listeners.ts', import.meta.url));
  const child: ChildProcess = fork(program, { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  const exited = once(child, 'exit');
  const order = async (given: Order) => void child.send(given);
  async function report(): Promise<Report> {
    const answered = once(child, 'message');
    await order({ kind: 'report' });
    return (await answered)[0] as Report;
  }
  await order({ kind: 'follow', gateway, listeners });
  return {
    order,
    report,
    async until(withinMs, holds) {
      const giveUpAt = Date.now() + withinMs;
      for (;;) {
        const { heard } = await report();
        const missing = heard.filter(
          ({ begun, resumedAt }) => !holds({ first: begun, resumed: resumedAt !== undefined }),
        ).length;
        if (heard.length > 0 && missing === 0) return;
        if (Date.now() > giveUpAt) throw new Error(`${missing} people are not there after ${withinMs} ms.`);
        await sleep(1_000);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

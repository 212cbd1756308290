/** Keeps the Spark job running: whatever ends it, it goes on from its checkpoint, after a pause that grows. */
import { rm } from 'node:fs/promises';
import { backoffMs } from '@ensure-study/kit/backoff';
import type { Clock } from '@ensure-study/kit/clock';
import type { JobEnd, JobRun, Sign } from './run-job.ts';

export interface JobToSupervise {
  /** Makes what it needs and answers the folder of its checkpoint; rejects while a store is away. */
  open(signal: AbortSignal): Promise<string>;
  run(checkpoint: string, onSign: (sign: Sign) => void): Promise<JobRun>;
  clock: Clock;
  say(line: string): void;
}
export interface SupervisedJob {
  /** What has happened so far. */
  counts(): { starts: number; batches: number; events: number };
  /** SIGKILL to the run of the moment, for those who try what that does. */
  kill(): void;
  /** Ends it in order. What it was at is done again at the next start. */
  stop(): Promise<void>;
}

const again = { fromMs: 500, mostMs: 30_000 };
/** A look whether the stores are there costs next to nothing. */
const lookAgain = { fromMs: 500, mostMs: 5_000 };

export function superviseJob(job: JobToSupervise): SupervisedJob {
  const stopping = new AbortController();
  const counts = { starts: 0, batches: 0, events: 0 };
  let run: JobRun | undefined;

  function note(sign: Sign): void {
    if (sign.sign === 'started') job.say('The Spark job reads.');
    if (sign.sign !== 'batch') return;
    counts.batches += 1;
    counts.events += sign.events ?? 0;
  }

  async function runOnce(): Promise<JobEnd> {
    const checkpoint = await untilOpen(job, stopping.signal);
    stopping.signal.throwIfAborted();
    counts.starts += 1;
    run = await job.run(checkpoint, note);
    if (stopping.signal.aborted) await run.stop();
    const end = await run.ended;
    if (end.isToReadAnew) await rm(checkpoint, { recursive: true, force: true });
    return end;
  }

  const supervising = (async () => {
    for (let failures = 0; !stopping.signal.aborted;) {
      const end = await runOnce();
      if (stopping.signal.aborted) return;
      failures = end.wasWell ? 1 : failures + 1;
      const ms = Math.round(backoffMs(failures, again));
      const how = end.isToReadAnew ? 'found events missing in Kafka and reads everything anew' : end.how;
      job.say(`The Spark job ${how}; it is started again in ${ms} ms.`);
      await job.clock.sleep(ms, stopping.signal);
    }
  })().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });

  return {
    counts: () => ({ ...counts }),
    kill: () => run?.kill(),
    async stop() {
      stopping.abort(new Error('The Spark job is stopped.'));
      await run?.stop();
      await supervising;
    },
  };
}

/** Every start costs seconds of two cores; a store that is away is looked for often, and told of once. */
async function untilOpen({ open, clock, say }: JobToSupervise, stopping: AbortSignal): Promise<string> {
  let told: string | undefined;
  for (let failures = 1; ; failures += 1) {
    stopping.throwIfAborted();
    try {
      return await open(stopping);
    } catch (error) {
      const reason = (error as Error).message.split('\n', 1)[0];
      if (reason !== told) say(`The Spark job waits: ${reason}`);
      told = reason;
      await clock.sleep(backoffMs(failures, lookAgain), stopping);
    }
  }
}

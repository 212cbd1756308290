/** One run of the job: started, watched by its signs of life, and ended with everything that it has started. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Command } from '../local/stack/recipe.ts';
import type { JobSettings } from './job-settings.ts';

export interface JobLimits {
  /** Until it is open, until it reads, and until the first step of its first batch: on an idle machine 10 seconds each. */
  startWithinMs: number;
  /** Between two signs: steps of a batch, or nothing to do. The connector waits for ever for a Cassandra that was killed, while the query counts as active. */
  stallAfterMs: number;
  /** After SIGTERM. */
  stopWithinMs: number;
}

export const Sign = z.object({
  sign: z.enum(['opened', 'started', 'step', 'batch', 'idle', 'ended']),
  batch: z.number().optional(),
  events: z.number().optional(),
});
export type Sign = z.infer<typeof Sign>;

export interface JobEnd {
  /** In words: `the Spark job ...`. */
  how: string;
  /** Whether it has done a batch, or found that there is nothing to do. */
  wasWell: boolean;
  /** Kafka does not hold what its checkpoint expects. */
  isToReadAnew: boolean;
}
export interface JobRun {
  ended: Promise<JobEnd>;
  /** In order, and by force when that takes too long. */
  stop(): Promise<void>;
  /** SIGKILL to all of it. */
  kill(): void;
}

export interface RunOptions {
  command: Command;
  settings: JobSettings;
  limits: JobLimits;
  /** Where everything it says goes, but for its signs. */
  log: Writable;
  onSign(sign: Sign): void;
}

/** Of job/job.py. */
const exitToReadAnew = 3;

export function runJob({ command, settings, limits, log, onSign }: RunOptions): JobRun {
  const { program, args, env, cwd } = command;
  // A group of its own: the JVM and the workers are ended with it, and Ctrl-C reaches the supervisor alone.
  const child = spawn(program, args, { env, cwd, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const kill = () => killGroup(child);
  let wasWell = false;
  let silentMs: number | undefined;
  const watch = createWatch(limits, (ms) => {
    silentMs = ms;
    kill();
  });
  child.stderr?.pipe(log, { end: false });
  // It may end before it has read this; how it ended is told by its end.
  child.stdin?.on('error', () => undefined);
  child.stdin?.write(`${JSON.stringify(settings)}\n`);
  const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> });
  lines.on('line', (line) => {
    const sign = parseSign(line);
    if (!sign) return void log.write(`${line}\n`);
    watch.heard(sign);
    wasWell ||= sign.sign === 'batch' || sign.sign === 'idle';
    onSign(sign);
  });
  const ended = new Promise<JobEnd>((resolve) => {
    const end = (how: string, code?: number | null) => {
      watch.end();
      // What it has left behind, a JVM that hangs above all, goes with it.
      kill();
      resolve({ how, wasWell, isToReadAnew: code === exitToReadAnew });
    };
    child.once('error', (error) => end(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (silentMs !== undefined) return end(`gave no sign of life for ${silentMs / 1_000} s and was ended`);
      end(signal ? `was ended by ${signal}` : `ended with code ${code}`, code);
    });
  });
  return { ended, kill, stop: () => stop(child, ended, limits.stopWithinMs) };
}

/** Calls `onSilence` once no sign has come for as long as that may take. */
function createWatch(limits: JobLimits, onSilence: (ms: number) => void) {
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => onSilence(ms), ms);
  };
  wait(limits.startWithinMs);
  return {
    heard: ({ sign }: Sign) => wait(isBeginning(sign) ? limits.startWithinMs : limits.stallAfterMs),
    end: () => clearTimeout(timer),
  };
}

const isBeginning = (sign: Sign['sign']) => sign === 'opened' || sign === 'started';

async function stop(child: ChildProcess, ended: Promise<JobEnd>, withinMs: number): Promise<void> {
  child.kill('SIGTERM');
  const killer = setTimeout(() => killGroup(child), withinMs);
  await ended;
  clearTimeout(killer);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function parseSign(line: string): Sign | undefined {
  try {
    return Sign.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

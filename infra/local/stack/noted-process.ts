/** A process that outlives whoever started it and is found again by its note. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetProcess, noteProcess, runningIn } from './process-note.ts';
import type { Command } from './recipe.ts';

const checkEveryMs = 50;
const logBytesMax = 10 * 1024 * 1024;
const linesTold = 12;

interface Files {
  note: string;
  log: string;
}

export interface NotedProcess {
  isRunning(): boolean;
  begin(command: Command & { cwd: string }): Promise<void>;
  /** Sends the signal; whether the process has gone in time. */
  end(signal: NodeJS.Signals, withinMs: number): Promise<boolean>;
  forget(): void;
  /** The end of its log. */
  lastWords(): string;
}

export function createNotedProcess({ note, log }: Files): NotedProcess {
  const isRunning = () => runningIn(note) !== undefined;
  return {
    isRunning,
    begin: async (command) => noteProcess(note, await begin(command, log)),
    end: async (signal, withinMs) => {
      const pid = runningIn(note);
      if (pid === undefined) return true;
      process.kill(pid, signal);
      const until = Date.now() + withinMs;
      while (isRunning() && Date.now() < until) await sleep(checkEveryMs);
      return !isRunning();
    },
    forget: () => forgetProcess(note),
    lastWords: () => {
      const words = readFileSync(log, 'utf8').trim().split('\n').slice(-linesTold).join('\n');
      return `${words}\n(more in ${log})`;
    },
  };
}

/** In a group of its own, so that Ctrl-C does not reach it; answers its id. */
async function begin({ program, args, env, identity, cwd }: Command & { cwd: string }, log: string) {
  mkdirSync(cwd, { recursive: true });
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a');
  try {
    const child = spawn(program, args, {
      ...identity,
      cwd,
      env,
      stdio: ['ignore', output, output],
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', () => resolve());
      child.once('error', reject);
    });
    child.unref();
    return child.pid ?? 0;
  } finally {
    closeSync(output);
  }
}

/** Keeps one child process running: a process that dies is started again with backoff, and that is said. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openServiceLog } from './service-log.ts';

export interface SupervisedOptions {
  name: string;
  /** The bundled program. */
  program: string;
  env: Record<string, string | undefined>;
  /** Folder of `<name>.log`, where everything the service writes goes. */
  logFolder: string;
  /** Says one line to the person at the terminal. */
  say(line: string): void;
  /** Is told the process id at each start. */
  onStart?(pid: number): void;
  /** A process that does not listen by then is ended, and counts as one that died; 90 s when absent. */
  readyWithinMs?: number;
}
export interface Supervised {
  /** Resolves with the address once the service listens; rejects when it ends before it ever did. */
  ready: Promise<string>;
  /** Ends the service: SIGTERM, then SIGKILL after `killAfterMs`. */
  stop(killAfterMs: number): Promise<void>;
}

const ReadyMessage = z.object({ ready: z.string() });
const firstDelayMs = 200;
const longestDelayMs = 5_000;
const steadyAfterMs = 30_000;
const logBytesMax = 20 * 1024 * 1024;
const lastOutputMs = 500;

export function supervise(options: SupervisedOptions): Supervised {
  const { name, logFolder, say } = options;
  mkdirSync(logFolder, { recursive: true });
  const log = openServiceLog({ file: path.join(logFolder, `${name}.log`), bytesMax: logBytesMax, say });
  let run: Run | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let everReady = false;
  let delayMs = firstDelayMs;
  const first = withResolvers<string>();

  function begin() {
    const begunAt = Date.now();
    run = runOnce(options, log);
    if (run.child.pid) options.onStart?.(run.child.pid);
    void run.ready.then((address) => {
      if (everReady) say(`${name} is back.`);
      everReady = true;
      first.resolve(address);
    });
    void run.ended.then((how) => {
      if (stopping) return;
      if (!everReady)
        return first.reject(new Error(`${name} ${how} before it was ready.\n${run?.lastWords() ?? ''}`));
      if (Date.now() - begunAt > steadyAfterMs) delayMs = firstDelayMs;
      say(`${name} ${how}; it is started again in ${delayMs} ms.`);
      timer = setTimeout(begin, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  }

  async function stop(killAfterMs: number) {
    stopping = true;
    clearTimeout(timer);
    await run?.stop(killAfterMs);
    await new Promise<void>((resolve) => log.end(resolve));
  }

  begin();
  return { ready: first.promise, stop };
}

interface Run {
  child: ChildProcess;
  /** Resolves with the address once it listens; never when it does not. */
  ready: Promise<string>;
  /** How it ended, in words. */
  ended: Promise<string>;
  /** The end of what it wrote to stderr. */
  lastWords(): string;
  stop(killAfterMs: number): Promise<void>;
}

function runOnce(
  { program, env, readyWithinMs = 90_000 }: SupervisedOptions,
  log: NodeJS.WritableStream,
): Run {
  // A group of its own: Ctrl-C reaches the supervisor alone, which then ends the services in order. The IPC channel
  // tells a service when its supervisor is gone.
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.stderr?.on('data', (text: Buffer) => (lastWords = (lastWords + text.toString()).slice(-2_000)));
  const drained = new Promise((resolve) => child.once('close', resolve));
  let late = false;
  const deadline = setTimeout(() => (late = child.kill('SIGKILL')), readyWithinMs);
  const ready = addressOf(child);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      if (late) resolve(`did not listen within ${readyWithinMs} ms and was ended`);
      else resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`);
    });
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
  });
  void Promise.race([ready, ended]).then(() => clearTimeout(deadline));
  return {
    child,
    ready,
    ended,
    lastWords: () => lastWords.trim(),
    stop: async (killAfterMs) => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      await ended;
      clearTimeout(killer);
      // A process that it has left behind may hold its output open, so the last lines are not waited for without end.
      await Promise.race([drained, sleep(lastOutputMs)]);
      child.stdout?.unpipe(log);
      child.stderr?.unpipe(log);
    },
  };
}

/** What the service says once it listens; nothing, ever, where it does not. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) =>
    child.on('message', (message) => {
      const said = ReadyMessage.safeParse(message).data;
      if (said) resolve(said.ready);
    }),
  );
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** A server as a process of this machine, run by its recipe. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptPorts } from './kept-ports.ts';
import { createNotedProcess, type NotedProcess } from './noted-process.ts';
import type { Place } from './place.ts';
import type { Recipe } from './recipe.ts';
import type { StackServer } from './stack-server.ts';

const checkEveryMs = 100;
const killedWithinMs = 10_000;

interface Machine {
  place: Place;
  ports: KeptPorts;
  /** What servers find in their environment. */
  env: Record<string, string | undefined>;
}

export function createProcessServer(recipe: Recipe, machine: Machine): StackServer {
  const { name, title, after, lacks, prepare } = recipe;
  const { place } = machine;
  const process = createNotedProcess({ note: place.pidFileOf(name), log: place.logOf(name) });
  const kept = () => machine.ports.of(name, recipe.ports);
  const isReady = async () => process.isRunning() && (await isAnswered(recipe.ask(kept())));
  const stop = (tellOfForce?: () => void) => stopProcess(recipe, process, tellOfForce);

  async function start(signal: AbortSignal) {
    const until = Date.now() + recipe.startWithinMs;
    if (await comesUp(recipe, process, { isReady, until, signal })) return 'ran already';
    try {
      await launch(until, signal);
      return 'started';
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function launch(until: number, signal: AbortSignal) {
    for (;;) {
      const command = await recipe.command(await machine.ports.settle(name, recipe.ports), signal);
      signal.throwIfAborted();
      await process.begin({ env: machine.env, cwd: place.of(name), ...command });
      if (await comesUp(recipe, process, { isReady, until, signal })) return recipe.onceUp?.(kept());
      const said = process.lastWords();
      if (!recipe.isPassing?.(said) || Date.now() > until)
        throw new Error(`${title} ended as it started:\n${said}`);
      await sleep(checkEveryMs, undefined, { signal });
    }
  }

  async function kill() {
    if (!(await process.end('SIGKILL', killedWithinMs))) throw new Error(`${title} survives SIGKILL.`);
  }

  const variables = () => recipe.variables(kept());
  const { isRunning } = process;
  return { name, title, after, lacks, prepare, start, isRunning, isReady, stop, kill, variables };
}

const isAnswered = (question: Promise<void>) =>
  question.then(
    () => true,
    () => false,
  );

interface Wait {
  isReady(): Promise<boolean>;
  until: number;
  signal: AbortSignal;
}

/** Waits until it answers; false when there is no process, or no longer. */
async function comesUp(recipe: Recipe, process: NotedProcess, { isReady, until, signal }: Wait) {
  while (process.isRunning()) {
    if (await isReady()) return true;
    if (Date.now() > until)
      throw new Error(
        `${recipe.title} does not answer within ${recipe.startWithinMs / 1_000} s:\n${process.lastWords()}`,
      );
    await sleep(checkEveryMs, undefined, { signal });
  }
  return false;
}

async function stopProcess(
  { title, stopSignal = 'SIGTERM', stopWithinMs }: Recipe,
  process: NotedProcess,
  tellOfForce?: () => void,
) {
  if (!(await process.end(stopSignal, stopWithinMs))) {
    if (!(await process.end('SIGKILL', killedWithinMs))) throw new Error(`${title} does not end.`);
    tellOfForce?.();
  }
  process.forget();
}

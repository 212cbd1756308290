/** A small OpenAI-compatible server as a process of its own, so that killing it is what killing an endpoint is. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@ensure-study/stores/sql/free-port';
import type { Victim } from './outages.ts';

const program = fileURLToPath(new URL('model-process.ts', import.meta.url));

/** Answers by the first sentence of what it is given to read, so that the product has something to check. */
export async function openModelServer(): Promise<Victim> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  async function start(): Promise<void> {
    child = fork(program, [String(port)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error('The model server ended as it started.')),
    );
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
  }
  async function end(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  await start();
  return {
    title: `a small OpenAI-compatible server of this command, on port ${port}`,
    start,
    kill: end,
    close: end,
    variables: { LLM_BASE_URL: `http://127.0.0.1:${port}/v1`, LLM_MODEL: 'first-sentence' },
  };
}

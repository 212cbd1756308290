/** Runs a program of the machine to its end. */
import { spawn } from 'node:child_process';
import type { Command } from './recipe.ts';

const linesTold = 15;

/** What servers and tools get of our variables: nothing that could change what they do unseen. */
export const plainEnvironment = (source: Record<string, string | undefined>) =>
  Object.fromEntries(
    ['PATH', 'HOME', 'USER', 'TMPDIR', 'JAVA_HOME', 'http_proxy', 'https_proxy', 'no_proxy']
      .map((name) => [name, source[name]] as const)
      .filter(([, value]) => value),
  );

/** Answers what it printed; rejects with the end of that when it fails, and ends it when `signal` says so. */
export function runProgram(
  { program, args, env, identity }: Command,
  { signal, cwd }: { signal?: AbortSignal; cwd?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // A group of its own, so that what the program has started ends with it.
    const child = spawn(program, args, {
      ...identity,
      env,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-100_000)));
    const end = () => {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    };
    signal?.addEventListener('abort', end);
    child.once('error', (error) => reject(error));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) return resolve(said);
      const last = said.trim().split('\n').slice(-linesTold).join('\n');
      reject(
        signal?.aborted
          ? new Error('Interrupted.')
          : new Error(`${program} ${args[0] ?? ''} ended with code ${code}:\n${last}`),
      );
    });
  });
}

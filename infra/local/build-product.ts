/** Builds what has changed since the last start: turbo knows by content, so that a second start builds nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { StartProblem } from './data-folder.ts';

const killAfterMs = 2_000;

/** Turbo's word that a package has changed and is built. */
const beginsToBuild = /^\S*?([\w-]+):build: cache (?:miss|bypass)/;

/**
 * Bundles the services and the page, saying each package that has to be; answers after how many ms. When `signal` aborts,
 * the build and all it started end.
 */
export async function buildProduct(
  root: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const begunAt = Date.now();
  await access(root, constants.W_OK).catch(() => {
    throw new StartProblem(`The folder ${root} cannot be written, so the product cannot be built in it.`);
  });
  signal.throwIfAborted();
  const turbo = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  // A group of its own, so that the compilers that turbo starts end with it.
  const child = spawn(
    process.execPath,
    [turbo, 'run', 'build', '--output-logs=new-only', '--no-update-notifier'],
    {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  createInterface(child.stdout).on('line', (line) => {
    const name = beginsToBuild.exec(line)?.[1];
    if (name) say(`  building ${name} …`);
  });
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const code = await endOf(child, signal);
  signal.throwIfAborted();
  if (code !== 0) throw new StartProblem(`The build failed.\n${output.trim()}`);
  return Date.now() - begunAt;
}

/** The exit code of a group's leader; on abort the whole group is asked to end, then made to. */
async function endOf(child: ChildProcess, signal: AbortSignal): Promise<number | null> {
  let killer: NodeJS.Timeout | undefined;
  const end = () => {
    endGroup(child, 'SIGTERM');
    killer = setTimeout(() => endGroup(child, 'SIGKILL'), killAfterMs);
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  } finally {
    signal.removeEventListener('abort', end);
    clearTimeout(killer);
    if (signal.aborted) endGroup(child, 'SIGKILL');
  }
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

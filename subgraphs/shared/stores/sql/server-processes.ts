/**
 * Processes of an embedded server that an earlier run may have left behind. Nothing is ended that is not known to belong
 * to the data folder.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const fastShutdownMs = 10_000;
const immediateShutdownMs = 3_000;
const checkEveryMs = 25;

/** Refuses a data folder that another living process serves, and notes that this one does. */
export function claimDataDir(dataDir: string): void {
  const path = ownerFile(dataDir);
  const [pid, started] = existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ') : [];
  if (pid && Number(pid) !== process.pid && startOf(Number(pid)) === started) {
    throw new Error(
      `The data folder ${dataDir} is in use by process ${pid}; stop that first or choose another with DATA_DIR.`,
    );
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}\n`);
}

/** Takes the note of `claimDataDir` back. */
export function releaseDataDir(dataDir: string): void {
  rmSync(ownerFile(dataDir), { force: true });
}

const ownerFile = (dataDir: string) => join(dataDir, 'in-use-by');

/** When a process was started, so that a reused pid is not taken for it; undefined when there is no such process. */
export function startOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Ended, and only not yet collected by its parent.
    return state === 'Z' ? undefined : fields[18];
  } catch {
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' });
    return stdout?.trim().replace(/\s+/g, '-') || 'unknown';
  }
}

/** Stops the postmaster that a crashed run left on this cluster, and removes a pid file that nobody stands behind. */
export async function stopLeftover(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  if (serves(pid, cluster)) return stopPostmaster(pid);
  // PostgreSQL would take any process with this number for its own kind and refuse to start.
  if (processesOf(cluster).length === 0) rmSync(path, { force: true });
}

/** Stops a postmaster: fast, then immediate, then by force; resolves when it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', fastShutdownMs],
    ['SIGQUIT', immediateShutdownMs],
    ['SIGKILL', immediateShutdownMs],
  ] as const) {
    if (!sendSignal(pid, signal)) return;
    const deadline = Date.now() + patienceMs;
    while (isAlive(pid)) {
      if (Date.now() > deadline) break;
      await sleep(checkEveryMs);
    }
    if (!isAlive(pid)) return;
  }
}

/** Ends server processes that outlived their postmaster and still hold its shared memory. */
export function endOrphans(cluster: string): void {
  for (const pid of processesOf(cluster)) sendSignal(pid, 'SIGQUIT');
}

/** Whether `pid` is a PostgreSQL server of this cluster. */
function serves(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  if (process.platform === 'linux') return processesOf(cluster).includes(pid);
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(
    cluster,
  );
}

/** Server processes whose working folder is the cluster, which is how PostgreSQL runs; empty where that cannot be seen. */
function processesOf(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && worksIn(pid, folder));
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    );
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  return sendSignal(pid, 0);
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The data folder: made when absent, locked while the product runs on it, keeper of the generated secret. */
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A reason for people, shown without a stack trace. */
export class StartProblem extends Error {}

/** Makes the folder and sees that it can be written. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    const probe = path.join(folder, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartProblem(
      `The data folder ${folder} (DATA_DIR) cannot be written: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
}

/** Whether a process with this id runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The id of the process that runs the product on this folder; undefined when none does. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const pid = Number(await readFile(path.join(folder, 'start.pid'), 'utf8').catch(() => ''));
  return pid > 0 && pid !== process.pid && isRunning(pid) ? pid : undefined;
}

/** Takes the folder for this process, so that two products never write to one database; answers how to let go. */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const holder = await holderOf(folder);
  if (holder)
    throw new StartProblem(
      `The data folder ${folder} (DATA_DIR) is in use by another product, process ${holder}.`,
    );
  const file = path.join(folder, 'start.pid');
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

/** The secret kept in the folder, made at the first start. */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'jwt-secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (Buffer.byteLength(kept) >= 32) return kept;
  const made = randomBytes(48).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  await chmod(file, 0o600);
  return made;
}

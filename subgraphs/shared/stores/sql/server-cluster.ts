/** Makes the cluster of an embedded server: passwords by SCRAM, text in UTF-8, one sort order on every machine. */
import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { ServerBinaries } from './server-binaries.ts';
import type { ServerFolder } from './server-folder.ts';
import { giveTo, type ServerIdentity } from './server-identity.ts';

/** The only account of an embedded server. */
export const serverUser = 'ensure';

export interface ClusterOptions {
  folder: ServerFolder;
  binaries: ServerBinaries;
  identity: ServerIdentity | undefined;
  durable: boolean;
}

/** Environment of PostgreSQL's programs: nothing of ours, so that no PG* variable of the user changes what they do. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const initialisingMsMax = 120_000;

/** Runs `initdb` beside the final place and renames, so that a run that was cut short leaves no half a cluster. */
export async function initialiseCluster(options: ClusterOptions): Promise<void> {
  const { folder, binaries, identity } = options;
  const partial = `${folder.cluster}.new`;
  const passwordFile = `${folder.cluster}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveTo(identity, partial);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, folder.password, { mode: 0o600 });
  giveTo(identity, passwordFile);
  const how = { ...identity, cwd: folder.home, env: serverEnvironment, timeout: initialisingMsMax };
  try {
    await promisify(execFile)(binaries.initdb, initialising(options, partial, passwordFile), how);
    renameSync(partial, folder.cluster);
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr ?? '').trim();
    const reason = said.split('\n').at(-1) || String(cause);
    throw new Error(`The embedded PostgreSQL could not make its files in ${folder.home}: ${reason}`, {
      cause,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initialising({ durable }: ClusterOptions, cluster: string, passwordFile: string): string[] {
  const options = {
    pgdata: cluster,
    username: serverUser,
    auth: 'scram-sha-256',
    pwfile: passwordFile,
    encoding: 'UTF8',
    locale: 'C',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
  };
  const pairs = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return durable ? pairs : [...pairs, '--no-sync'];
}

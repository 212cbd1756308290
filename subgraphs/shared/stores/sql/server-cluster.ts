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
export async function initialiseCluster({
  folder,
  binaries,
  identity,
  durable,
}: ClusterOptions): Promise<void> {
  const partial = `${folder.cluster}.new`;
  const passwordFile = `${folder.cluster}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveTo(identity, partial);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, folder.password, { mode: 0o600 });
  giveTo(identity, passwordFile);
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        ...[
          '--pgdata',
          partial,
          '--username',
          serverUser,
          '--auth',
          'scram-sha-256',
          '--pwfile',
          passwordFile,
        ],
        ...[
          '--encoding',
          'UTF8',
          '--locale',
          'C',
          '--locale-provider',
          'builtin',
          '--builtin-locale',
          'C.UTF-8',
        ],
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...identity, cwd: folder.home, env: serverEnvironment, timeout: initialisingMsMax },
    );
    renameSync(partial, folder.cluster);
  } catch (cause) {
    const said = String((cause as { stderr?: string }).stderr ?? '')
      .trim()
      .split('\n')
      .at(-1);
    throw new Error(
      `The embedded PostgreSQL could not make its data folder ${folder.home}: ${said || cause}`,
      { cause },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

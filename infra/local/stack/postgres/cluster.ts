/** What the primary and its standby share: programs of the system, an account that is not root, an orderly start. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { serverEnvironment, serverUser } from '@ensure-study/stores/sql/server-cluster';
import { openServerFolder, type ServerFolder } from '@ensure-study/stores/sql/server-folder';
import { serverIdentity, type ServerIdentity } from '@ensure-study/stores/sql/server-identity';
import { endOrphans, stopLeftover } from '@ensure-study/stores/sql/server-processes';
import { findPostgres } from '../../../test/postgres-server.ts';
import type { Place } from '../place.ts';
import type { Command, Ports } from '../recipe.ts';
import { runProgram } from '../run-program.ts';

export interface Cluster {
  folder: ServerFolder;
  identity: ServerIdentity | undefined;
}

export const databaseName = 'ensure_study';

export function openCluster(place: Place, name: string): Cluster {
  const dataDir = place.of(name);
  const identity = serverIdentity(path.join(dataDir, 'cluster'));
  return { identity, folder: openServerFolder(dataDir, identity) };
}

/** The folder of PostgreSQL's programs, copying included. */
export const programsOf = (source: Record<string, string | undefined>): Promise<string | undefined> =>
  findPostgres(source.PATH ?? '', ['initdb', 'postgres', 'pg_basebackup']);

export const lacksPostgres = async (
  source: Record<string, string | undefined>,
): Promise<string | undefined> =>
  (await programsOf(source))
    ? undefined
    : 'PostgreSQL 15 or newer is needed (Debian and Ubuntu: apt-get install postgresql)';

/** Runs one of its programs as the cluster's account, with nothing of the person's own PG* variables. */
export const runAs = (
  { identity, folder }: Cluster,
  command: Pick<Command, 'program' | 'args' | 'env'>,
  signal: AbortSignal,
): Promise<string> =>
  runProgram(
    { ...command, identity, env: { ...serverEnvironment, ...command.env } },
    { signal, cwd: folder.home },
  );

/** Makes the cluster beside its final place and renames it, so that a run that was cut short leaves no half of one. */
export async function makeOnce(
  { folder }: Cluster,
  make: (partial: string) => Promise<unknown>,
): Promise<void> {
  if (existsSync(folder.cluster)) return;
  const partial = `${folder.cluster}.new`;
  await rm(partial, { recursive: true, force: true });
  await make(partial);
  await rename(partial, folder.cluster);
}

/** How the server is run on its cluster, once nothing of an earlier run is left. */
export async function serve(
  { folder, identity }: Cluster,
  programs: string,
  settings: Record<string, string | number>,
): Promise<Command> {
  await stopLeftover(folder.cluster);
  endOrphans(folder.cluster);
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...settings,
  };
  return {
    program: path.join(programs, 'postgres'),
    args: [
      '-D',
      folder.cluster,
      ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: serverEnvironment,
    identity,
    cwd: folder.home,
  };
}

/** Server processes of the last run hold its shared memory for a moment longer. */
export const isPassing = (said: string): boolean =>
  /shared memory block|lock file ".*" already exists/.test(said);

export const urlOf = ({ folder }: Cluster, { clients }: Ports, database = databaseName): string =>
  `postgres://${serverUser}:${folder.password}@127.0.0.1:${clients}/${database}`;

/**
 * The folders of an embedded server. `dataDir` keeps the password and says who uses it; the cluster lies in it too, or,
 * where the server's account cannot walk into it, in a folder that `dataDir` names.
 */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { canReach, type ServerIdentity } from './server-identity.ts';

export interface ServerFolder {
  dataDir: string;
  /** Where the server's account can read and write. */
  home: string;
  /** PGDATA. */
  cluster: string;
  password: string;
}

/** Kept over a restart of the machine, and reachable for everyone, in this order of preference. */
const lastingHomes = ['/var/lib', '/var/tmp'];

/** Opens or makes the folders; one clear sentence when that cannot be. */
export function openServerFolder(dataDir: string, identity: ServerIdentity | undefined): ServerFolder {
  const folder = resolve(dataDir);
  try {
    makeReachable(folder, identity);
    const home = homeOf(folder, identity);
    makeReachable(home, identity);
    // In a folder that everyone may write to, somebody else could have made ours beforehand.
    if (identity && home !== folder && statSync(home).uid !== 0)
      throw new Error(`${home} belongs to somebody else`);
    return { dataDir: folder, home, cluster: join(home, 'cluster'), password: passwordOf(folder) };
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw new Error(
      `The data folder ${folder} cannot be written (${reason}); choose another with DATA_DIR.`,
      { cause },
    );
  }
}

/** Deletes everything that an embedded server keeps, wherever it lies. The server must not run. */
export function removeServerFolder(dataDir: string): void {
  const elsewhere = noteOf(resolve(dataDir));
  if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** Another account than ours may walk through, and look at nothing; where there is no other, nobody may do even that. */
function makeReachable(folder: string, identity: ServerIdentity | undefined): void {
  const made = mkdirSync(folder, { recursive: true });
  if (made) chmodSync(folder, identity ? 0o711 : 0o700);
}

function homeOf(dataDir: string, identity: ServerIdentity | undefined): string {
  const note = noteOf(dataDir);
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  if (canReach(identity, dataDir)) return dataDir;
  // What is temporary stays where temporary things are cleared away.
  const homes = dataDir.startsWith(join(tmpdir(), sep)) ? [tmpdir(), ...lastingHomes] : lastingHomes;
  const parent = homes.find((folder) => existsSync(folder) && canReach(identity, folder));
  if (!parent) throw new Error('the account nobody cannot reach it');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join(parent, `ensure-study-${name}`);
  writeFileSync(note, `${home}\n`);
  return home;
}

const noteOf = (dataDir: string) => join(dataDir, 'cluster-lies-in');

function passwordOf(dataDir: string): string {
  const path = join(dataDir, 'password');
  if (!existsSync(path))
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}

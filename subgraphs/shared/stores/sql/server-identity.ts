/**
 * Who the embedded server runs as. PostgreSQL refuses to run as root, so as root it gets the unprivileged account
 * `nobody`, and its folders have to be reachable for that account.
 */
import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface ServerIdentity {
  uid: number;
  gid: number;
}

const nobodyWhereUnlisted: ServerIdentity = { uid: 65534, gid: 65534 };

/**
 * The account for the server's processes; undefined where they may run as whoever runs this process. As root, data that
 * an ordinary account has made before stays that account's.
 */
export function serverIdentity(cluster: string): ServerIdentity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? accountOf('nobody') ?? nobodyWhereUnlisted;
}

function ownerOf(path: string): ServerIdentity | undefined {
  try {
    const { uid, gid } = statSync(path);
    return uid === 0 ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

function accountOf(name: string): ServerIdentity | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [uid = 0, gid = 0] = (line ?? '').split(':').slice(2, 4).map(Number);
    return uid > 0 && gid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives a file or folder to the server's account; nothing to do where that is the current one. */
export function giveTo(identity: ServerIdentity | undefined, path: string): void {
  if (identity) chownSync(path, identity.uid, identity.gid);
}

/** Whether the account may walk into `folder`, which means through each of its parents too. */
export function canReach(identity: ServerIdentity | undefined, folder: string): boolean {
  if (!identity) return true;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

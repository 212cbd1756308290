/** How the standby is tied to the primary: its account, its slot in the primary's log, the address that it follows. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from '@ensure-study/stores/sql/server-identity';
import { asking } from './asking.ts';
import { runAs, type Cluster } from './cluster.ts';

/** The account that may copy and follow, and nothing else; also the name of its slot. */
export const follower = 'standby';

export interface Connection {
  port: number;
  password: string;
}

const checkEveryMs = 100;
const followingWithinMs = 30_000;

/**
 * Lets the standby in at the primary and answers whether the primary still has everything that the copy lacks; where it
 * has not, or there is no copy, the slot is free for a new one.
 */
export function admitStandby(primaryUrl: string, password: string, hasCopy: boolean): Promise<boolean> {
  return asking(primaryUrl, async (ask) => {
    const known = await ask('select 1 from pg_roles where rolname = $1', [follower]);
    // Base64url: nothing in it ends a literal.
    const how = `login replication password '${password}'`;
    await ask(`${known.length > 0 ? 'alter' : 'create'} role ${follower} ${how}`);
    const [slot] = await ask('select wal_status, active_pid from pg_replication_slots where slot_name = $1', [
      follower,
    ]);
    if (hasCopy && slot && slot.wal_status !== 'lost') return true;
    if (slot?.active_pid) await ask('select pg_terminate_backend($1, 2000)', [slot.active_pid]);
    if (slot) await ask('select pg_drop_replication_slot($1)', [follower]);
    return false;
  });
}

/** Copies the primary into `partial`, with the slot from which the copy goes on. */
export async function copyPrimary(
  cluster: Cluster,
  { port, password }: Connection,
  { programs, partial, signal }: { programs: string; partial: string; signal: AbortSignal },
): Promise<void> {
  mkdirSync(partial, { mode: 0o700 });
  giveTo(cluster.identity, partial);
  const args = [
    ...['-d', `host=127.0.0.1 port=${port} user=${follower}`, '--no-password'],
    ...['-D', partial, '-R', '-X', 'stream', '-C', '-S', follower, '-c', 'fast'],
  ];
  const program = path.join(programs, 'pg_basebackup');
  await runAs(cluster, { program, args, env: { PGPASSWORD: password } }, signal);
}

/** Points the copy to where the primary is now. */
export function pointTo({ folder }: Cluster, { port, password }: Connection): void {
  const file = path.join(folder.cluster, 'postgresql.auto.conf');
  const others = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('primary_conninfo'));
  const address = `host=127.0.0.1 port=${port} user=${follower} password=${password} application_name=${follower}`;
  writeFileSync(file, [...others, `primary_conninfo = '${address}'`, ''].join('\n'));
}

/** Rejects when the standby does not receive the primary's log in time. */
export function untilFollowing(url: string): Promise<void> {
  return asking(url, async (ask) => {
    const until = Date.now() + followingWithinMs;
    for (;;) {
      const [receiver] = await ask('select status from pg_stat_wal_receiver');
      if (receiver?.status === 'streaming') return;
      if (Date.now() > until)
        throw new Error(`The standby does not follow the primary within ${followingWithinMs / 1_000} s.`);
      await sleep(checkEveryMs);
    }
  });
}

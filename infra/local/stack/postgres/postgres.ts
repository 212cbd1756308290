/** The primary: where rows are written. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeDatabase } from '@ensure-study/stores/sql/describe';
import { serverUser } from '@ensure-study/stores/sql/server-cluster';
import { giveTo } from '@ensure-study/stores/sql/server-identity';
import type { Place } from '../place.ts';
import type { Ports, Recipe } from '../recipe.ts';
import {
  databaseName,
  isPassing,
  lacksPostgres,
  makeOnce,
  openCluster,
  programsOf,
  runAs,
  serve,
  urlOf,
  type Cluster,
} from './cluster.ts';
import { asking } from './asking.ts';

export function postgresRecipe(place: Place, source: Record<string, string | undefined>): Recipe {
  const url = (ports: Ports, database?: string) => urlOf(openCluster(place, 'postgres'), ports, database);
  return {
    name: 'postgres',
    title: 'postgres',
    ports: ['clients'],
    lacks: () => lacksPostgres(source),
    prepare: async () => {},
    command: async ({ clients = 0 }, signal) => {
      const cluster = openCluster(place, 'postgres');
      const programs = (await programsOf(source)) ?? '';
      await makeOnce(cluster, (partial) => initialise(cluster, programs, partial, signal));
      // A standby that is away is waited for, up to a size; it is copied anew after that.
      return serve(cluster, programs, { port: clients, max_slot_wal_keep_size: '1GB' });
    },
    variables: (ports) => ({ DATABASE_URL: url(ports) }),
    ask: async (ports) => void (await describeDatabase(url(ports, 'postgres'))),
    onceUp: (ports) =>
      asking(url(ports, 'postgres'), async (ask) => {
        const found = await ask('select 1 from pg_database where datname = $1', [databaseName]);
        if (found.length === 0) await ask(`create database ${databaseName}`);
      }),
    startWithinMs: 60_000,
    stopSignal: 'SIGINT',
    stopWithinMs: 15_000,
    isPassing,
  };
}

async function initialise(cluster: Cluster, programs: string, partial: string, signal: AbortSignal) {
  const { folder, identity } = cluster;
  const passwordFile = `${folder.cluster}.password`;
  mkdirSync(partial, { mode: 0o700 });
  giveTo(identity, partial);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, folder.password, { mode: 0o600 });
  giveTo(identity, passwordFile);
  try {
    const args = [
      ...['-D', partial, '-U', serverUser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C.UTF-8'],
    ];
    await runAs(cluster, { program: path.join(programs, 'initdb'), args }, signal);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

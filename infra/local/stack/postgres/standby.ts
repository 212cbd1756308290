/** The standby: a copy that follows the primary by streaming, for reads, also while the primary is away. */
import { existsSync, rmSync } from 'node:fs';
import type { KeptPorts } from '../kept-ports.ts';
import type { Place } from '../place.ts';
import type { Ports, Recipe } from '../recipe.ts';
import { asking } from './asking.ts';
import { isPassing, lacksPostgres, makeOnce, openCluster, programsOf, serve, urlOf } from './cluster.ts';
import { admitStandby, copyPrimary, pointTo, untilFollowing } from './following.ts';

export function standbyRecipe(
  place: Place,
  source: Record<string, string | undefined>,
  kept: KeptPorts,
): Recipe {
  // Accounts are copied with everything else, so the primary's password opens the standby too.
  const url = (ports: Ports, database?: string) => urlOf(openCluster(place, 'postgres'), ports, database);

  async function command({ clients = 0 }: Ports, signal: AbortSignal) {
    const cluster = openCluster(place, 'standby');
    const { cluster: copy, password } = cluster.folder;
    const programs = (await programsOf(source)) ?? '';
    const primary = kept.of('postgres', ['clients']);
    const connection = { port: primary.clients ?? 0, password };
    if (!(await admitStandby(url(primary, 'postgres'), password, existsSync(copy))))
      rmSync(copy, { recursive: true, force: true });
    await makeOnce(cluster, (partial) => copyPrimary(cluster, connection, { programs, partial, signal }));
    pointTo(cluster, connection);
    return serve(cluster, programs, { port: clients, hot_standby_feedback: 'on' });
  }

  return {
    name: 'standby',
    title: 'standby (of postgres)',
    after: 'postgres',
    ports: ['clients'],
    lacks: () => lacksPostgres(source),
    prepare: async () => {},
    command,
    variables: (ports) => ({ DATABASE_REPLICA_URL: url(ports) }),
    ask: (ports) =>
      asking(url(ports, 'postgres'), async (ask) => {
        const [row] = await ask('select pg_is_in_recovery() as follows');
        if (row?.follows !== true) throw new Error('It does not follow the primary.');
      }),
    onceUp: (ports) => untilFollowing(url(ports, 'postgres')),
    startWithinMs: 90_000,
    stopSignal: 'SIGINT',
    stopWithinMs: 15_000,
    isPassing,
  };
}

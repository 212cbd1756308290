/** The database in `/health/ready`, and its standby where there is one. */
import type { Dependency } from '@ensure-study/kit/service';
import type { Database } from './port.ts';

export function databaseDependencies(
  database: Pick<Database, 'isUp' | 'standby'>,
  adapter: Dependency['adapter'] = 'real',
): Dependency[] {
  const { standby } = database;
  const primary: Dependency = { name: 'database', adapter, required: true, isUp: () => database.isUp() };
  if (!standby) return [primary];
  return [
    { ...primary, standIn: 'database_replica' },
    { name: 'database_replica', adapter: 'real', required: false, isUp: () => standby.isUp() },
  ];
}

/** Which servers a person means by the names on the command line. */
import { StartProblem } from '../data-folder.ts';
import type { StackServer } from './stack-server.ts';

/** All of them where none is named; a store comes with the servers it is made of. Refuses names that nothing answers to. */
export function chooseServers(servers: readonly StackServer[], names: readonly string[]): StackServer[] {
  const known = servers.filter(({ after }) => !after).map(({ name }) => name as string);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartProblem(`The stack has no ${unknown.join(', ')}; it has ${known.toSorted().join(', ')}.`);
  return servers.filter(
    ({ name, after }) => names.length === 0 || names.includes(name) || names.includes(after ?? name),
  );
}

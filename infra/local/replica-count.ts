/** `npm start -- --replicas 2`: how many of each subgraph run behind the one gateway. */
import { parseArgs } from 'node:util';
import { StartProblem } from './data-folder.ts';

/** Each has a pool of connections of its own, and the embedded database has so many for all. */
const replicasMax = 4;

/** Of the arguments of `npm start`, this one alone; 1 without it. Throws StartProblem for what is no such number. */
export function readReplicaCount(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { replicas: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  if (values.replicas === undefined) return 1;
  const count = Number(values.replicas);
  if (Number.isInteger(count) && count >= 1 && count <= replicasMax) return count;
  throw new StartProblem(`--replicas must be a whole number from 1 to ${replicasMax}.`);
}

/** `npm start -- --replicas 2`: how many of each subgraph run behind the one gateway. */
import { StartProblem } from './data-folder.ts';

/** Each has a pool of connections of its own, and the embedded database has so many for all. */
const replicasMax = 4;

/** As given; 1 where none is. Throws StartProblem for what is no such number. */
export function readReplicaCount(given: string | undefined): number {
  if (given === undefined) return 1;
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= replicasMax) return count;
  throw new StartProblem(`--replicas must be a whole number from 1 to ${replicasMax}.`);
}

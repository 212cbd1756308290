/** `npm run proof -- NAME [TIMES]`: long proofs. The last line is `proof NAME: PASS` or `FAIL`, then what was counted. */
import { commandLineOrExit } from '../local/command-line.ts';
import { proveKill } from './kill/prove-kill.ts';
import { proveLoad } from './load/prove-load.ts';
import { proveReplicas } from './replicas/prove-replicas.ts';
import { proveSoak } from './soak/prove-soak.ts';
import { proveSpark } from './spark/prove-spark.ts';
import { proveStorm } from './storm/prove-storm.ts';

const proofs: Record<
  string,
  (
    say: (line: string) => void,
    times?: number,
  ) => Promise<{ passed: boolean; counts: Record<string, number | string> }>
> = {
  kill: proveKill,
  load: proveLoad,
  replicas: proveReplicas,
  soak: proveSoak,
  storm: proveStorm,
  spark: (say, kills) => proveSpark({ say, kills, source: process.env }),
};

const usage = `Usage: npm run proof -- NAME [TIMES], where NAME is one of: ${Object.keys(proofs).join(', ')}.`;
const [name = '', given] = commandLineOrExit({ usage, options: {}, wordsMax: 2 }).words;
const times = given === undefined ? undefined : Number(given);
const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
if (!proof || (times !== undefined && !(Number.isInteger(times) && times > 0))) {
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}
const { passed, counts } = await proof((line) => void process.stderr.write(`${line}\n`), times);
const figures = Object.entries(counts).map(([key, value]) => `${key}=${value}`);
process.stdout.write(`proof ${name}: ${passed ? 'PASS' : 'FAIL'} ${figures.join(' ')}\n`);
process.exit(passed ? 0 : 1);

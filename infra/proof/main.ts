/**
 * `npm run proof -- NAME [TIMES]`: long proofs. The last line is `proof NAME: PASS` or `FAIL`, then what was counted; or
 * `NAME: not verified`, with exit 2, where what is proved needs a program that is not there.
 */
import { commandLineOrExit } from '../local/command-line.ts';
import { proveKill } from './kill/prove-kill.ts';
import { proveLoad } from './load/prove-load.ts';
import { proveReplicas } from './replicas/prove-replicas.ts';
import { proveRouter } from './router/prove-router.ts';
import { proveSoak } from './soak/prove-soak.ts';
import { proveSpark } from './spark/prove-spark.ts';
import { proveStorm } from './storm/prove-storm.ts';

type Proved = { passed: boolean; counts: Record<string, number | string> } | { notVerified: string };

const say = (line: string) => void process.stderr.write(`${line}\n`);
const proofs: Record<string, (times?: number) => Promise<Proved>> = {
  kill: (times) => proveKill(say, times),
  load: (seconds) => proveLoad(say, seconds),
  replicas: (rounds) => proveReplicas(say, rounds),
  router: (queries) => proveRouter({ say, queries, source: process.env }),
  soak: (cycles) => proveSoak(say, cycles),
  storm: (people) => proveStorm(say, people),
  spark: (kills) => proveSpark({ say, kills, source: process.env }),
};

const usage = `Usage: npm run proof -- NAME [TIMES], where NAME is one of: ${Object.keys(proofs).join(', ')}.`;
const [name = '', given] = commandLineOrExit({ usage, options: {}, wordsMax: 2 }).words;
const times = given === undefined ? undefined : Number(given);
const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
if (!proof || (times !== undefined && !(Number.isInteger(times) && times > 0))) {
  say(usage);
  process.exit(1);
}
const proved = await proof(times);
if ('notVerified' in proved) {
  say(`${proved.notVerified}.`);
  process.stdout.write(`${name}: not verified\n`);
  process.exit(2);
}
const { passed, counts } = proved;
const figures = Object.entries(counts).map(([key, value]) => `${key}=${value}`);
process.stdout.write(`proof ${name}: ${passed ? 'PASS' : 'FAIL'} ${figures.join(' ')}\n`);
process.exit(passed ? 0 : 1);

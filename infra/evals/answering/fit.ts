/**
 * Fits the weights of the tutor's two models (subgraphs/ai/src/tutor/domain/weights.ts) on labelled courses and prints them,
 * and before them what they are worth on a course that they were not fitted on.
 *
 *   node --import tsx infra/evals/answering/fit.ts [--only republic,coasts] [--model FOLDER] [--cache FILE]
 */
import { parseArgs } from 'node:util';
import { answerability, type Answerability } from '../../../subgraphs/ai/src/tutor/domain/answerability.ts';
import type { Evidence } from '../../../subgraphs/ai/src/tutor/domain/evidence.ts';
import { judge } from '../../../subgraphs/ai/src/tutor/domain/judgement.ts';
import { rankWeights } from '../../../subgraphs/ai/src/tutor/domain/weights.ts';
import { openCachedEmbedder } from './course-class.ts';
import { fitChoice, fitDecision, type Decision } from './logistic.ts';
import { labelledCourse, labelledLessons, samplesOf, type Sample } from './samples.ts';

type Legs = 'words' | 'meaning';
type Weights = Record<string, number>;
interface Decided extends Decision {
  sample: Sample;
}
interface Fitted {
  rank: Weights;
  decision: Weights;
}

const byWords: (keyof Evidence)[] = [
  ...([
    'coverage',
    'within',
    'missing',
    'unmet',
    'foreign',
    'beside',
    'fits',
    'fitsNear',
    'reasoned',
  ] as const),
  ...(['bound', 'news', 'defines', 'together', 'place', 'keyword', 'row', 'item', 'brevity'] as const),
  ...(['alike', 'alikeNear', 'alienMost', 'alien', 'gist', 'untyped', 'continues', 'told', 'keyed'] as const),
];
const rankNames = { words: byWords, meaning: [...byWords, 'meaning', 'closeness'] as (keyof Evidence)[] };
/** Signs of a sentence that lacks something: to lack it is never in favour. */
const against: ReadonlySet<keyof Evidence> = new Set([
  'missing',
  'unmet',
  'foreign',
  'beside',
  'alien',
  'alienMost',
  'untyped',
]);
/** Where the answer is not among the sentences that would be said, to be silent is a lesser fault. */
const unsaidWeight = { words: 0.2, meaning: 0.7 };
const saidMax = 4;

const say = (line: string) => process.stdout.write(`${line}\n`);
const rounded = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))]));

function fitLegs(legs: Legs, samples: readonly Sample[]): Fitted {
  const names = rankNames[legs];
  const choices = samples
    .filter(({ right }) => right.some(Boolean))
    .map(({ candidates, right }) => ({
      options: candidates.map(({ evidence }) => names.map((name) => evidence[name])),
      right,
    }));
  const rank = rounded(fitChoice(names, choices, against));
  const decided = decide(legs, rank, samples);
  const signs = Object.keys(decided[0]?.signs ?? {}).filter(
    (name) => legs === 'meaning' || !name.startsWith('meaning'),
  );
  return { rank, decision: rounded(fitDecision(signs, decided)) };
}

/** The signs of each sample, under these weights of the order. */
function decide(legs: Legs, rank: Weights, samples: readonly Sample[]): Decided[] {
  const kept = rankWeights[legs];
  rankWeights[legs] = rank;
  const decided = samples
    .filter(({ candidates }) => candidates.length > 0)
    .map((sample) => {
      const { ranked } = judge(sample.question, sample.candidates, legs === 'meaning');
      const isRight = (one: (typeof ranked)[number]) =>
        sample.right[sample.candidates.findIndex((c) => c.read === one.read && c.index === one.index)];
      const isUnsaid = sample.answerable && !ranked.slice(0, saidMax).some(isRight);
      const signs: Answerability = answerability(sample.question, ranked);
      const weight = isUnsaid ? unsaidWeight[legs] * sample.weight : sample.weight;
      return { signs: { ...signs }, yes: sample.answerable, weight, sample };
    });
  rankWeights[legs] = kept;
  return decided;
}

/** For several shares of refused answerable questions: how many near misses are caught, and what becomes of the lessons. */
function describe(legs: Legs, { rank, decision }: Fitted, samples: readonly Sample[]): void {
  const { start = 0, ...weights } = decision;
  const scored = decide(
    legs,
    rank,
    samples.filter(({ isElsewhere }) => !isElsewhere),
  ).map(({ signs, sample: { course, answerable } }) => ({
    ...{ course, answerable },
    score: Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (signs[name] ?? 0), start),
  }));
  const of = (isLesson: boolean, answerable: boolean) =>
    scored
      .filter((one) => one.course.startsWith('lessons') === isLesson && one.answerable === answerable)
      .map(({ score }) => score)
      .sort((a, b) => a - b);
  const [yes, no, lessonYes, lessonNo] = [of(false, true), of(false, false), of(true, true), of(true, false)];
  for (const refused of [0.05, 0.1, 0.15, 0.2, 0.25]) {
    const threshold = yes[Math.floor(refused * yes.length)] ?? 0;
    const below = (scores: readonly number[]) => scores.filter((score) => score < threshold).length;
    const f1 = (2 * below(no)) / (no.length + below(no) + below(yes));
    say(
      `    refused ${refused} from ${threshold.toFixed(2)}: near misses ${below(no)} of ${no.length}, F1 ${f1.toFixed(3)}; lessons refused ${below(lessonYes)} of ${lessonYes.length}, near misses ${below(lessonNo)} of ${lessonNo.length}`,
    );
  }
}

const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default:
        'weather,computing,antiquity,machines,medicine,arts,animals,space,economy,kitchen,forest,railways,languages,matter,kingdoms',
    },
    model: { type: 'string' },
    /** Only fits, and does not show what it is worth on each course left out. */
    quick: { type: 'boolean', default: false },
    cache: { type: 'string', default: '.data/evals/vectors.bin' },
  },
});
const names = values.only.split(',');
const courses = await Promise.all(names.map(labelledCourse));
const all = [...courses, labelledLessons('fit'), labelledLessons('report')];
const embedder = values.model ? await openCachedEmbedder(values.model, values.cache) : undefined;
for (const legs of embedder ? (['words', 'meaning'] as const) : (['words'] as const)) {
  const samples = await samplesOf(all, legs === 'meaning' ? embedder : undefined);
  const toFit = samples.filter(({ course }) => course !== 'lessons-report');
  say(`${legs}:`);
  for (const name of values.quick ? [] : names) {
    say(`  ${name} and the lessons not fitted on, fitted on the others`);
    const fitted = fitLegs(
      legs,
      toFit.filter(({ course }) => course !== name),
    );
    describe(
      legs,
      fitted,
      samples.filter(({ course }) => course === name || course === 'lessons-report'),
    );
  }
  const { rank, decision } = fitLegs(legs, toFit);
  say('  fitted on all');
  describe(legs, { rank, decision }, samples);
  say(`  rank ${JSON.stringify(rank)}\n  decision ${JSON.stringify(decision)}`);
}
await embedder?.save();

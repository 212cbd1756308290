/**
 * Fits the linear model of moderation on `sets/moderation/fit.jsonl` and writes it, after showing what it is worth on parts of
 * the set that it has not seen: `node --import tsx infra/evals/moderation/fit.ts [--check]`. With `--check` nothing is written.
 * Questions about the courses are added as study that is allowed, half of them to fit on and half to be scored.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { featuresOf } from '../../../subgraphs/ai/src/moderation/domain/features.ts';
import {
  modelClasses,
  writeWeight,
  type LinearModel,
  type ModelClass,
} from '../../../subgraphs/ai/src/moderation/domain/linear-model.ts';
import { moderateWith } from '../../../subgraphs/ai/src/moderation/domain/moderate.ts';
import { toUnits } from '../../../subgraphs/ai/src/moderation/domain/units.ts';
import { toTable } from '../domain/format.ts';
import { readCourses, readFittedQuestions, readWritten, type Written } from '../sets.ts';
import { byExpressions } from './baseline.ts';
import { trainModel, type Example } from './train-model.ts';

const target = new URL('../../../subgraphs/ai/src/moderation/domain/model.generated.ts', import.meta.url);
const fitSet = new URL('../sets/moderation/fit.jsonl', import.meta.url);
/** A question of a course counts less than a row that was written to be told apart. */
const questionWeight = 0.5;
/** Weights below it change nothing that can be measured. */
const keptFrom = 0.2;
const step = 0.05;

const questionRow = (question: string): Written => ({
  ...{ id: question, text: question, label: 'allow', class: 'ordinary', spelling: 'plain' },
});

function toExample({ text, class: name }: Written, weight: number): Example {
  const { whole } = toUnits(text);
  return { features: [...featuresOf(whole.tagged, whole.fired)], class: name as ModelClass, weight };
}

/** By class: of how many rows the decision was right, of those that were not fitted on. */
function crossValidate(rows: readonly Written[], questions: readonly Written[]) {
  const foldOf = ({ id }: Written) => id.split('-')[0] ?? '';
  const folds = [...new Set(rows.map(foldOf))];
  const examples = new Map(rows.map((row) => [row.id, toExample(row, 1)]));
  const [fitted, scored] = [
    questions.filter((_, at) => at % 2 === 1),
    questions.filter((_, at) => at % 2 === 0),
  ];
  const fittedExamples = fitted.map((row) => toExample(row, questionWeight));
  const right = new Map<string, { all: number; right: number; plainly: number }>();
  const count = (name: string, row: Written, model: LinearModel) => {
    const entry = right.get(name) ?? { all: 0, right: 0, plainly: 0 };
    const isRight = moderateWith(model, row.text).decision === row.label;
    const { all, plainly } = entry;
    right.set(name, {
      ...{ all: all + 1, right: entry.right + (isRight ? 1 : 0) },
      plainly: plainly + (byExpressions(row.text) === row.label ? 1 : 0),
    });
  };
  for (const [at, fold] of folds.entries()) {
    const others = rows.filter((row) => foldOf(row) !== fold).map(({ id }) => examples.get(id) as Example);
    const model = trainModel([...others, ...fittedExamples]);
    for (const row of rows) if (foldOf(row) === fold) count(row.class, row, model);
    if (at === 0) for (const row of scored) count('questions of the courses', row, model);
  }
  return right;
}

/** What is kept of the model, as a module. */
function toModule({ bias, weights }: LinearModel, hash: string): string {
  const kept = [...weights].filter(([, row]) => row.some((weight) => Math.abs(weight) >= keptFrom));
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const letters = kept.flatMap(([, row]) => row.map((weight) => writeWeight(weight, step))).join('');
  const written = { step, bias: bias.map((weight) => Number(weight.toFixed(3))) };
  return [
    '/** Written by infra/evals/moderation/fit.ts; read by linear-model.ts. */',
    "import type { WrittenModel } from './linear-model.ts';",
    '',
    `/** SHA-256 of the set it was fitted on. */\nexport const fittedOn = '${hash}';`,
    `export const classes = ${JSON.stringify(modelClasses)} as const;`,
    `export const model: WrittenModel = {\n  ...${JSON.stringify(written)},`,
    `  features: ${JSON.stringify(kept.map(([feature]) => feature).join('\n'))},`,
    `  letters: ${JSON.stringify(letters)},\n};\n`,
  ].join('\n');
}

const { fit = [] } = await readWritten();
const questions = [...(await readCourses()).questions, ...(await readFittedQuestions())];
const asked = questions.map(({ question }) => questionRow(question));
const right = crossValidate(fit, asked);
const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
const rows = [...right].map(([name, { all, right: told, plainly }]) => [
  ...[name, String(all), percent(told, all), percent(plainly, all)],
]);
process.stdout.write(toTable(['class', 'rows', 'right, not fitted on', 'one list of expressions'], rows));
const inSet = [...right].filter(([name]) => modelClasses.includes(name as ModelClass));
const sum = (key: 'all' | 'right' | 'plainly') => inSet.reduce((total, [, counts]) => total + counts[key], 0);
process.stdout.write(
  `all: ${percent(sum('right'), sum('all'))}, plainly: ${percent(sum('plainly'), sum('all'))}\n`,
);
if (!process.argv.includes('--check')) {
  const examples = [
    ...fit.map((row) => toExample(row, 1)),
    ...asked.map((row) => toExample(row, questionWeight)),
  ];
  const hash = createHash('sha256')
    .update(await readFile(fitSet))
    .digest('hex');
  const text = toModule(trainModel(examples), hash);
  await writeFile(target, text);
  process.stdout.write(`${fileURLToPath(target)}: ${Math.round(text.length / 1024)} kB\n`);
}

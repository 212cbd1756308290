/**
 * Fits follow-up routing on the labelled set and shows how it does:
 * `node --import tsx infra/evals/followups/main.ts [--write] [FILE]`.
 * `--write` puts the weights into the product; FILE is another labelled set, scored with the weights that are there.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { z } from 'zod';
import { openEmbedProcess } from '../../../subgraphs/ai/src/embedding/adapters/embed-process.ts';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { locateModel } from '../../../subgraphs/ai/src/embedding/model/locate-model.ts';
import { gatherRoutingEvidence } from '../../../subgraphs/ai/src/tutor/domain/routing/evidence.ts';
import { routeMessage } from '../../../subgraphs/ai/src/tutor/domain/routing/route.ts';
import { textOfTurn } from '../../../subgraphs/ai/src/tutor/domain/routing/meaning.ts';
import { bestF1, hasPronounOrOpener, wordOverlap } from './baselines.ts';
import { crossValidate, fitRouting, type Gathered } from './fit.ts';
import { fitSet, readRows, type LabelledRow } from './labelled-rows.ts';
import { scoreDecisions, type Score } from './score.ts';
import { toSource } from './to-source.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const weightsFile = path.join(root, 'subgraphs/ai/src/tutor/domain/routing/weights.ts');
const variables = environmentOrExit(
  z.object({ DATA_DIR: z.string().default('.data'), EMBEDDING_MODEL: z.string().optional() }),
  process.env,
);
const stem = (word: string) => toTerms(word)[0] ?? word;
const print = (line: string) => void process.stdout.write(`${line}\n`);

/** The cosines of each row's message and its turns; undefined without the model. */
async function cosinesOf(rows: readonly LabelledRow[]): Promise<number[][] | undefined> {
  const dataDir = path.resolve(root, variables.DATA_DIR);
  const located = await locateModel({ dataDir, embeddingModel: variables.EMBEDDING_MODEL });
  if (located.kind !== 'ready') return undefined;
  const worker = new URL('../../../subgraphs/ai/src/embedding/adapters/embed-worker.ts', import.meta.url);
  const encoder = await openEmbedProcess({ ready: located.ready, worker, execArgv: ['--import', 'tsx'] });
  const known = new Map<string, Float32Array>();
  const encode = async (text: string) => {
    const vector = known.get(text) ?? (await encoder.encode(text));
    known.set(text, vector);
    return vector;
  };
  const all: number[][] = [];
  for (const { history, next } of rows) {
    const own = await encode(next);
    const cosines: number[] = [];
    for (const turn of toExchanges(history)) {
      const other = await encode(textOfTurn(turn));
      cosines.push(own.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0));
    }
    all.push(cosines);
  }
  await encoder.close();
  return all;
}

const toExchanges = (history: LabelledRow['history']) =>
  history.map(({ q: question, a: answer }) => ({ question, answer }));

function gather(rows: readonly LabelledRow[], cosines?: readonly number[][]): Gathered[] {
  return rows.map((row, i) => {
    const asked = { next: row.next, history: toExchanges(row.history), cosines: cosines?.[i] };
    return { row, evidence: gatherRoutingEvidence(asked, stem, wordVectors) };
  });
}

function show(name: string, { f1, f1OfKinds, precision, recall, confusion, kinds }: Score): void {
  const { tp, fp, fn, tn } = confusion;
  const numbers = `F1 ${f1.toFixed(3)} (every kind as frequent ${f1OfKinds.toFixed(3)}), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  print(`${name}: ${numbers}; follow-ups found ${tp}, missed ${fn}; new topics left ${tn}, taken ${fp}`);
  print(`  ${kinds.map(({ kind, right, rows }) => `${kind} ${right}/${rows}`).join(', ')}`);
}

function showBaselines(rows: readonly LabelledRow[], cosines?: readonly number[][]): void {
  const best = (value: (row: LabelledRow, index: number) => number) =>
    bestF1(rows.map((row, i) => ({ isPositive: row.label === 'follow_up', value: value(row, i) }))).toFixed(
      3,
    );
  const pronoun = scoreDecisions(rows.map((row) => ({ ...row, isFollowUp: hasPronounOrOpener(row) })));
  print(`pronoun or opener: F1 ${pronoun.f1.toFixed(3)}`);
  print(`word overlap, best threshold: F1 ${best((row) => wordOverlap(row, stem))}`);
  if (cosines) print(`cosine, best threshold: F1 ${best((_, i) => Math.max(...(cosines[i] ?? [0])))}`);
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const rows = readRows(file ?? fitSet);
const cosines = await cosinesOf(rows);
print(`${rows.length} rows${cosines ? '' : '; the model of meaning is not here (npm run models)'}`);
showBaselines(rows, cosines);
if (file === undefined) {
  const byWords = crossValidate(gather(rows), false);
  show('by words, cross-validated', byWords.score);
  const withMeaning = cosines && crossValidate(gather(rows, cosines), true);
  if (withMeaning) show('with meaning, cross-validated', withMeaning.score);
  if (process.argv.includes('--write') && cosines && withMeaning) {
    const fitted = {
      byWords: { ...fitRouting(gather(rows), false), ...thresholds(byWords) },
      withMeaning: { ...fitRouting(gather(rows, cosines), true), ...thresholds(withMeaning) },
    };
    await writeFile(weightsFile, toSource(fitted));
    print(`Written: ${path.relative(root, weightsFile)}; format it with prettier.`);
  }
} else
  for (const meant of cosines ? [undefined, cosines] : [undefined])
    show(
      meant ? 'with meaning' : 'by words',
      scoreDecisions(
        rows.map((row, i) => {
          const asked = { next: row.next, history: toExchanges(row.history), cosines: meant?.[i] };
          return { ...row, isFollowUp: routeMessage(asked, stem, wordVectors).decision === 'follow_up' };
        }),
      ),
    );

function thresholds({ related, unrelated }: { related: number; unrelated: number }) {
  return { related, unrelated };
}

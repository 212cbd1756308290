/**
 * Fits follow-up routing on the labelled set and shows how it does:
 * `node --import tsx infra/evals/followups/main.ts [--write [--unchecked]] [FILE]`.
 * `--write` puts what was fitted into the product, `--unchecked` without the cross-validation before; FILE is another labelled
 * set, scored with what is there.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { z } from 'zod';
import { wordVectors } from '../../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { gatherRoutingEvidence } from '../../../subgraphs/ai/src/tutor/domain/routing/evidence.ts';
import { routeMessage } from '../../../subgraphs/ai/src/tutor/domain/routing/route.ts';
import type { MessageMeaning } from '../../../subgraphs/ai/src/tutor/domain/routing/meaning.ts';
import { bestF1, hasPronounOrOpener, wordOverlap } from './baselines.ts';
import { crossValidate, fitEvidence, fitNetworks, type Gathered } from './fit.ts';
import { fitSet, readRows, type LabelledRow } from './labelled-rows.ts';
import { meaningsOf, readsOf, toExchanges } from './models.ts';
import { scoreDecisions, type Score } from './score.ts';
import { toNetworks, toWeights, type Fitted } from './to-source.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const routing = path.join(root, 'subgraphs/ai/src/tutor/domain/routing');
const variables = environmentOrExit(
  z.object({ DATA_DIR: z.string().default('.data'), EMBEDDING_MODEL: z.string().optional() }),
  process.env,
);
const stem = (word: string) => toTerms(word)[0] ?? word;
const print = (line: string) => void process.stdout.write(`${line}\n`);

const gather = (rows: readonly LabelledRow[], meanings?: readonly MessageMeaning[]): Gathered[] =>
  rows.map((row, i) => {
    const asked = { next: row.next, history: toExchanges(row.history), meaning: meanings?.[i] };
    return { row, evidence: gatherRoutingEvidence(asked, stem, wordVectors), meaning: meanings?.[i] };
  });

function show(name: string, { f1, f1OfKinds, precision, recall, confusion, kinds }: Score): void {
  const { tp, fp, fn, tn } = confusion;
  const numbers = `F1 ${f1.toFixed(3)} (every kind as frequent ${f1OfKinds.toFixed(3)}), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  print(`${name}: ${numbers}; follow-ups found ${tp}, missed ${fn}; new topics left ${tn}, taken ${fp}`);
  print(`  ${kinds.map(({ kind, right, rows }) => `${kind} ${right}/${rows}`).join(', ')}`);
}

function showBaselines(rows: readonly LabelledRow[], meanings?: readonly MessageMeaning[]): void {
  const best = (value: (row: LabelledRow, index: number) => number) =>
    bestF1(rows.map((row, i) => ({ isPositive: row.label === 'follow_up', value: value(row, i) }))).toFixed(
      3,
    );
  const pronoun = scoreDecisions(rows.map((row) => ({ ...row, isFollowUp: hasPronounOrOpener(row) })));
  print(`pronoun or opener: F1 ${pronoun.f1.toFixed(3)}`);
  print(`word overlap, best threshold: F1 ${best((row) => wordOverlap(row, stem))}`);
  if (meanings)
    print(`cosine, best threshold: F1 ${best((_, i) => Math.max(...(meanings[i]?.cosines ?? [0])))}`);
}

/** What the models say of the rows, where they are asked. */
interface Said {
  meanings?: readonly MessageMeaning[];
  reads?: readonly (number | undefined)[];
}

function scoreInProduct(rows: readonly LabelledRow[], { meanings, reads }: Said): Score {
  return scoreDecisions(
    rows.map((row, i) => {
      const said = { meaning: meanings?.[i], read: reads?.[i] };
      const asked = { next: row.next, history: toExchanges(row.history), ...said };
      return { ...row, isFollowUp: routeMessage(asked, stem, wordVectors).decision === 'follow_up' };
    }),
  );
}

async function write(fitted: Fitted): Promise<void> {
  await writeFile(path.join(routing, 'weights.ts'), toWeights(fitted));
  await writeFile(path.join(routing, 'networks.generated.ts'), toNetworks(fitted));
  print(`Written: ${path.relative(root, routing)}; format weights.ts with prettier.`);
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const rows = readRows(file ?? fitSet);
const meant = await meaningsOf(rows, {
  dataDir: path.resolve(root, variables.DATA_DIR),
  embeddingModel: variables.EMBEDDING_MODEL,
});
print(`${rows.length} rows${meant ? '' : '; the model of meaning is not here (npm run models)'}`);
showBaselines(rows, meant?.meanings);
if (file !== undefined) {
  const reads = await readsOf(rows);
  show('by words, not read together', scoreInProduct(rows, {}));
  show('by words', scoreInProduct(rows, { reads }));
  if (meant) show('with meaning, not read together', scoreInProduct(rows, meant));
  if (meant) show('with meaning', scoreInProduct(rows, { ...meant, reads }));
} else {
  const gathered = gather(rows, meant?.meanings);
  if (!process.argv.includes('--unchecked')) {
    show('by words, cross-validated', crossValidate(gathered, false));
    if (meant) show('with meaning, cross-validated', crossValidate(gathered, true));
  }
  if (process.argv.includes('--write') && meant)
    await write({
      evidence: { byWords: fitEvidence(gathered, false), withMeaning: fitEvidence(gathered, true) },
      networks: { byWords: fitNetworks(gathered, false), withMeaning: fitNetworks(gathered, true) },
      probe: meant.probe,
    });
}

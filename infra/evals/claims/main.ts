/**
 * What is shown of sentences that a passage supports, and of those that it does not, as a language model would cite them:
 * `node --import tsx infra/evals/claims/main.ts [FILE]`.
 */
import { readFileSync } from 'node:fs';
import { toTerms } from '@ensure-study/stores/vectors/terms';
import { z } from 'zod';
import { checkSentence } from '../../../subgraphs/ai/src/tutor/domain/model-answer.ts';
import { readPassage } from '../../../subgraphs/ai/src/tutor/domain/read-passage.ts';

const Row = z.object({
  passage: z.string(),
  claim: z.string(),
  label: z.enum(['supported', 'unsupported']),
  kind: z.string(),
});
type Row = z.infer<typeof Row>;
const held = new URL('../sets/claims/held.jsonl', import.meta.url);
const stem = (word: string) => toTerms(word)[0] ?? word;

const rows = readFileSync(process.argv[2] ?? held, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => Row.parse(JSON.parse(line)));

function isShown({ passage, claim }: Row): boolean {
  const place = { materialId: 'm', materialName: 'handout.md', page: null, start: 0, headings: [] };
  const read = readPassage({ ...place, text: passage }, 0, stem);
  return checkSentence(`${claim} [1]`, [read], [], stem) !== undefined;
}

function say(name: string, of: readonly Row[]): void {
  const shown = of.filter(isShown).length;
  process.stdout.write(
    `${name}: ${shown} of ${of.length} shown (${((100 * shown) / of.length).toFixed(1)} %)\n`,
  );
}
const labelled = (label: Row['label']) => rows.filter((row) => row.label === label);
say('supported', labelled('supported'));
say('unsupported', labelled('unsupported'));
for (const kind of [...new Set(labelled('unsupported').map((row) => row.kind))].sort())
  say(
    `  ${kind}`,
    labelled('unsupported').filter((row) => row.kind === kind),
  );

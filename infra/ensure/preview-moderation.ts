/** Evaluation of moderation: what the tutor would do with a student's text; nothing is stored. */
import { inBatches } from './domain/in-batches.ts';
import type { WrittenRow } from './domain/rows.ts';
import { refusalOf } from './failures.ts';
import { previewModeration as operation } from './preview-operations.ts';
import type { Api } from './ports.ts';

/** As many as the operation takes. */
const textsMax = 50;
const timeoutMs = 60_000;

/** Rows that are asked for in the same moment go together, and are answered one batch after the other. */
export function openModeration(api: Api, classroomId: string) {
  const verdictsOf = async (rows: readonly WrittenRow[]) => {
    const input = { classroomId, texts: rows.map(({ text }) => text) };
    const { previewModeration: result } = await api.call(operation, { input }, { timeoutMs });
    return result.__typename === 'PreviewModerationSuccess' ? result.verdicts : refusalOf(result);
  };
  const ask = inBatches(textsMax, async (rows: readonly WrittenRow[]) => {
    const verdicts = await verdictsOf(rows);
    if (!(verdicts instanceof Error)) return verdicts;
    // One row that is refused refuses its batch; alone, each has its own answer.
    if (rows.length === 1) return [verdicts];
    return Promise.all(
      rows.map(async (row) => {
        const alone = await verdictsOf([row]);
        return alone instanceof Error ? alone : alone[0];
      }),
    );
  });
  return async (row: WrittenRow) => {
    const verdict = await ask(row);
    if (verdict instanceof Error) throw verdict;
    if (!verdict) throw new Error('A row came back without an answer.');
    return { id: row.id, decision: verdict.decision.toLowerCase(), reason: verdict.reason };
  };
}

/** Evaluation of follow-up routing: what a student's message would be taken for; nothing is stored. */
import type { FollowUpRow } from './domain/rows.ts';
import { inBatches } from './domain/in-batches.ts';
import { refusalOf } from './failures.ts';
import { previewRouting as operation } from './preview-operations.ts';
import type { Api } from './ports.ts';

/** As many as the operation takes. */
const rowsMax = 50;
const timeoutMs = 60_000;

/** Rows that are asked for in the same moment go together, and are answered one batch after the other. */
export function openRouting(api: Api, classroomId: string) {
  const routingsOf = async (rows: readonly FollowUpRow[]) => {
    const input = { classroomId, rows: rows.map(toInput) };
    const { previewRouting: result } = await api.call(operation, { input }, { timeoutMs });
    return result;
  };
  const ask = inBatches(rowsMax, async (rows: readonly FollowUpRow[]) => {
    const result = await routingsOf(rows);
    // One row that is refused refuses its batch; alone, each has its own answer.
    if (result.__typename !== 'PreviewRoutingSuccess')
      return rows.length === 1 ? [refusalOf(result)] : Promise.all(rows.map(async (row) => one(row)));
    return result.routings;
  });
  const one = async (row: FollowUpRow) => {
    const result = await routingsOf([row]);
    return result.__typename === 'PreviewRoutingSuccess' ? (result.routings[0] ?? null) : refusalOf(result);
  };
  return async (row: FollowUpRow) => {
    const routing = await ask(row);
    if (routing instanceof Error) throw routing;
    if (!routing) throw new Error('A row came back without an answer.');
    const decision = routing.decision === 'FOLLOW_UP' ? 'follow_up' : 'new_topic';
    return { id: row.id, decision, score: routing.score };
  };
}

const toInput = ({ history, next }: FollowUpRow) => ({
  history: history.map(({ q: question, a: answer }) => ({ question, answer })),
  next,
});

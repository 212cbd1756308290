/** `ensure evaluate`: documents into a class where asked, then every row through the live product. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { FollowUp, parseRows, Question, Written, type RowId } from './domain/rows.ts';
import { evaluateRows, type EvaluateRowsRequest } from './evaluate-rows.ts';
import { evaluationClass, evaluationClassOf } from './evaluation-class.ts';
import { messageOf, UsageError } from './failures.ts';
import { listFiles } from './list-files.ts';
import type { Api, Report } from './ports.ts';
import { previewAnswer } from './preview-answer.ts';
import { openModeration } from './preview-moderation.ts';
import { openRouting } from './preview-routing.ts';
import { searchPassages } from './search-passages.ts';
import type { UploadDeps } from './upload-file.ts';

interface Evaluator<Row extends { id: RowId }> {
  rowType: z.ZodType<Row>;
  /** Whether it asks documents; otherwise any class of the caller does. */
  asksDocuments: boolean;
  /** Where the evaluator puts rows together itself: how many it is handed at once. */
  atOnce?: number;
  open(api: Api, classroomId: string): (row: Row) => Promise<object>;
}
const evaluator = <Row extends { id: RowId }>(one: Evaluator<Row>) => ({
  ...one,
  /** Every row of a file, in order. */
  run: (text: string, target: { api: Api; classroomId: string }, rest: Rest) =>
    evaluateRows({
      ...rest,
      rows: parseRows(text, one.rowType),
      atOnce: one.atOnce ?? rest.atOnce,
      evaluate: one.open(target.api, target.classroomId),
    }),
});
type Rest = Pick<EvaluateRowsRequest<never>, 'atOnce' | 'write' | 'report'>;

/** Sets that are built, by name. */
export const evaluators = {
  retrieval: evaluator({
    rowType: Question,
    asksDocuments: true,
    open: (api, classroomId) => (row) => searchPassages(api, classroomId, row),
  }),
  answers: evaluator({
    rowType: Question,
    asksDocuments: true,
    open: (api, classroomId) => (row) => previewAnswer(api, classroomId, row),
  }),
  followups: evaluator({
    rowType: FollowUp,
    asksDocuments: false,
    atOnce: Number.POSITIVE_INFINITY,
    open: openRouting,
  }),
  moderation: evaluator({
    rowType: Written,
    asksDocuments: false,
    atOnce: Number.POSITIVE_INFINITY,
    open: openModeration,
  }),
};
export type BuiltSet = keyof typeof evaluators;

export interface EvaluationRequest {
  set: BuiltSet;
  inFile: string;
  outFile: string;
  /** A folder to be uploaded into a class of its own. */
  docs?: string;
  /** Not into the class that has had the same files before. */
  fresh?: boolean;
  /** A class that is there already. */
  classroomId?: string;
  atOnce: number;
}

/** The exit code: 0, or 2 when some row is an error row. Rejects when the API cannot be had; rows are written all the same. */
export async function runEvaluation(
  deps: UploadDeps & { report: Report },
  { set, inFile, outFile, docs, fresh = false, classroomId, atOnce }: EvaluationRequest,
): Promise<0 | 2> {
  const { asksDocuments, run } = evaluators[set];
  if (asksDocuments && (docs === undefined) === (classroomId === undefined))
    throw new UsageError(
      'Give either --docs DIR (uploaded into a class of its own) or --classroom ID (a class that has documents).',
    );
  if (!asksDocuments && docs !== undefined)
    throw new UsageError(`"${set}" asks no documents: leave --docs out.`);
  const text = await readFile(inFile, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${inFile} cannot be read: ${messageOf(error)}`);
  });
  const out = await openOut(outFile);
  const target = classroomId ?? (await findTarget(deps, { docs, fresh }));
  const { api, report } = deps;
  const write = (row: object) => out.write(row);
  const result = await run(text, { api, classroomId: target }, { atOnce, write, report });
  await out.close();
  if (result.givenUp !== undefined) throw result.givenUp;
  return result.failed > 0 ? 2 : 0;
}

/** The class of the documents, or one that is only asked for the caller's right to ask. */
async function findTarget(
  deps: UploadDeps & { report: Report },
  { docs, fresh }: { docs?: string; fresh: boolean },
): Promise<string> {
  if (docs === undefined) return evaluationClassOf(deps.api, 'Evaluation');
  return evaluationClass(deps, { files: await listFiles([docs]), fresh });
}

async function openOut(file: string) {
  const stream: Writable = createWriteStream(file);
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(new UsageError(`${file} cannot be written: ${error.message}`)));
  });
  await opened;
  return {
    write: (row: object) =>
      new Promise<void>((resolve, reject) => {
        stream.write(`${JSON.stringify(row)}\n`, (error) => (error ? reject(error) : resolve()));
      }),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

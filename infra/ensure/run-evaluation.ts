/** `ensure evaluate`: documents into a class where asked, then every row through the live product. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { parseQuestionRows, type QuestionRow } from './domain/rows.ts';
import { evaluateRows } from './evaluate-rows.ts';
import { evaluationClass } from './evaluation-class.ts';
import { messageOf, UsageError } from './failures.ts';
import { listFiles } from './list-files.ts';
import type { Api, Report } from './ports.ts';
import { previewAnswer } from './preview-answer.ts';
import { searchPassages } from './search-passages.ts';
import type { UploadDeps } from './upload-file.ts';

type Evaluator = (api: Api, classroomId: string, row: QuestionRow) => Promise<object>;
/** Sets that are built, by name. */
export const evaluators = { retrieval: searchPassages, answers: previewAnswer } satisfies Record<
  string,
  Evaluator
>;
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
  if ((docs === undefined) === (classroomId === undefined))
    throw new UsageError(
      'Give either --docs DIR (uploaded into a class of its own) or --classroom ID (a class that has documents).',
    );
  const text = await readFile(inFile, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${inFile} cannot be read: ${messageOf(error)}`);
  });
  const out = await openOut(outFile);
  const target =
    classroomId ?? (await evaluationClass(deps, { files: await listFiles([docs as string]), fresh }));
  const result = await evaluateRows({
    rows: parseQuestionRows(text),
    atOnce,
    evaluate: (row) => evaluators[set](deps.api, target, row),
    write: (row) => out.write(row),
    report: deps.report,
  });
  await out.close();
  if (result.givenUp !== undefined) throw result.givenUp;
  return result.failed > 0 ? 2 : 0;
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

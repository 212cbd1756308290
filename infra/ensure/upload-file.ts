/** Uploads one file and watches it until it is indexed. */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '@ensure-study/kit/clock';
import { isPassing, RefusalError, refusalOf } from './failures.ts';
import { materialIndexing, uploadMaterial } from './operations.ts';
import type { Api } from './ports.ts';

export interface UploadDeps {
  api: Api;
  clock: Clock;
  signal: AbortSignal;
}
export interface UploadRow {
  file: string;
  materialId: string | null;
  status: 'READY' | 'FAILED';
  pages: number | null;
  passages: number | null;
  /** Why it failed; null otherwise. */
  reason: string | null;
}

/** More than any limit of the product; such a file is not even read. */
const fileBytesMax = 512 * 1024 * 1024;
const uploadTimeoutMs = 5 * 60_000;
const indexingTimeoutMs = 15 * 60_000;
const lossesMax = 20;
const pauseAfterLossMs = 500;

/** READY, or FAILED with a reason. Rejects when the class may not be uploaded to, or the API cannot be reached. */
export async function uploadFile(deps: UploadDeps, classroomId: string, file: string): Promise<UploadRow> {
  const failed = (reason: string): UploadRow => ({
    file,
    materialId: null,
    status: 'FAILED',
    pages: null,
    passages: null,
    reason,
  });
  if ((await stat(file)).size > fileBytesMax) return failed('The file is too large.');
  const content = await readFile(file);
  // The key makes it the same upload, however often it has to be sent.
  const input = { classroomId, file: null, idempotencyKey: randomUUID() };
  const upload = { file: { name: path.basename(file), content }, timeoutMs: uploadTimeoutMs };
  const { uploadMaterial: result } = await deps.api.call(uploadMaterial, { input }, upload);
  if (result.__typename === 'UploadMaterialSuccess') return watchIndexing(deps, file, result.material.id);
  const refusal = refusalOf(result);
  // Problems with the class or the person are about every file, and end the command.
  const aboutFile = result.__typename === 'InvalidInputProblem' && !result.path?.includes('classroomId');
  if (aboutFile) return failed(refusal.message);
  throw refusal;
}

/** Follows a document until it is READY or FAILED. */
export async function watchIndexing(
  { api, clock, signal }: UploadDeps,
  file: string,
  materialId: string,
): Promise<UploadRow> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(indexingTimeoutMs)]);
  let after: string | undefined;
  for (let losses = 0; losses <= lossesMax; losses += 1) {
    try {
      for await (const { materialIndexing: event } of api.follow(
        materialIndexing,
        { materialId, after },
        deadline,
      )) {
        after = event.cursor;
        const { stage, pages, passages, problem } = event;
        if (stage === 'READY' || stage === 'FAILED')
          return { file, materialId, status: stage, pages, passages, reason: problem };
      }
    } catch (error) {
      deadline.throwIfAborted();
      if (error instanceof RefusalError && !isPassing(error)) throw error;
    }
    // The stream was lost or ended early: it goes on behind the last cursor.
    await clock.sleep(pauseAfterLossMs * Math.min(losses + 1, 10), deadline);
  }
  return {
    file,
    materialId,
    status: 'FAILED',
    pages: null,
    passages: null,
    reason: 'Its indexing could not be watched to the end.',
  };
}

/** A teacher adds a document to a class. */
import { missing, notAllowed, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { IncomingFile } from './ports.ts';
import { recordUpload, type RecordedUpload } from './record-upload.ts';
import { storeFile } from './store-file.ts';

export type UploadDeps = Pick<
  Dependencies,
  'records' | 'transact' | 'clock' | 'limiter' | 'limits' | 'files' | 'recognise'
>;
export interface UploadMaterialInput {
  caller: Caller;
  classroomId: string;
  file: IncomingFile;
  idempotencyKey: string | undefined;
  signal?: AbortSignal;
}
export type UploadProblem =
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'RateLimitedProblem';

/** The document, stored and waiting to be indexed; the one that is there, where the class has this content already. */
export async function uploadMaterial(
  deps: UploadDeps,
  { caller, classroomId, file, idempotencyKey, signal }: UploadMaterialInput,
): Promise<Outcome<RecordedUpload, UploadProblem>> {
  const seen = await seeClassroom(createSight(deps.records, caller.viewer), classroomId);
  if (!seen) return missing('class');
  if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class add documents.');
  const limited = await takeUpload(deps, caller);
  if (limited) return limited;
  const stored = await storeFile(deps, { file, signal });
  if (!stored.ok) return stored;
  return recordUpload(deps, { caller, classroomId, file: stored.value, idempotencyKey });
}

/** Counts an upload; a problem when it is one too many in this hour. */
export async function takeUpload(
  { limiter, limits }: Pick<Dependencies, 'limiter' | 'limits'>,
  { viewer }: Caller,
) {
  const allowance = await limiter.take(`upload:${viewer.userId}`, limits.uploads);
  if (allowance.allowed) return undefined;
  return rateLimited('Too many uploads in this hour.', new Date(allowance.retryAt));
}

/** A teacher adds a document to a class. Its content is streamed to the files, checked early by its first bytes. */
import { invalidInput, missing, notAllowed, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Caller } from '../caller.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { contentProblem, headBytes, mediaTypeOf } from './domain/content-kind.ts';
import { toFileName } from './domain/file-name.ts';
import { filePath, tooLarge } from './domain/file-problem.ts';
import { peekStream } from './peek-stream.ts';
import type { IncomingFile, Material } from './ports.ts';
import { recordUpload } from './record-upload.ts';

type Deps = Pick<
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

/** Greatest size of a document. */
export const materialBytesMax = 50 * 1024 * 1024;
const claimedType = /^[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60}$/;

/** The document, stored and waiting to be indexed. Nothing of a refused file is kept. */
export async function uploadMaterial(
  deps: Deps,
  input: UploadMaterialInput,
): Promise<Outcome<Material, UploadProblem>> {
  const { viewer } = input.caller;
  const seen = await seeClassroom(createSight(deps.records, viewer), input.classroomId);
  if (!seen) return missing('class');
  if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class add documents.');
  const allowance = await deps.limiter.take(`upload:${viewer.userId}`, deps.limits.uploads);
  if (!allowance.allowed) return rateLimited('Too many uploads in this hour.', new Date(allowance.retryAt));
  return storeFile(deps, input);
}

async function storeFile(deps: Deps, input: UploadMaterialInput): Promise<Outcome<Material, UploadProblem>> {
  const { caller, classroomId, file, idempotencyKey, signal } = input;
  const name = toFileName(file.filename);
  const { head, content } = await peekStream(file.createReadStream(), headBytes);
  const problem = contentProblem(name, head, await deps.recognise(head));
  if (problem) {
    content.destroy();
    return invalidInput(filePath, problem);
  }
  const now = deps.clock.now();
  const id = uuidV7(now);
  const blobKey = `materials/${id}`;
  const stored = await deps.files.put(blobKey, content, { bytesMax: materialBytesMax, signal });
  if (stored.tooLarge) return invalidInput(filePath, tooLarge);
  const material: Material = {
    id,
    classroomId,
    name,
    mediaType: claimedType.test(file.mimetype) ? file.mimetype.toLowerCase() : 'application/octet-stream',
    sizeBytes: stored.bytes,
    sha256: stored.sha256,
    blobKey,
    uploadedBy: caller.viewer.userId,
    uploadedAt: new Date(now),
  };
  return recordUpload(deps, { caller, material, contentType: mediaTypeOf(name, head), idempotencyKey });
}

/** Makes a stored file a document of its class and tells of it, in one transaction. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { publishUpload } from './publish-upload.ts';
import type { Material } from './ports.ts';
import type { StoredFile } from './store-file.ts';

interface Upload {
  caller: Caller;
  classroomId: string;
  file: StoredFile;
  idempotencyKey: string | undefined;
}
export interface RecordedUpload {
  material: Material;
  /** Whether the class had this content already, and this is the document that has it. */
  isDuplicate: boolean;
}

export const keyPath = ['input', 'idempotencyKey'];
const spentKeyMessage = 'The document of this idempotency key was deleted: restore it, or use another key.';

/**
 * The document; for a repeated key the first one. The file of an upload that makes no document is removed, but not when
 * the transaction throws: a commit whose answer was lost may have made the document, and must not lose its content.
 */
export async function recordUpload(
  { transact, files, clock }: Pick<Dependencies, 'transact' | 'files' | 'clock'>,
  upload: Upload,
): Promise<Outcome<RecordedUpload, 'InvalidInputProblem'>> {
  const { blobKey } = upload.file;
  const outcome = await transact((work) => record(work, upload, new Date(clock.now())));
  if (!outcome.ok || outcome.value.material.blobKey !== blobKey) await files.delete(blobKey);
  return outcome;
}

async function record(
  work: Work,
  { caller, classroomId, file, idempotencyKey }: Upload,
  uploadedAt: Date,
): Promise<Outcome<RecordedUpload, 'InvalidInputProblem'>> {
  const { materials } = work.records;
  const known = await materials.holdContent(classroomId, file.sha256);
  const id = known?.id ?? uuidV7(uploadedAt.getTime());
  const claim = await claimKey(work, {
    accountId: caller.viewer.userId,
    mutation: 'uploadMaterial',
    key: idempotencyKey,
    input: [classroomId, file.name, file.sha256],
    resultId: id,
    at: uploadedAt,
  });
  if (claim.kind === 'mismatch') return invalidInput(keyPath, mismatchMessage);
  if (claim.kind === 'repeated') {
    const [first] = await materials.byIds([claim.resultId]);
    // What a key made was made by it; what it found was there before.
    return first
      ? ok({ material: first, isDuplicate: first.uploadedAt < claim.at })
      : invalidInput(keyPath, spentKeyMessage);
  }
  if (known) {
    const subject = known.id;
    const data = { materialId: subject, classroomId };
    work.publish({ type: 'document.offered_again.v1', origin: originOf(caller), subject, data });
    return ok({ material: known, isDuplicate: true });
  }
  const { contentType, ...content } = file;
  const by = { uploadedBy: caller.viewer.userId, uploadedAt, replacedAt: null, deletedAt: null };
  const material: Material = { id, classroomId, ...content, ...by };
  await materials.insert(material);
  await materials.forgetSpentBlob(file.blobKey);
  publishUpload(work, caller, { material, contentType });
  return ok({ material, isDuplicate: false });
}

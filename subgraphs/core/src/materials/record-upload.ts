/** Makes a stored file a document of its class and tells of it, in one transaction. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf, type Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import type { Material } from './ports.ts';

interface Upload {
  caller: Caller;
  material: Material;
  /** The media type that the content tells. */
  contentType: string;
  idempotencyKey: string | undefined;
}

/**
 * The document; for a repeated key the first one. The file of an upload that makes no document is removed, but not when
 * the transaction throws: a commit whose answer was lost may have made the document, and must not lose its content.
 */
export async function recordUpload(
  { transact, files }: Pick<Dependencies, 'transact' | 'files'>,
  upload: Upload,
): Promise<Outcome<Material, 'InvalidInputProblem'>> {
  const { material } = upload;
  const outcome = await transact(async (work) => {
    const call = {
      accountId: upload.caller.viewer.userId,
      mutation: 'uploadMaterial',
      key: upload.idempotencyKey,
      input: [material.classroomId, material.name, material.sha256],
      resultId: material.id,
      at: material.uploadedAt,
    };
    const claim = await claimKey(work, call);
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    const { materials } = work.records;
    if (claim.kind === 'repeated') return ok((await materials.byIds([claim.resultId]))[0] as Material);
    await materials.insert(material);
    const { id: materialId, classroomId, name, sizeBytes: bytes, blobKey, sha256 } = material;
    work.publish({
      type: 'document.uploaded.v1',
      origin: originOf(upload.caller),
      subject: materialId,
      data: { materialId, classroomId, name, mediaType: upload.contentType, bytes, blobKey, sha256 },
    });
    return ok(material);
  });
  if (!outcome.ok || outcome.value.id !== material.id) await files.delete(material.blobKey);
  return outcome;
}

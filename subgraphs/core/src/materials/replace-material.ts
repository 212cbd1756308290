/** A teacher puts other content in the place of a document's: the document, its id and its history stay. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import { claimKey, isClaimed, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { filePath } from './domain/file-problem.ts';
import { holdMaterial, seeOwnMaterial } from './own-material.ts';
import type { IncomingFile, Material } from './ports.ts';
import { publishUpload } from './publish-upload.ts';
import { keyPath } from './record-upload.ts';
import { storeFile, type StoredFile } from './store-file.ts';
import { takeUpload, type UploadDeps, type UploadProblem } from './upload-material.ts';

export interface ReplaceMaterialInput {
  caller: Caller;
  materialId: string;
  file: IncomingFile;
  idempotencyKey: string | undefined;
  signal?: AbortSignal;
}
interface Replacement extends Pick<ReplaceMaterialInput, 'caller' | 'materialId' | 'idempotencyKey'> {
  file: StoredFile;
}

const doing = 'replace documents';

/** The document with its new content, which waits to be indexed; the old words are found until the new ones are. */
export async function replaceMaterial(
  deps: UploadDeps,
  { file, signal, ...input }: ReplaceMaterialInput,
): Promise<Outcome<Material, UploadProblem>> {
  const { caller, materialId } = input;
  // Looked at before the file is read, and once more when the document is held.
  const [material] = await deps.records.materials.byIds([materialId]);
  const own = await seeOwnMaterial(createSight(deps.records, caller.viewer), material, doing);
  if (!own.ok) return own;
  const limited = await takeUpload(deps, caller);
  if (limited) return limited;
  const stored = await storeFile(deps, { file, signal });
  if (!stored.ok) return stored;
  const { blobKey } = stored.value;
  const at = new Date(deps.clock.now());
  const outcome = await deps.transact((work) => replace(work, { ...input, file: stored.value }, at));
  if (!outcome.ok || outcome.value.blobKey !== blobKey) await deps.files.delete(blobKey);
  return outcome;
}

async function replace(
  work: Work,
  { caller, materialId, file, idempotencyKey }: Replacement,
  replacedAt: Date,
): Promise<Outcome<Material, UploadProblem>> {
  const { materials } = work.records;
  const held = await holdMaterial(work, { caller, materialId, doing });
  if (!held.ok) return held;
  const material = held.value;
  const call = { accountId: caller.viewer.userId, mutation: 'replaceMaterial', key: idempotencyKey };
  const same = (await isClaimed(work, call))
    ? undefined
    : await materials.holdContent(material.classroomId, file.sha256);
  if (same && same.id !== materialId)
    return invalidInput(filePath, `The class has this content already, as “${same.name}”.`);
  const input = [materialId, file.name, file.sha256];
  const claim = await claimKey(work, { ...call, input, resultId: materialId, at: replacedAt });
  if (claim.kind === 'mismatch') return invalidInput(keyPath, mismatchMessage);
  // The content that is there stays with what teachers corrected in its text: there is nothing to read anew.
  if (claim.kind === 'repeated' || file.sha256 === material.sha256) return ok(material);
  const { contentType, ...content } = file;
  const replaced = { ...material, ...content, replacedAt };
  await materials.replaceContent(materialId, { ...content, replacedAt });
  await materials.forgetSpentBlob(file.blobKey);
  await materials.addSpentBlob(material.blobKey, replacedAt);
  publishUpload(work, caller, { material: replaced, contentType });
  return ok(replaced);
}

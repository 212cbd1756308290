/** The content of a document, for members of its class. */
import type { Asker } from '../accounts/domain/person.ts';
import { missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { ByteRange } from './domain/byte-range.ts';
import { headBytes } from './domain/content-kind.ts';
import { servedType } from './domain/disposition.ts';
import { seeMaterial } from './see-material.ts';

export interface MaterialFile {
  name: string;
  sizeBytes: number;
  sha256: string;
  /** The media type under which it is handed out; decided by its first bytes, not by what the upload claimed. */
  type: string;
  /** The content, or a part of it; undefined when it is not there any more. */
  open(range?: ByteRange): Promise<Readable | undefined>;
}

/** `asker`: who reads it, with the role of their access token; their classes are looked up each time. */
export async function openFile(
  { records, files, recognise }: Pick<Dependencies, 'records' | 'files' | 'recognise'>,
  { asker, materialId }: { asker: Asker; materialId: string },
  signal?: AbortSignal,
): Promise<Outcome<MaterialFile, 'NotFoundProblem'>> {
  const material = await seeMaterial(createSight(records, asker, signal), materialId);
  if (!material) return missing('document');
  const { name, sizeBytes, sha256, blobKey } = material;
  const head = await files.open(blobKey, { start: 0, end: headBytes - 1 });
  if (!head) return missing('document');
  const type = servedType(await recognise(await buffer(head)));
  return ok({ name, sizeBytes, sha256, type, open: (range) => files.open(blobKey, range) });
}

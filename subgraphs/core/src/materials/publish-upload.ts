/** Tells that a document has new content, to be read. */
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Material } from './ports.ts';

/** `contentType`: the media type that the content tells. */
export function publishUpload(
  { publish }: Work,
  caller: Caller,
  { material, contentType: mediaType }: { material: Material; contentType: string },
): void {
  const { id: materialId, classroomId, name, sizeBytes: bytes, blobKey, sha256 } = material;
  publish({
    type: 'document.uploaded.v1',
    origin: originOf(caller),
    subject: materialId,
    data: { materialId, classroomId, name, mediaType, bytes, blobKey, sha256 },
  });
}

/** Streams a file into the blobs, checked early by its first bytes. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Dependencies } from '../dependencies.ts';
import { contentProblem, headBytes, kindOfContent, mediaTypeOf } from './domain/content-kind.ts';
import { toFileName } from './domain/file-name.ts';
import { filePath, tooLarge, tooLargePicture } from './domain/file-problem.ts';
import { peekStream } from './peek-stream.ts';
import type { IncomingFile, Material } from './ports.ts';

/** What a document knows of its content. */
export interface StoredFile extends Pick<
  Material,
  'name' | 'mediaType' | 'sizeBytes' | 'sha256' | 'blobKey'
> {
  /** The media type that the content tells. */
  contentType: string;
}

/** Greatest size of a document. */
export const materialBytesMax = 50 * 1024 * 1024;
/** Of a picture: a photo that takes more has more pixels than it has words. */
const pictureBytesMax = 10 * 1024 * 1024;
const claimedType = /^[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60}$/;

/**
 * The stored file under a key of its own. Nothing of a refused file is kept, and nothing of one that becomes no document:
 * its key counts as spent until a document takes it, so that upkeep finds what a process left that died in between.
 */
export async function storeFile(
  { clock, files, recognise, records }: Pick<Dependencies, 'clock' | 'files' | 'recognise' | 'records'>,
  { file, signal }: { file: IncomingFile; signal?: AbortSignal },
): Promise<Outcome<StoredFile, 'InvalidInputProblem'>> {
  const name = toFileName(file.filename);
  const { head, content } = await peekStream(file.createReadStream(), headBytes);
  const known = await recognise(head);
  const problem = contentProblem(name, head, known);
  if (problem) {
    content.destroy();
    return invalidInput(filePath, problem);
  }
  const blobKey = `materials/${uuidV7(clock.now())}`;
  const isPicture = kindOfContent(head) === 'picture';
  const bytesMax = isPicture ? pictureBytesMax : materialBytesMax;
  await records.materials.addSpentBlob(blobKey, new Date(clock.now()));
  const stored = await files.put(blobKey, content, { bytesMax, signal });
  if (stored.tooLarge) return invalidInput(filePath, isPicture ? tooLargePicture : tooLarge);
  return ok({
    name,
    mediaType: claimedType.test(file.mimetype) ? file.mimetype.toLowerCase() : 'application/octet-stream',
    sizeBytes: stored.bytes,
    sha256: stored.sha256,
    blobKey,
    contentType: mediaTypeOf(name, head, known),
  });
}

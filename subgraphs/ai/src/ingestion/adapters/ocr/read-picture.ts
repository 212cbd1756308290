/** Reads a picture as a document of one page. */
import { UnreadableDocument, type DocumentPage, type DocumentWarning } from '../../domain/document.ts';
import { isBlank } from '../../domain/gray-image.ts';
import { pixelsRead } from '../../domain/recognition-limits.ts';
import { openPicture } from './decode-picture.ts';
import { createHabit, readImage } from './read-image.ts';
import { PageTookTooLong } from './recogniser.ts';
import type { ScanReader } from './scan-reader.ts';

/** Throws UnreadableDocument when it is damaged, too large, too slow, or holds no words. */
export async function readPicture(
  bytes: Uint8Array,
  scans: ScanReader,
): Promise<{ pages: DocumentPage[]; skipped: DocumentWarning[] }> {
  const picture = await openPicture(bytes, scans.limits.pixelsMax);
  await scans.admit(1);
  const image = await picture.decode(pixelsRead);
  if (isBlank(image)) throw wordless();
  const { text, lines, confidence } = await readImage(scans.recogniser, image, createHabit(null)).catch(
    (error: unknown) => {
      if (error instanceof PageTookTooLong)
        throw new UnreadableDocument('The picture takes too long to recognise: crop it to its words.');
      throw error;
    },
  );
  if (!text) throw wordless();
  scans.onProgress({ done: 1, total: 1, pages: 1 });
  const sections = [{ headings: [], start: 0, end: text.length }];
  const page = { page: 1, text, lines, confidence, sections, size: picture.size, readBy: 'OCR' as const };
  return { pages: [page], skipped: picture.frames > 1 ? [onlyFirst] : [] };
}

const wordless = () => new UnreadableDocument('No words can be recognised in the picture.');

const onlyFirst: DocumentWarning = {
  ...{ page: 1, kind: 'PART_SKIPPED' },
  message: 'Only the first picture of the animation was read.',
};

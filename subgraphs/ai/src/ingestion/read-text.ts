/** The words of a page as citations count them. */
import { badInput } from '@ensure-study/kit/errors';
import type { PageText } from './domain/document.ts';
import type { MaterialStatus, MaterialStore } from './ports.ts';

export interface TextRequest {
  /** Physical page from 1; absent where the document has none. */
  page?: number | null;
  start: number;
  length: number;
}
export interface TextStretch extends Omit<PageText, 'size'> {
  start: number;
  totalLength: number;
  /** Width of the page by its height; absent where there is no such thing as a page. */
  aspectRatio?: number;
}

const lengthMax = 50_000;

/**
 * A stretch of one page; null while there is nothing to read. The caller has checked that the reader belongs to the
 * class. Throws BAD_USER_INPUT naming the argument.
 */
export async function readText(
  materials: MaterialStore,
  material: MaterialStatus,
  { page = null, start, length }: TextRequest,
): Promise<TextStretch | null> {
  if (start < 0) throw badInput('start must be 0 or more.');
  if (length < 1 || length > lengthMax) throw badInput(`length must be from 1 to ${lengthMax}.`);
  if (page !== null && page < 1) throw badInput('page must be 1 or more, or absent.');
  const whole = await materials.findPage(material.materialId, page);
  if (whole) return stretchOf(whole, start, start + length);
  if (material.state !== 'READY') return null;
  throw badInput(
    material.pages === null
      ? 'page must be absent: the document has no pages.'
      : `page must be from 1 to ${material.pages}.`,
  );
}

/** Lines that reach into the stretch come whole: their places cannot be cut by characters. */
function stretchOf({ size, ...page }: PageText, start: number, end: number): TextStretch {
  const lines = page.lines?.filter((line) => line.start < end && line.end > start);
  return {
    ...page,
    ...{ start, lines, text: page.text.slice(start, end), totalLength: page.text.length },
    ...(size && { aspectRatio: size.width / size.height }),
  };
}

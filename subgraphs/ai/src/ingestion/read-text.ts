/** The words of a page as citations count them. */
import { badInput } from '@ensure-study/kit/errors';
import type { MaterialStatus, MaterialStore } from './ports.ts';

export interface TextRequest {
  /** Physical page from 1; absent where the document has none. */
  page?: number | null;
  start: number;
  length: number;
}
export interface TextStretch {
  page: number | null;
  start: number;
  text: string;
  totalLength: number;
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
  const whole = await materials.findPageText(material.materialId, page);
  if (whole !== undefined) {
    return { page, start, text: whole.slice(start, start + length), totalLength: whole.length };
  }
  if (material.state !== 'READY') return null;
  throw badInput(
    material.pages === null
      ? 'page must be absent: the document has no pages.'
      : `page must be from 1 to ${material.pages}.`,
  );
}

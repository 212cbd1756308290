/** What a reader of a document should know about how it was read. */
import { badInput } from '@ensure-study/kit/errors';
import { toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { ListedWarning, MaterialStatus, MaterialStore } from './ports.ts';

/** In the order of the document. The caller has checked that the reader belongs to the class. Throws BAD_USER_INPUT for a wrong cursor. */
export async function listWarnings(
  materials: MaterialStore,
  { materialId }: MaterialStatus,
  page: PageRequest,
): Promise<Page<ListedWarning>> {
  const after = page.after === undefined ? undefined : toOrdinal(page.after);
  const warnings = await materials.listWarnings(materialId, page.first + 1, after);
  return toPage(warnings, page, ({ ordinal }) => String(ordinal));
}

function toOrdinal(key: string): number {
  if (!/^\d{1,9}$/.test(key)) throw badInput('after is not a cursor of this list.');
  return Number(key);
}

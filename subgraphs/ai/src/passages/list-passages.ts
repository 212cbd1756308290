/** The passages of a document, for teachers of its class. */
import { badInput, forbidden, notFound } from '@ensure-study/kit/errors';
import { toPage, type Page, type PageRequest } from '@ensure-study/kit/pagination';
import type { PassageDeps, PassageRow } from './ports.ts';

export interface PassagesAsked {
  userId: string;
  materialId: string;
  /** Physical page from 1; null for all of the document. */
  page: number | null;
  request: PageRequest;
  signal?: AbortSignal;
}

/** In reading order. Throws FORBIDDEN to all but teachers of the class, and BAD_USER_INPUT naming the argument. */
export async function listPassages(
  { store, access }: Pick<PassageDeps, 'store' | 'access'>,
  { userId, materialId, page, request, signal }: PassagesAsked,
): Promise<Page<PassageRow>> {
  const material = await access.materialOf(materialId, userId, signal);
  if (!material) throw notFound('document');
  if (material.role !== 'TEACHER') throw forbidden('This is for teachers of the class.');
  if (page !== null && page < 1) throw badInput('page must be 1 or more, or absent.');
  const after = request.after === undefined ? undefined : toOrdinal(request.after);
  const passages = await store.list({ materialId, page, first: request.first, after });
  return toPage(passages, request, ({ ordinal }) => String(ordinal));
}

function toOrdinal(key: string): number {
  if (!/^\d{1,9}$/.test(key)) throw badInput('after is not a cursor of this list.');
  return Number(key);
}

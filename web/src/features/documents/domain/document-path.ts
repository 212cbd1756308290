/** The address of a place in a document, and back. Pure. */
export interface DocumentSpot {
  page: number | null;
  /** Characters to mark, in the page's text; null for none. */
  mark: { start: number; end: number } | null;
}

interface Cited {
  material?: { id: string } | null;
  page?: number | null;
  start: number;
  end: number;
}

/** Leads to the cited words; `session` keeps the conversation open beside them. */
export function documentPath(
  { classroomId, sessionId }: { classroomId: string; sessionId: string | null },
  { material, page, start, end }: Cited,
): string {
  const query = spotQuery({ page: page ?? null, mark: { start, end }, sessionId });
  return `/classrooms/${classroomId}/materials/${material?.id ?? ''}?${query}`;
}

/** Leads to the page alone, for words that do not stand on it any more. */
export function pagePath(
  { classroomId, sessionId }: { classroomId: string; sessionId: string | null },
  { material, page }: Pick<Cited, 'material' | 'page'>,
): string {
  const query = spotQuery({ page: page ?? null, mark: null, sessionId });
  return `/classrooms/${classroomId}/materials/${material?.id ?? ''}?${query}`;
}

/** Name of the passage that is to be put right, in the address. */
export const passageParameter = 'passage';

/** Leads a teacher to where a passage is put right, beside its page. */
export function correctionPath(
  classroomId: string,
  { material, page }: Pick<Cited, 'material' | 'page'>,
  passageId: string,
): string {
  const query = new URLSearchParams({ ...(page && { page: String(page) }), [passageParameter]: passageId });
  return `/classrooms/${classroomId}/materials/${material?.id ?? ''}?${query.toString()}`;
}

/** The part of the address that names the place. */
export function spotQuery({ page, mark, sessionId }: DocumentSpot & { sessionId: string | null }): string {
  const query = new URLSearchParams();
  if (page) query.set('page', String(page));
  if (mark) {
    query.set('start', String(mark.start));
    query.set('end', String(mark.end));
  }
  if (sessionId) query.set('session', sessionId);
  return query.toString();
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Anything that is not a place in a document is left out, so that a mangled link still opens the document. */
export function parseDocumentSpot(query: URLSearchParams): DocumentSpot {
  const page = wholeNumber(query.get('page'));
  const [start, end] = [wholeNumber(query.get('start')), wholeNumber(query.get('end'))];
  return {
    page: page && page > 0 ? page : null,
    mark: start !== null && end !== null && end > start ? { start, end } : null,
  };
}

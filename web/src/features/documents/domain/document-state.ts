/** What there is to show of a document. Pure. */
export interface DocumentFacts {
  /** As the reading service tells it; null while nothing is known. */
  indexState: string | null;
  /** Whether the server has answered for the words, and whether it gave any. */
  asked: boolean;
  hasWords: boolean;
}

export type DocumentState = 'opening' | 'words' | 'being-read' | 'failed' | 'no-such-place';

/** Words that the server gives are shown, whatever is done with the document meanwhile: it may only be indexed anew. */
export function documentStateOf({ indexState, asked, hasWords }: DocumentFacts): DocumentState {
  if (hasWords) return 'words';
  if (indexState === null || !asked) return 'opening';
  if (indexState === 'FAILED') return 'failed';
  return indexState === 'READY' ? 'no-such-place' : 'being-read';
}

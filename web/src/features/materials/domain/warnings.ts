/** What is worth knowing about how a document was read, in the words of the reader's language. Pure. */
export type WarningKind = 'READ_BY_OCR' | 'LOW_CONFIDENCE' | 'NO_TEXT' | 'PART_SKIPPED';

export interface Warning {
  page?: number | null;
  kind: WarningKind;
  /** The reading service's own sentence. */
  message: string;
  confidence?: number | null;
}

/** Key and arguments of the sentence; the service's own sentence where only that says what was left out. */
export type WarningWords =
  | { key: 'readByOcr' | 'lowConfidence'; page: number; confidence: number }
  | { key: 'noText'; page: number }
  | { said: string };

export function warningWords({ page, kind, message, confidence }: Warning): WarningWords {
  if (page == null || kind === 'PART_SKIPPED') return { said: message };
  if (kind === 'NO_TEXT') return { key: 'noText', page };
  if (confidence == null) return { said: message };
  return { key: kind === 'LOW_CONFIDENCE' ? 'lowConfidence' : 'readByOcr', page, confidence };
}

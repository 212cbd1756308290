/** What reading a document asks of recognition, and how far it is allowed to go. */
import type { RecognitionLimits } from '../../domain/recognition-limits.ts';
import type { Recogniser } from './recogniser.ts';

export interface ScanReader {
  recogniser: Recogniser;
  limits: RecognitionLimits;
  /** Resolves when so many pages may be recognised; rejects when they may not now. */
  admit(pages: number): Promise<void>;
  /** Told after each page: how many of those to be recognised are behind, and how many the document has. */
  onProgress(progress: { done: number; total: number; pages: number }): void;
}

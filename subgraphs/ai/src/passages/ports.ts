/** What mending passages needs: their store, who may, and perhaps an embedding model. */
import type { Logger } from '@ensure-study/kit/logger';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import type { TextEmbedder } from '../retrieval/ports.ts';

/** A passage as its teachers see it. Ids are bare uuids. */
export interface PassageRow {
  id: string;
  materialId: string;
  classroomId: string;
  ordinal: number;
  /** Physical page from 1; null where the document has none. */
  page: number | null;
  /** Character span in the page's text (UTF-16 code units). */
  start: number;
  end: number;
  /** Letter for letter the page's text at that span. */
  text: string;
  headings: string[];
  isHidden: boolean;
  isCorrected: boolean;
}

export interface ListedPassages {
  materialId: string;
  /** Those of one physical page; null for all. */
  page: number | null;
  first: number;
  /** Ordinal after which the list begins. */
  after?: number;
}

/** Vectors of a text's windows. */
export interface TextVectors {
  model: string;
  windows: Float32Array[];
}
/** Vectors of passages by their ids; undefined without a model, or for one that it cannot take. */
export type EmbedTexts = (
  passages: readonly Pick<PassageRow, 'id' | 'text' | 'headings'>[],
) => Promise<Map<string, TextVectors> | undefined>;

/** A passage's new words. */
export interface Correction {
  text: string;
  /** What has to stand there still; undefined for whatever stands there. */
  textBefore: string | undefined;
}
/** The passage as it is now: with the new words, or with those that somebody else has put there meanwhile. */
export interface Corrected {
  passage: PassageRow;
  isConflict: boolean;
}

export interface PassageStore {
  /** In the order of the document, at most `first + 1`. */
  list(asked: ListedPassages): Promise<PassageRow[]>;
  find(id: string): Promise<PassageRow | undefined>;
  /**
   * Puts `text` in the place of the passage's words: in the page, in every passage that shares them, and in the places of
   * lines. Undefined when the passage is not there any more; a conflict changes nothing. `embed` is asked for what changes
   * before anything does.
   */
  correct(id: string, correction: Correction, embed: EmbedTexts): Promise<Corrected | undefined>;
  /** Hides the passage or shows it again; undefined when it is not there any more. */
  setHidden(id: string, isHidden: boolean): Promise<PassageRow | undefined>;
}

export interface PassageDeps {
  store: PassageStore;
  access: ClassroomAccess;
  live: LiveMaterials;
  embedder?: TextEmbedder;
  logger: Logger;
}

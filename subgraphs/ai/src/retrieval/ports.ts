/** What retrieval needs (an index, the passages, perhaps an embedding model) and what it gives to the tutor. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { IndexedPassage, PassageQuery, PassageScore } from '@ensure-study/stores/vectors/port';
import type { LiveMaterials } from '../access/ports.ts';
import type { Utterance } from './domain/asked-text.ts';
import type { Waiting } from '../workers/report-waiting.ts';

export type RetrievalKind = 'HYBRID' | 'KEYWORD';

/** Turns words into unit vectors. A passage is embedded as several windows and scored by its best one. */
export interface TextEmbedder {
  /** Name and version of the model and of how passages are cut for it: vectors of different ones are never compared. */
  readonly model: string;
  readonly dimensions: number;
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
  /** Vectors of a passage, cut into windows, each under the heading that it stands under (empty for none). */
  embedWindows(text: string, heading: string, signal?: AbortSignal): Promise<Float32Array[]>;
}

/** Reads passages together with the question, which tells better than any index which of a few answers it. */
export interface PassageReader {
  /** Name of the model. */
  readonly model: string;
  /**
   * A number for each passage, in their order: higher answers better, and numbers compare within one question only. Rejects when
   * the model fails, and with the signal's reason when it aborts.
   */
  read(
    question: string,
    passages: readonly Pick<StoredPassage, 'text' | 'headings'>[],
    signal?: AbortSignal,
  ): Promise<number[]>;
}

/** A stem that is alike another in meaning. */
export interface AlikeWord {
  term: string;
  cosine: number;
}
/** How alike single words are in meaning: what is known of it without a model. Words are named by their stems. */
export interface WordVectors {
  /** Cosine of two stems, -1 to 1; undefined where one of them is not known. */
  likeness(a: string, b: string): number | undefined;
  /** The vector of a stem, of length 127; undefined where it is not known. */
  of(stem: string): Int8Array | undefined;
  /** Other stems that are at least so alike, the most alike first. */
  alike(stem: string, limits: { cosineMin: number; max: number }): readonly AlikeWord[];
}

/** A stored passage. Every substring of `text` is a true quote at `start` + its offset. */
export interface StoredPassage {
  passageId: string;
  materialId: string;
  materialName: string;
  /** Physical page from 1; null where the document has none. */
  page: number | null;
  /** Character span in the page's text (UTF-16 code units). */
  start: number;
  end: number;
  /** Letter for letter the page's text at that span. */
  text: string;
  /** Headings above it, outermost first. */
  headings: string[];
  /** Place among the passages of its document, from 0. */
  ordinal: number;
}

/** A passage that was not found itself, but stands right before or after one that was. */
export interface NeighbourPassage extends StoredPassage {
  /** Id of the passage found. */
  besideId: string;
}

/** A passage found; scores compare within one answer only. */
export interface RetrievedPassage extends StoredPassage {
  score: number;
  /** BM25; 0 when no word matches. */
  keyword: number;
  /** Best cosine of its windows; absent when no model was used. */
  dense?: number;
  /** What it was given when it was read together with the question, a logit; absent when it was not, or not in time. */
  reread?: number;
}

/** What was looked through: documents that were ready, and their passages. */
export interface SearchedCounts {
  materials: number;
  passages: number;
}

/** What orders passages: both ways of finding weighed against each other, or one alone. */
export type PassageRanking = 'BLEND' | 'WORDS' | 'MEANING';

export interface RetrievalRequest {
  /** The only class whose passages are considered. Callers have checked that the viewer belongs to it. */
  classroomId: string;
  question: string;
  limit: number;
  /** Documents that are not considered. */
  without?: ReadonlySet<string>;
  /** The question as a vector, for who searches several classes; null: by words only. Made here when absent. */
  vector?: Float32Array | null;
  /** BLEND when absent. */
  by?: PassageRanking;
  /** Whether the passages stand as they were found, unread: for who searches several classes. False when absent. */
  asFound?: boolean;
  signal?: AbortSignal;
}
export interface RetrievalResult {
  retrieval: RetrievalKind;
  /** Best first. */
  hits: RetrievedPassage[];
  searched: SearchedCounts;
  /** Version of the class's corpus that was searched: what was answered from it holds while this does. */
  corpusVersion: number;
}
/** `retrievePassages` with its dependencies already given: what the tutor takes. */
export type RetrievePassages = (request: RetrievalRequest) => Promise<RetrievalResult>;

/**
 * Passages right before and after the best ones found, under the same headings of the same document, and not found themselves:
 * for who reads on. Those of the best come first, each in reading order.
 */
export type NeighboursOf = (request: {
  /** As in the request that found them. */
  classroomId: string;
  /** Best first. */
  hits: readonly StoredPassage[];
}) => Promise<NeighbourPassage[]>;

/** The question as a vector; undefined without a model, or with one that fails or is late. */
export type EmbedQuestion = (
  request: Pick<RetrievalRequest, 'question' | 'signal'>,
) => Promise<Float32Array | undefined>;

/** The question as it is searched for after what was said before, oldest first. */
export type QuestionInContext = (
  question: string,
  history: readonly Utterance[],
  within: { classroomId: string; retrieve: RetrievePassages; signal?: AbortSignal },
) => string | Promise<string>;

/** Documents of a class that are links which its teachers chose, and whether its tutor may read them. */
export type LinksOf = (
  classroomId: string,
) => Promise<{ materialIds: ReadonlySet<string>; areSearched: boolean }>;

/** A passage found in one class, and whether it is the class's own or of a link. */
export interface SourcedPassage extends RetrievedPassage {
  source: 'CLASSROOM' | 'CURATED';
}

/** What can be found in a class. The version grows with every change of it; 0 for a class without documents. */
export interface Corpus extends SearchedCounts {
  version: number;
}

/** Passages by id and beside others, never of another class, and what a class's corpus is at this moment. */
export interface PassageStore {
  /** In no particular order; ids that are not of this class are left out. */
  findPassages(classroomId: string, passageIds: string[]): Promise<StoredPassage[]>;
  /** What stands right before and after each of these under the same headings and can be found, in no particular order. */
  neighboursOf(classroomId: string, passageIds: string[]): Promise<NeighbourPassage[]>;
  readCorpus(classroomId: string): Promise<Corpus>;
}

/** What the index of this process is loaded from. */
export interface PassageSource {
  /** Documents that changed after a version of the class's corpus. */
  changedMaterials(classroomId: string, afterVersion: number): Promise<string[]>;
  /** All that can be found in a class, with vectors of the given model only. */
  loadClassroom(classroomId: string, model?: string): Promise<IndexedPassage[]>;
  /** All that can be found of one document, with vectors of the given model only. */
  loadMaterial(classroomId: string, materialId: string, model?: string): Promise<IndexedPassage[]>;
}

/** A document that has changed since an index apart from the rows was given it. */
export interface WaitingMaterial {
  materialId: string;
  classroomId: string;
}
/** What one such index was given. */
export interface IndexMarks {
  /** Up to `limit` that wait, of one class or of all, in no order. */
  waiting(limit: number, classroomId?: string): Promise<WaitingMaterial[]>;
  /**
   * Has the passages of a document written, with the version they are of, and notes it; false when another process is at it.
   * What changes meanwhile waits again.
   */
  bringUp(material: WaitingMaterial, write: (version: number) => Promise<void>): Promise<boolean>;
  /** Of the rows, at this moment. */
  versionsOf(materialIds: readonly string[]): Promise<Map<string, number>>;
  /** Has documents written anew: these, or all. */
  forget(materialIds?: readonly string[]): Promise<void>;
  /** Documents that it lacks, and since when. */
  measure(): Promise<Waiting>;
  /** Passages that such an index holds when nothing waits. */
  countFindable(): Promise<number>;
}

/** Passages in an index apart from the rows, which may be away; each call then rejects within its deadline. */
export interface PassageServer {
  search(query: PassageQuery): Promise<{
    retrieval: RetrievalKind;
    hits: (PassageScore & { materialId: string; version: number })[];
  }>;
  replaceMaterial(
    material: WaitingMaterial & { version: number },
    passages: readonly IndexedPassage[],
  ): Promise<void>;
  isMade(): Promise<boolean>;
  make(): Promise<void>;
  count(): Promise<number>;
}

/** Ranks the passages of one class, none of them older than the corpus version asked for. */
export interface PassageFinder {
  find(
    query: PassageQuery,
    corpusVersion: number,
    signal?: AbortSignal,
  ): Promise<{ retrieval: RetrievalKind; hits: PassageScore[] }>;
}

export interface RetrievalDeps {
  finder: PassageFinder;
  passages: PassageStore;
  /** Says which documents are there at this moment. */
  live: LiveMaterials;
  embedder?: TextEmbedder;
  /** Reads the best again and puts them in its order; absent: they stand as they were found. */
  passageReader?: PassageReader;
  /** Tells which words stand for one another, where no model tells meaning; absent: only words themselves are found. */
  vectors?: WordVectors;
  /** Share of meaning where both ways order the passages, 0 to 1; the index's own when absent. */
  denseWeight?: number;
  clock: Clock;
  logger: Logger;
  /** Told how long each retrieval took, for `retrieval_duration_seconds`. */
  observe(seconds: number, retrieval: RetrievalKind): void;
}

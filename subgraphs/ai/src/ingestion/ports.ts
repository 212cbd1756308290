/** What ingestion needs: a reader of files, and a store that is also its queue. */
import type { Readable } from 'node:stream';
import type { Blobs } from '@ensure-study/stores/blobs/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { Logger } from '@ensure-study/kit/logger';
import type { TextEmbedder } from '../retrieval/ports.ts';
import type { RecognitionTurn } from './recognition-turn.ts';
import type { IndexProgress } from './domain/progress.ts';
import type { DocumentWarning, PageText, Passage } from './domain/document.ts';

export interface ParsedDocument {
  pages: PageText[];
  passages: Passage[];
  /** BCP 47; null where it cannot be told. */
  language: string | null;
  warnings: DocumentWarning[];
}

/** Reads a file in a place of its own, within bounds of time and memory. */
export interface DocumentParser {
  /**
   * Throws UnreadableDocument, with one sentence for people, for a file that cannot be indexed; any other error is ours.
   * A document with pages to be recognised that does not get the turn to throws RecognitionBusy.
   */
  parse(content: Readable, options: ParseOptions): Promise<ParsedDocument>;
}
export interface ParseOptions {
  signal: AbortSignal;
  /** Told of physical pages as they are read or recognised, and of nothing where there are none. */
  onRead(progress: PagesRead): void;
  turn: RecognitionTurn;
}
export interface PagesRead {
  stage: 'EXTRACT' | 'OCR';
  /** Pages of this stage that are behind, and all of them. */
  done: number;
  total: number;
  /** Pages of the document. */
  pages: number;
}

export interface UploadedDocument {
  /** Id of the event that told of it. */
  eventId: string;
  materialId: string;
  classroomId: string;
  name: string;
  blobKey: string;
  /** Of who uploaded it. */
  traceparent: string | null;
}

/** Something that befell a document after its upload. */
export interface LifeEvent {
  /** Id of the event that told of it (uuid v7): a replayed or older one changes nothing. */
  eventId: string;
  materialId: string;
  classroomId: string;
  name: string;
}

/** A document being read by the holder of the lease. */
export interface ClaimedJob extends UploadedDocument {
  leaseToken: string;
  /** How often it was begun, this time included. */
  attempts: number;
  /** How far an earlier holder came: progress that is shown never goes back. */
  percent: number;
  /** Whether the document is findable already and only gets the vectors of another model: it stays READY throughout. */
  isRenewal: boolean;
}

export interface IndexedDocument extends ParsedDocument {
  /** Vectors by the passage's ordinal; absent without a model. */
  vectors?: { model: string; windows: Float32Array[][] };
}

/** A passage's words as they stand. */
export interface StoredWords {
  id: string;
  text: string;
  headings: string[];
}
/** Vectors made of these words. */
export interface RenewedVectors {
  model: string;
  passages: (StoredWords & { windows: Float32Array[] })[];
}

/** Every method that takes a job throws LeaseLost (workers/lease.ts) when it is no longer held, or a newer upload replaced it. */
export interface IngestionStore {
  /** Makes the document known and queues it; false when this event, or a later one, is known already. */
  recordUpload(document: UploadedDocument): Promise<boolean>;
  /** Gives the document another name, unless it has got one by a later event already. */
  setName(event: LifeEvent): Promise<void>;
  /**
   * Deletes a document, which is then neither found nor read, or restores it with all that was made of it; false when this
   * event, or a later one, is known already.
   */
  setDeleted(event: LifeEvent, isDeleted: boolean): Promise<boolean>;
  /** Removes for good all that was made of a deleted document. */
  purge(event: Pick<LifeEvent, 'eventId' | 'materialId'>): Promise<void>;
  /** Queues a document again that could not be read; false for any other. */
  retryFailed(event: Pick<LifeEvent, 'eventId' | 'materialId'>): Promise<boolean>;
  /** Queues again what was indexed without vectors of this model, findable meanwhile; answers how many documents. */
  requeueForModel(model: string): Promise<number>;
  /** Takes a job that waits, or whose holder let the lease expire; with `withScans` false, none that is known to need recognition. */
  claim(leaseMs: number, withScans?: boolean): Promise<ClaimedJob | undefined>;
  renew(job: ClaimedJob, leaseMs: number): Promise<void>;
  /** Tells followers of a stage; a renewal has none. */
  report(job: ClaimedJob, progress: IndexProgress): Promise<void>;
  /** Swaps everything of the document, ends the job and tells of it, in one transaction. */
  complete(job: ClaimedJob, document: IndexedDocument): Promise<void>;
  /** Ends the job with the reason; what was findable of an earlier upload goes. */
  fail(job: ClaimedJob, problem: string): Promise<void>;
  passagesOf(materialId: string): Promise<StoredWords[]>;
  /** Ends a renewal: swaps the vectors of those passages that still say these words. */
  renewVectors(job: ClaimedJob, vectors: RenewedVectors): Promise<void>;
  /** Ends a renewal without one: the document stays as it was. */
  keep(job: ClaimedJob): Promise<void>;
  /** Gives the job back, to be taken again. */
  release(job: ClaimedJob, again: ReleaseOptions): Promise<void>;
}

export interface ReleaseOptions {
  /** Not before. */
  delayMs: number;
  /** Whether the attempt was one that failed by itself. */
  isCounted: boolean;
  /** Whether it waits for its turn to be recognised. */
  needsRecognition?: boolean;
}

export type IndexState = 'QUEUED' | 'INDEXING' | 'READY' | 'FAILED';
/** Where the index of a document stands. */
export interface MaterialStatus {
  materialId: string;
  classroomId: string;
  state: IndexState;
  pages: number | null;
  passages: number | null;
  problem: string | null;
  /** BCP 47; null where it cannot be told, or before it was read. */
  language: string | null;
  /** Cursor after which the present run's stages begin; null for the first run. */
  streamFrom: string | null;
  isDeleted: boolean;
}
export interface ListedWarning extends DocumentWarning {
  /** Place among the document's warnings, from 0. */
  ordinal: number;
  /** 0..1, of the page it is about, where that was read by OCR. */
  confidence: number | null;
}
export interface MaterialStore {
  /** Those that are known here, in no particular order. */
  findStatuses(materialIds: string[]): Promise<MaterialStatus[]>;
  /** A page (null: the document without pages) with its lines; undefined when there is none. */
  findPage(materialId: string, page: number | null): Promise<PageText | undefined>;
  /** Warnings in the order of the document, at most `limit`, from the one after the place `after` on. */
  listWarnings(materialId: string, limit: number, after?: number): Promise<ListedWarning[]>;
}

export interface IngestionDeps {
  store: IngestionStore;
  parser: DocumentParser;
  turn: RecognitionTurn;
  blobs: Blobs;
  embedder?: TextEmbedder;
  logger: Logger;
}
export interface FollowDeps {
  materials: MaterialStore;
  liveStreams: LiveStreams;
}

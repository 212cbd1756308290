/**
 * Whole JSON documents by id: what MongoDB is at scale. A document is written whole and never changed in part; what gets a
 * new revision gets a new id, and who wants something to expire deletes it. So every write may be repeated.
 */
import type { JsonObject } from './json.ts';

export interface Documents {
  /** Opens a collection; its indexes are made before its first use. */
  collection(definition: CollectionDefinition): Collection;
}

export interface CollectionDefinition {
  /** Lower-case words with underscores, its owner first: `ai_meeting_events`. */
  name: string;
  /** Fields of the body, at its top, by which documents are found; each is a string of at most 200 characters, or absent. */
  indexed: readonly string[];
}

/** Rejects with STORE_UNAVAILABLE, or an outage of the database, when the store does not answer in time. */
export interface Collection {
  /** Adds a document; false when its id is taken already, and nothing changes then. */
  insert(document: Document, signal?: AbortSignal): Promise<boolean>;
  /** Puts a document under its id, in place of another one where there is one. */
  replace(document: Document, signal?: AbortSignal): Promise<void>;
  /** One that is not there is no error. */
  delete(id: string, signal?: AbortSignal): Promise<void>;
  /** Documents with this value in an indexed field, in the order of their ids. */
  find(query: FindQuery, signal?: AbortSignal): Promise<Document[]>;
}

export interface Document {
  /** At most 200 characters; compared by code point. */
  id: string;
  /** At most 1 MiB as JSON. Throws a TypeError, before anything is written, for what JSON cannot say (`json.ts`). */
  body: JsonObject;
}

export interface FindQuery {
  /** An indexed field, or `id`. */
  field: string;
  value: string;
  /** Only documents whose id comes after this one. */
  after?: string;
  /** 1–1 000. */
  limit: number;
}

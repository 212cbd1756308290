/** What the rules about documents need. */
import type { Readable } from 'node:stream';
import type { PageRequest } from '@ensure-study/kit/pagination';

export interface Material {
  id: string;
  classroomId: string;
  name: string;
  /** As claimed by the upload. */
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  blobKey: string;
  uploadedBy: string;
  uploadedAt: Date;
  /** When other content took the place of the first; null for what was never replaced. */
  replacedAt: Date | null;
  /** Since when it counts as deleted; null while it is there. */
  deletedAt: Date | null;
}

/** A document that can still be restored. */
export type DeletedMaterial = Material & { deletedAt: Date };

/** What a replacement changes of a document. */
export type NewContent = Pick<
  Material,
  'name' | 'mediaType' | 'sizeBytes' | 'sha256' | 'blobKey' | 'replacedAt'
>;

/** Deleted documents are not there, except where a method says so. */
export interface MaterialRecords {
  insert(material: Material): Promise<void>;
  byIds(ids: readonly string[]): Promise<Material[]>;
  /** Of each class newest first, at most `first + 1`. */
  ofClassrooms(classroomIds: readonly string[], page: PageRequest): Promise<Map<string, Material[]>>;
  /** Deleted after `since`, newest document first, at most `first + 1`. */
  deletedOf(classroomId: string, since: Date, page: PageRequest): Promise<DeletedMaterial[]>;
  /** The document, deleted or not; whoever else wants to change it waits until the transaction ends. */
  hold(id: string): Promise<Material | undefined>;
  /**
   * The document of a class that has this content. Whoever else asks for the same content of the same class waits until
   * the transaction ends, so that it is there once.
   */
  holdContent(classroomId: string, sha256: string): Promise<Material | undefined>;
  /** Deletes it, or restores it with null. */
  setDeleted(id: string, deletedAt: Date | null): Promise<void>;
  setName(id: string, name: string): Promise<void>;
  replaceContent(id: string, content: NewContent): Promise<void>;
  /** Removes up to `limit` of those that were deleted before `before`, for good; answers them. */
  purgeDeleted(before: Date, limit: number): Promise<Material[]>;
  /** Notes that no document has this content: any more, or yet. */
  addSpentBlob(blobKey: string, spentAt: Date): Promise<void>;
  /** Never what a document has. */
  spentBlobs(before: Date, limit: number): Promise<string[]>;
  forgetSpentBlob(blobKey: string): Promise<void>;
}

/** A file on its way in. Name and media type are the client's claim. */
export interface IncomingFile {
  filename: string;
  mimetype: string;
  /** A stream of the content; it fails when the client goes away. */
  createReadStream(): Readable;
}

/** The argument of an upload: the file has begun to arrive when it resolves. */
export type IncomingUpload = Promise<IncomingFile>;

/** Where files are kept. */
export interface MaterialFiles {
  put(
    key: string,
    content: Readable,
    options: { bytesMax: number; signal?: AbortSignal },
  ): Promise<{ tooLarge?: false; bytes: number; sha256: string } | { tooLarge: true }>;
  /** The content, or a part of it, both ends included; undefined when there is none. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined>;
  delete(key: string): Promise<void>;
}

/** The media type by which the first bytes of a file are known; undefined for text and for what nobody knows. */
export type RecogniseContent = (head: Uint8Array) => Promise<string | undefined>;

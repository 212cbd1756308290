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
}

export interface MaterialRecords {
  insert(material: Material): Promise<void>;
  byIds(ids: readonly string[]): Promise<Material[]>;
  /** Of each class newest first, at most `first + 1`. */
  ofClassrooms(classroomIds: readonly string[], page: PageRequest): Promise<Map<string, Material[]>>;
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
  delete(key: string): Promise<void>;
}

/** The media type by which the first bytes of a file are known; undefined for text and for what nobody knows. */
export type RecogniseContent = (head: Uint8Array) => Promise<string | undefined>;

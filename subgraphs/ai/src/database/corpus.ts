/** The corpus: what ingestion makes of documents and retrieval finds them by. */
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { aiSchema } from './schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A document as this subgraph knows it, from its upload on. */
export const materials = aiSchema.table(
  'materials',
  {
    id: uuid().primaryKey(),
    classroomId: uuid('classroom_id').notNull(),
    name: text().notNull(),
    /** The latest event that named it (uuid v7): an earlier one changes nothing. */
    nameEventId: uuid('name_event_id'),
    state: text({ enum: ['QUEUED', 'INDEXING', 'READY', 'FAILED'] }).notNull(),
    /** Physical pages; null where the document has none, or before it was read. */
    pages: integer(),
    passages: integer(),
    problem: text(),
    /** BCP 47; null where it cannot be told, or before it was read. */
    language: text(),
    /** Version of the class's corpus that this document's passages came with; null before they are there. */
    corpusVersion: bigint('corpus_version', { mode: 'number' }),
    /** When they came, or changed last. */
    corpusChangedAt: timestamp('corpus_changed_at', { withTimezone: true }).notNull().defaultNow(),
    /** Model whose vectors its passages have; null without. */
    vectorModel: text('vector_model'),
    /** Cursor in the live stream after which the present run of stages begins; null for the first run. */
    streamFrom: text('stream_from'),
    /** Deleted in core: kept for a restoration, and neither found nor cited meanwhile. */
    isDeleted: boolean('is_deleted').notNull().default(false),
    /** The latest event that deleted or restored it (uuid v7): an earlier one changes nothing. */
    lifeEventId: uuid('life_event_id'),
  },
  (table) => [index('materials_by_corpus').on(table.classroomId, table.corpusVersion)],
);

/** The words of each page: the truth that passages and quotes are cut from. */
export const pages = aiSchema.table(
  'pages',
  {
    materialId: uuid('material_id')
      .notNull()
      .references(() => materials.id, { onDelete: 'cascade' }),
    /** Physical page from 1; 0 holds the whole text of a document without pages. */
    number: integer().notNull(),
    text: text().notNull(),
    /** Lines and their places, six numbers each (ingestion/domain/layout.ts); null where places are unknown. */
    layout: integer().array(),
    readBy: text('read_by', { enum: ['TEXT', 'OCR'] })
      .notNull()
      .default('TEXT'),
    /** 0..1, how sure the recognition was; null where nothing was recognised. */
    confidence: real(),
    /** In points or pixels; null where there is no such thing as a page. */
    width: real(),
    height: real(),
  },
  (table) => [primaryKey({ columns: [table.materialId, table.number] })],
);

/** What a reader of a document should know about how it was read. */
export const materialWarnings = aiSchema.table(
  'material_warnings',
  {
    materialId: uuid('material_id')
      .notNull()
      .references(() => materials.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    /** Physical page from 1; null for the whole document. */
    page: integer(),
    kind: text({ enum: ['READ_BY_OCR', 'LOW_CONFIDENCE', 'NO_TEXT', 'PART_SKIPPED'] }).notNull(),
    message: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.materialId, table.ordinal] })],
);

export const passages = aiSchema.table(
  'passages',
  {
    id: uuid().primaryKey(),
    materialId: uuid('material_id')
      .notNull()
      .references(() => materials.id, { onDelete: 'cascade' }),
    classroomId: uuid('classroom_id').notNull(),
    ordinal: integer().notNull(),
    /** Physical page from 1; null where the document has none. */
    page: integer(),
    /** Span in the page's text, in UTF-16 code units as JavaScript counts. */
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    headings: text().array().notNull(),
    text: text().notNull(),
    /** Hidden by a teacher: neither found nor cited. */
    isHidden: boolean('is_hidden').notNull().default(false),
    /** Whether its words are a teacher's, in place of what was read. */
    isCorrected: boolean('is_corrected').notNull().default(false),
  },
  (table) => [
    index('passages_by_material').on(table.materialId, table.ordinal),
    index('passages_by_classroom').on(table.classroomId),
  ],
);

/** Unit vectors of a passage's windows, one after another as 32-bit floats, little-endian. */
export const passageVectors = aiSchema.table('passage_vectors', {
  passageId: uuid('passage_id')
    .primaryKey()
    .references(() => passages.id, { onDelete: 'cascade' }),
  model: text().notNull(),
  windows: integer().notNull(),
  vectors: bytea().notNull(),
});

/**
 * Documents that hold words of the web, as a teacher says. It may be said before the document is known here, so nothing is
 * referred to.
 */
export const curatedLinks = aiSchema.table(
  'curated_links',
  {
    materialId: uuid('material_id').primaryKey(),
    classroomId: uuid('classroom_id').notNull(),
    url: text().notNull(),
  },
  (table) => [index('curated_links_by_classroom').on(table.classroomId)],
);

/** What can be found in a class; `version` grows with each change, so that every process knows when its index is behind. */
export const classroomCorpora = aiSchema.table('classroom_corpora', {
  classroomId: uuid('classroom_id').primaryKey(),
  version: bigint({ mode: 'number' }).notNull(),
  materials: integer().notNull(),
  passages: integer().notNull(),
});

/**
 * What an index apart from these rows was given last: less than `materials.corpusVersion`, or nothing, is work that waits. So
 * nothing has to be queued when a document changes, and nothing is lost while the index is away.
 */
export const indexedMaterials = aiSchema.table(
  'indexed_materials',
  {
    /** Name of the index. */
    collection: text().notNull(),
    materialId: uuid('material_id')
      .notNull()
      .references(() => materials.id, { onDelete: 'cascade' }),
    version: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.collection, table.materialId] })],
);

/** Windows one after another, as 32-bit floats of this machine's order: little-endian on all that Node supports. */
export function toBytes(windows: Float32Array[]): Buffer {
  return Buffer.concat(
    windows.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** The windows again; copied, because a driver's buffer need not be aligned to 4 bytes. */
export function fromBytes(bytes: Buffer, windows: number): Float32Array[] {
  const all = new Float32Array(new Uint8Array(bytes).buffer);
  const dimensions = all.length / windows;
  return Array.from({ length: windows }, (_, index) =>
    all.subarray(index * dimensions, (index + 1) * dimensions),
  );
}

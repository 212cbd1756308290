/** The queue of documents to be read. What is made of them is the corpus in src/database. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { materials } from '../../database/corpus.ts';
import { aiSchema } from '../../database/schema.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** One row a document: its latest upload, and who is reading it until when. */
export const ingestionJobs = aiSchema.table(
  'ingestion_jobs',
  {
    materialId: uuid('material_id')
      .primaryKey()
      .references(() => materials.id, { onDelete: 'cascade' }),
    /** The `document.uploaded` event that asked for it (uuid v7): a replayed or older one changes nothing. */
    eventId: uuid('event_id').notNull(),
    blobKey: text('blob_key').notNull(),
    traceparent: text(),
    state: text({ enum: ['WAITING', 'RUNNING', 'DONE'] }).notNull(),
    attempts: integer().notNull().default(0),
    percent: integer().notNull().default(0),
    /** Whether it waits for its turn to be recognised: others are taken while that turn is not free. */
    needsRecognition: boolean('needs_recognition').notNull().default(false),
    /** Not before this moment: backoff after an outage. */
    dueAt: moment('due_at').notNull().defaultNow(),
    leaseToken: uuid('lease_token'),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    index('ingestion_jobs_open')
      .on(table.dueAt)
      .where(sql`${table.state} <> 'DONE'`),
  ],
);

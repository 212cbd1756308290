/** Classes, their members and their documents. */
import { sql } from 'drizzle-orm';
import { bigint, check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { coreSchema, idColumn, moment, searchColumn } from './columns.ts';
import { accounts, organisations } from './people-tables.ts';

export const classrooms = coreSchema.table('classrooms', {
  id: idColumn(),
  organisationId: uuid('organisation_id')
    .notNull()
    .references(() => organisations.id),
  name: text('name').notNull(),
  subject: text('subject').notNull(),
  joinCode: text('join_code').notNull().unique(),
  createdAt: moment('created_at').notNull(),
  /** Since when it is gone for everybody; nothing of it is lost, so it can be restored. */
  deletedAt: moment('deleted_at'),
  searchName: searchColumn('name'),
});

export const memberships = coreSchema.table(
  'memberships',
  {
    id: idColumn(),
    classroomId: uuid('classroom_id')
      .notNull()
      .references(() => classrooms.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<'TEACHER' | 'STUDENT'>().notNull(),
    joinedAt: moment('joined_at').notNull(),
  },
  (table) => [
    unique('memberships_once').on(table.classroomId, table.accountId),
    index('memberships_of_account').on(table.accountId, table.id),
    check('memberships_role', sql`${table.role} in ('TEACHER', 'STUDENT')`),
  ],
);

export const materials = coreSchema.table(
  'materials',
  {
    id: idColumn(),
    classroomId: uuid('classroom_id')
      .notNull()
      .references(() => classrooms.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    blobKey: text('blob_key').notNull().unique(),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => accounts.id),
    uploadedAt: moment('uploaded_at').notNull(),
    /** When other content took the place of the first; null for what was never replaced. */
    replacedAt: moment('replaced_at'),
    /** Since when it counts as deleted; it can be restored until upkeep removes it. */
    deletedAt: moment('deleted_at'),
    searchName: searchColumn('name'),
  },
  (table) => [
    index('materials_of_classroom').on(table.classroomId, table.id),
    index('materials_by_content').on(table.classroomId, table.sha256),
    index('materials_deleted')
      .on(table.deletedAt)
      .where(sql`${table.deletedAt} is not null`),
  ],
);

/**
 * Content that no document has: any more, or yet. It stays a while for whoever has begun to read it, or is still storing it;
 * upkeep removes it.
 */
export const spentBlobs = coreSchema.table('spent_blobs', {
  blobKey: text('blob_key').primaryKey(),
  spentAt: moment('spent_at').notNull(),
});

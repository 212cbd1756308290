/** Documents in PostgreSQL: what is known of them; their content is among the blobs. */
import { idCursor } from '@ensure-study/kit/pagination';
import type { Executor } from '@ensure-study/stores/sql/port';
import { and, asc, desc, eq, gt, inArray, isNull, lt, notExists, sql } from 'drizzle-orm';
import { newestPerParent } from '../../database/per-parent.ts';
import { groupBy } from '../../database/rows.ts';
import { materials, spentBlobs } from '../../database/schema.ts';
import type { DeletedMaterial, MaterialRecords } from '../ports.ts';

const isThere = isNull(materials.deletedAt);

export function createPostgresMaterials(db: Executor): MaterialRecords {
  return {
    async insert(material) {
      await db.insert(materials).values(material);
    },
    byIds: (ids) =>
      db
        .select()
        .from(materials)
        .where(and(inArray(materials.id, [...ids]), isThere)),
    async ofClassrooms(classroomIds, page) {
      const rows = await db
        .select()
        .from(materials)
        .where(newestPerParent(materials, materials.classroomId, classroomIds, { ...page, only: isThere }))
        .orderBy(desc(materials.id));
      return groupBy(
        rows,
        ({ classroomId }) => classroomId,
        (row) => row,
      );
    },
    async hold(id) {
      return (await db.select().from(materials).where(eq(materials.id, id)).for('update'))[0];
    },
    async holdContent(classroomId, sha256) {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${classroomId} ${sha256}`}, 0))`);
      const same = and(eq(materials.classroomId, classroomId), eq(materials.sha256, sha256), isThere);
      return (await db.select().from(materials).where(same).orderBy(asc(materials.id)).limit(1))[0];
    },
    async setName(id, name) {
      await db.update(materials).set({ name }).where(eq(materials.id, id));
    },
    async replaceContent(id, content) {
      await db.update(materials).set(content).where(eq(materials.id, id));
    },
    ...deletions(db),
  };
}

type Deletions =
  'deletedOf' | 'setDeleted' | 'purgeDeleted' | 'addSpentBlob' | 'spentBlobs' | 'forgetSpentBlob';

function deletions(db: Executor): Pick<MaterialRecords, Deletions> {
  return {
    async deletedOf(classroomId, since, { first, after }) {
      const cursor = idCursor(after);
      const rows = await db
        .select()
        .from(materials)
        .where(
          and(
            eq(materials.classroomId, classroomId),
            gt(materials.deletedAt, since),
            cursor === undefined ? undefined : lt(materials.id, cursor),
          ),
        )
        .orderBy(desc(materials.id))
        .limit(first + 1);
      return rows as DeletedMaterial[];
    },
    async setDeleted(id, deletedAt) {
      await db.update(materials).set({ deletedAt }).where(eq(materials.id, id));
    },
    async purgeDeleted(before, limit) {
      const old = db
        .select({ id: materials.id })
        .from(materials)
        .where(lt(materials.deletedAt, before))
        .limit(limit)
        .for('update', { skipLocked: true });
      return db.delete(materials).where(inArray(materials.id, old)).returning();
    },
    async addSpentBlob(blobKey, spentAt) {
      await db.insert(spentBlobs).values({ blobKey, spentAt }).onConflictDoNothing();
    },
    async spentBlobs(before, limit) {
      const taken = db.select().from(materials).where(eq(materials.blobKey, spentBlobs.blobKey));
      const rows = await db
        .select({ blobKey: spentBlobs.blobKey })
        .from(spentBlobs)
        .where(and(lt(spentBlobs.spentAt, before), notExists(taken)))
        .limit(limit);
      return rows.map(({ blobKey }) => blobKey);
    },
    async forgetSpentBlob(blobKey) {
      await db.delete(spentBlobs).where(eq(spentBlobs.blobKey, blobKey));
    },
  };
}

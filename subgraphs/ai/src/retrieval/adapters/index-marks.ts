/** What an index apart from the rows was given, and what it has to be given still. */
import { and, eq, gt, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '@ensure-study/stores/sql/port';
import { indexedMaterials, materials, passages } from '../../database/corpus.ts';
import { isFindable } from '../../database/corpus-version.ts';
import type { IndexMarks, WaitingMaterial } from '../ports.ts';

/** Of the index with this name. */
export function createIndexMarks({ db }: Database, collection: string): IndexMarks {
  const { materialId, version } = indexedMaterials;
  const ownMark = and(eq(materialId, materials.id), eq(indexedMaterials.collection, collection));
  const isWaiting = and(
    isNotNull(materials.corpusVersion),
    or(isNull(version), lt(version, materials.corpusVersion)),
  );
  return {
    async waiting(limit, classroomId) {
      return (
        db
          .select({ materialId: materials.id, classroomId: materials.classroomId })
          .from(materials)
          .leftJoin(indexedMaterials, ownMark)
          .where(
            and(isWaiting, classroomId === undefined ? undefined : eq(materials.classroomId, classroomId)),
          )
          // In no order, so that one that cannot be written does not hold up the others.
          .orderBy(sql`random()`)
          .limit(limit)
      );
    },
    bringUp: (material, write) =>
      db.transaction((tx) => bringUp(tx, { collection, material, isWaiting, ownMark }, write)),
    versionsOf: (ids) => versionsOf(db, ids),
    async forget(ids) {
      const own = eq(indexedMaterials.collection, collection);
      await db.delete(indexedMaterials).where(ids ? and(own, inArray(materialId, [...ids])) : own);
    },
    async measure() {
      const [found] = await db
        .select({
          waiting: sql<number>`count(*)::int`,
          oldestAt: sql`min(${materials.corpusChangedAt})`.mapWith(materials.corpusChangedAt),
        })
        .from(materials)
        .leftJoin(indexedMaterials, ownMark)
        .where(isWaiting);
      return { waiting: found?.waiting ?? 0, oldestAt: found?.oldestAt ?? null };
    },
    async countFindable() {
      const rows = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(and(gt(materials.corpusVersion, 0), isFindable));
      return rows[0]?.count ?? 0;
    },
  };
}

interface BringingUp {
  collection: string;
  material: WaitingMaterial;
  isWaiting: SQL | undefined;
  ownMark: SQL | undefined;
}

/** One process at a time for each document: of two, the later to read would not be the later to write. */
async function bringUp(
  tx: Transaction,
  { collection, material, isWaiting, ownMark }: BringingUp,
  write: (version: number) => Promise<void>,
): Promise<boolean> {
  const { materialId } = material;
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`index:${collection}:${materialId}`}, 0)) as held`,
  );
  if (!rows[0]?.held) return false;
  const [row] = await tx
    .select({ wanted: materials.corpusVersion })
    .from(materials)
    .leftJoin(indexedMaterials, ownMark)
    .where(and(eq(materials.id, materialId), isWaiting));
  // Another process has been quicker.
  if (!row?.wanted) return true;
  // Read before the passages, which are this version or a later one.
  await write(row.wanted);
  await tx
    .insert(indexedMaterials)
    .values({ collection, materialId, version: row.wanted })
    .onConflictDoUpdate({
      target: [indexedMaterials.collection, indexedMaterials.materialId],
      set: { version: row.wanted },
    });
  return true;
}

async function versionsOf(db: Database['db'], ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: materials.id, version: materials.corpusVersion })
    .from(materials)
    .where(inArray(materials.id, [...ids]));
  return new Map(rows.map(({ id, version }) => [id, version ?? 0]));
}

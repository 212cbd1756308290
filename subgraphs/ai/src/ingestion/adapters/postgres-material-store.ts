/** What readers of the API ask of indexed documents. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { MaterialStore } from '../ports.ts';
import { materials, materialWarnings, pages } from '../../database/corpus.ts';
import { fromLayout } from '../domain/layout.ts';

/** Documents and their pages in PostgreSQL. */
export function createMaterialStore({ db }: Database): MaterialStore {
  return {
    findStatuses: (materialIds) =>
      db
        .select({
          materialId: materials.id,
          classroomId: materials.classroomId,
          state: materials.state,
          pages: materials.pages,
          passages: materials.passages,
          problem: materials.problem,
          language: materials.language,
          streamFrom: materials.streamFrom,
          isDeleted: materials.isDeleted,
        })
        .from(materials)
        .where(inArray(materials.id, materialIds)),
    async findPage(materialId, page) {
      const [found] = await db
        .select()
        .from(pages)
        .where(and(eq(pages.materialId, materialId), eq(pages.number, page ?? 0)));
      return found && { page, ...toPageText(found) };
    },
    listWarnings: (materialId, limit, after = -1) =>
      db
        .select({
          ordinal: materialWarnings.ordinal,
          page: materialWarnings.page,
          kind: materialWarnings.kind,
          message: materialWarnings.message,
          confidence: pages.confidence,
        })
        .from(materialWarnings)
        .leftJoin(
          pages,
          and(
            eq(pages.materialId, materialWarnings.materialId),
            eq(pages.number, sql`coalesce(${materialWarnings.page}, 0)`),
          ),
        )
        .where(and(eq(materialWarnings.materialId, materialId), gt(materialWarnings.ordinal, after)))
        .orderBy(asc(materialWarnings.ordinal))
        .limit(limit),
  };
}

function toPageText({ text, layout, readBy, confidence, width, height }: typeof pages.$inferSelect) {
  return {
    text,
    readBy,
    ...(layout && { lines: fromLayout(layout) }),
    ...(confidence !== null && { confidence }),
    ...(width !== null && height !== null && { size: { width, height } }),
  };
}

/** What readers of the API ask of indexed documents. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import type { MaterialStore } from '../ports.ts';
import { materials, pages } from '../../database/corpus.ts';

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
          streamFrom: materials.streamFrom,
        })
        .from(materials)
        .where(inArray(materials.id, materialIds)),
    async findPageText(materialId, page) {
      const [found] = await db
        .select({ text: pages.text })
        .from(pages)
        .where(and(eq(pages.materialId, materialId), eq(pages.number, page ?? 0)));
      return found?.text;
    },
  };
}

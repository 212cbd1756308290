/** Documents in PostgreSQL: what is known of them; their content is among the blobs. */
import type { Executor } from '@ensure-study/stores/sql/port';
import { desc, inArray } from 'drizzle-orm';
import { newestPerParent } from '../../database/per-parent.ts';
import { groupBy } from '../../database/rows.ts';
import { materials } from '../../database/schema.ts';
import type { MaterialRecords } from '../ports.ts';

export function createPostgresMaterials(db: Executor): MaterialRecords {
  return {
    async insert(material) {
      await db.insert(materials).values(material);
    },
    byIds: (ids) =>
      db
        .select()
        .from(materials)
        .where(inArray(materials.id, [...ids])),
    async ofClassrooms(classroomIds, page) {
      const rows = await db
        .select()
        .from(materials)
        .where(newestPerParent(materials, materials.classroomId, classroomIds, page))
        .orderBy(desc(materials.id));
      return groupBy(
        rows,
        ({ classroomId }) => classroomId,
        (row) => row,
      );
    },
  };
}

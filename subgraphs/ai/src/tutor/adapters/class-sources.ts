/** Documents of classes, and which of them are links, in PostgreSQL. */
import { and, countDistinct, count, eq, inArray } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { curatedLinks, materials, passages } from '../../database/corpus.ts';
import { isFindable } from '../../database/corpus-version.ts';
import type { ClassSources } from '../class-ports.ts';

export function createClassSources({ db }: Database): ClassSources {
  return {
    async originsOf(classroomId, materialIds) {
      if (materialIds.length === 0) return new Map();
      const rows = await db
        .select({ id: materials.id, url: curatedLinks.url })
        .from(materials)
        .leftJoin(curatedLinks, eq(curatedLinks.materialId, materials.id))
        .where(and(eq(materials.classroomId, classroomId), inArray(materials.id, [...materialIds])));
      return new Map(rows.map(({ id, url }) => [id, url === null ? 'CLASSROOM' : 'CURATED'] as const));
    },
    async curatedIn(classroomId) {
      const links = await db
        .select({ id: curatedLinks.materialId })
        .from(curatedLinks)
        .where(eq(curatedLinks.classroomId, classroomId));
      const materialIds = links.map(({ id }) => id);
      if (materialIds.length === 0) return { materialIds, materials: 0, passages: 0 };
      const [size] = await db
        .select({ materials: countDistinct(passages.materialId), passages: count() })
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(and(inArray(passages.materialId, materialIds), isFindable));
      return { materialIds, materials: 0, passages: 0, ...size };
    },
  };
}

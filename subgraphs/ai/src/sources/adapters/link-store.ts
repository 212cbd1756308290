/** Addresses of documents in PostgreSQL. */
import { eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '@ensure-study/stores/sql/port';
import { curatedLinks, materials } from '../../database/corpus.ts';
import { noteChange } from '../../database/corpus-version.ts';
import type { CuratedLinkStore, LinkedMaterial } from '../ports.ts';

export function createLinkStore({ db }: Database): CuratedLinkStore {
  return {
    async urlsOf(materialIds) {
      if (materialIds.length === 0) return new Map();
      const rows = await db
        .select()
        .from(curatedLinks)
        .where(inArray(curatedLinks.materialId, [...materialIds]));
      return new Map(rows.map(({ materialId, url }) => [materialId, url]));
    },
    set: (material, url) => db.transaction((tx) => set(tx, material, url)),
  };
}

/** The document is held first, as whoever reads it anew does; before it is read there is nothing to search. */
async function set(tx: Transaction, material: LinkedMaterial, url: string | null): Promise<void> {
  const { materialId, classroomId } = material;
  const [known] = await tx
    .select({ corpusVersion: materials.corpusVersion })
    .from(materials)
    .where(eq(materials.id, materialId))
    .for('update');
  const own = eq(curatedLinks.materialId, materialId);
  const [before] = await tx.select({ url: curatedLinks.url }).from(curatedLinks).where(own);
  if ((before?.url ?? null) === url) return;
  if (url === null) await tx.delete(curatedLinks).where(own);
  else
    await tx
      .insert(curatedLinks)
      .values({ materialId, classroomId, url })
      .onConflictDoUpdate({ target: curatedLinks.materialId, set: { url } });
  // Answers that were kept are of another version from here on.
  if (known && known.corpusVersion !== null) await noteChange(tx, material);
}

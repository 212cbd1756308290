/** Passages in PostgreSQL, as their teachers read and hide them. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { passages } from '../../database/corpus.ts';
import type { PassageStore } from '../ports.ts';
import { correctInPage } from './correct-in-page.ts';
import { findPassage, holdPassage, noteMended, toPassage } from './passage-rows.ts';

/** Changes are visible to the next search of whichever process. */
export function createPassageStore({ db }: Database): PassageStore {
  return {
    async list({ materialId, page, first, after = -1 }) {
      const rows = await db
        .select()
        .from(passages)
        .where(
          and(
            eq(passages.materialId, materialId),
            gt(passages.ordinal, after),
            page === null ? undefined : eq(passages.page, page),
          ),
        )
        .orderBy(asc(passages.ordinal))
        .limit(first + 1);
      return rows.map(toPassage);
    },
    find: (id) => findPassage(db, id),
    correct: (id, correction, embed) => correctInPage(db, { id, ...correction, embed }),
    setHidden: (id, isHidden) =>
      db.transaction(async (tx) => {
        const held = await holdPassage(tx, id);
        if (!held || held.isHidden === isHidden) return held;
        await tx.update(passages).set({ isHidden }).where(eq(passages.id, id));
        await noteMended(tx, held);
        return { ...held, isHidden };
      }),
  };
}

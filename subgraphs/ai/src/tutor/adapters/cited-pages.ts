/** Pages of documents as they are now, for what was cited from them. */
import { and, eq, or } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { pages } from '../../database/corpus.ts';
import type { CitedPages } from '../class-ports.ts';

export function createCitedPages({ db }: Database): CitedPages {
  return {
    async textsOf(asked) {
      if (asked.length === 0) return [];
      const rows = await db
        .select({ materialId: pages.materialId, number: pages.number, text: pages.text })
        .from(pages)
        .where(
          or(
            ...asked.map(({ materialId, page }) =>
              and(eq(pages.materialId, materialId), eq(pages.number, page ?? 0)),
            ),
          ),
        );
      const texts = new Map(rows.map(({ materialId, number, text }) => [`${materialId} ${number}`, text]));
      return asked.map(({ materialId, page }) => texts.get(`${materialId} ${page ?? 0}`));
    },
  };
}

/** Where in its document a citation stands, by the passages as they are now. */
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '@ensure-study/stores/sql/port';
import { materials, passages } from '../../database/corpus.ts';
import type { CitedSections } from '../class-ports.ts';

export function createCitedSections({ db }: Database): CitedSections {
  return {
    async of(citations) {
      if (citations.length === 0) return [];
      const rows = await db
        .select({
          materialId: passages.materialId,
          materialName: materials.name,
          page: passages.page,
          start: passages.startsAt,
          end: passages.endsAt,
          headings: passages.headings,
        })
        .from(passages)
        .innerJoin(materials, eq(materials.id, passages.materialId))
        .where(or(...citations.map(isAround)));
      return citations.flatMap((citation) => {
        const around = rows.find(
          ({ materialId, page, start, end }) =>
            materialId === citation.materialId &&
            page === citation.page &&
            start <= citation.start &&
            citation.start < end,
        );
        if (!around) return [];
        const { materialId, materialName, headings } = around;
        return [{ materialId, materialName, headings }];
      });
    },
  };
}

const isAround = ({ materialId, page, start }: { materialId: string; page: number | null; start: number }) =>
  and(
    eq(passages.materialId, materialId),
    page === null ? isNull(passages.page) : eq(passages.page, page),
    lte(passages.startsAt, start),
    gt(passages.endsAt, start),
    eq(passages.isHidden, false),
  );

/** Lists of which some rows are left out. */
import type { PageRequest } from '@ensure-study/kit/pagination';

/**
 * From the place asked for on, one row more than fit a page where there are as many. `read` answers at most `first + 1`; what is
 * not told leaves no gap: what follows takes its place.
 */
export async function toldRows<Row>(
  { first, after: from }: PageRequest,
  read: (page: PageRequest) => Promise<Row[]>,
  { isTold, placeOf }: { isTold(row: Row): boolean; placeOf(row: Row): string },
): Promise<Row[]> {
  const told: Row[] = [];
  let after = from;
  for (;;) {
    const rows = await read({ first, after });
    told.push(...rows.filter(isTold));
    const last = rows.at(-1);
    if (!last || rows.length <= first || told.length > first) return told;
    after = placeOf(last);
  }
}

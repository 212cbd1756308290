/** One page of rows for each of several parents, in one statement. */
import { idCursor, type PageRequest } from '@ensure-study/kit/pagination';
import { and, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/**
 * The condition that keeps each parent's newest rows after the cursor, at most `first + 1` per parent. Rows are ranked
 * within their parent, so one parent with many rows does not crowd out another. `page.only` narrows the rows.
 */
export function newestPerParent(
  table: PgTable & { id: PgColumn },
  parent: PgColumn,
  parentIds: readonly string[],
  page: PageRequest & { only?: SQL },
): SQL {
  const after = idCursor(page.after);
  const beyond = after === undefined ? undefined : lt(table.id, after);
  const within = and(inArray(parent, [...parentIds]), beyond, page.only);
  return sql`${table.id} in (
    select id from (
      select ${table.id} as id, row_number() over (partition by ${parent} order by ${table.id} desc) as place
      from ${table} where ${within}
    ) as ranked where place <= ${page.first + 1})`;
}

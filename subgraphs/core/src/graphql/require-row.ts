/** Rows that foreign keys promise. */

/** The row; its absence is a bug, because a foreign key points to it. */
export function requireRow<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('A row that another one refers to is not there.');
  return row;
}

/** A table as a file that spreadsheets open. Pure. */

/** What a spreadsheet would run as a formula is text for us: names and answers come from people. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const toCell = (value: string | number | null) =>
  value === null ? '' : typeof value === 'number' ? String(value) : quoted(harmless(value));

/** RFC 4180, with the mark by which spreadsheets know that it is UTF-8. */
export function toCsv(rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string {
  return `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

/** Tables as Markdown. */
import type { BenchTable } from '../ports.ts';

/** Numbers are rounded to three significant digits: more would be noise. */
export function toMarkdown({ title, method, columns, rows }: BenchTable): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(toCell).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    method,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

const toCell = (cell: string | number) =>
  typeof cell === 'string'
    ? cell.replaceAll('|', '\\|')
    : new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false }).format(cell);

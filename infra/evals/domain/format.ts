/** Numbers and tables as Markdown. Pure. */
import type { EvalTable } from '../ports.ts';

export const decimals = (value: number, digits = 3): string =>
  Number.isNaN(value) ? 'not measured' : value.toFixed(digits);

export const percent = (value: number): string =>
  Number.isNaN(value) ? 'not measured' : `${(100 * value).toFixed(1)} %`;

export function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** A set's measures beside their bars, then what they are made of. */
export function toMarkdown({ title, method, measured, details }: EvalTable): string {
  const rows = measured.map(({ measure, setting, value, bar = '', passed }) => [
    measure,
    setting,
    value,
    bar,
    passed === undefined ? '' : passed ? 'yes' : 'NO',
  ]);
  const columns = ['measure', 'setting', 'value', 'bar', 'met'];
  return [`## ${title}`, '', method, '', toTable(columns, rows), ...details].join('\n');
}

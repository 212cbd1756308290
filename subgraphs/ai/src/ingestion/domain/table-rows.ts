/** Tables as lines that can be read one by one: each value stands after the name of its column. */

export interface TableCell {
  text: string;
  /** How many columns it spans; 1 when absent. */
  columns?: number;
  /** It goes on the cell above. */
  isContinued?: boolean;
}
export interface TableRow {
  cells: TableCell[];
  /** Declared by the file to name the columns. */
  isHeader?: boolean;
}

const columnsMax = 1_000;

interface GridCell {
  text: string;
  /** Whether it only goes on the cell before it in its row. */
  isSpanned: boolean;
}

/** Lines such as `| Planet: Mars | Moons: 2 |`; without names of columns `| Mars | 2 |`. Empty rows are left out. */
export function toRowLines(rows: TableRow[]): string[] {
  const grid = gridOf(rows);
  const headers = headerRows(rows, grid);
  const names = namesOf(grid.slice(0, headers));
  const unused = new Set(names.filter(Boolean));
  const lines = grid.slice(headers).flatMap((cells) => {
    const facts = cells.flatMap(({ text, isSpanned }, column) => {
      if (!text || isSpanned) return [];
      const name = names[column];
      if (!name || name === text) return [text];
      unused.delete(name);
      return [`${name}: ${text}`];
    });
    return facts.length > 0 ? [lineOf(facts)] : [];
  });
  const header = unused.size > 0 || lines.length === 0 ? names.filter(Boolean) : [];
  return header.length > 0 ? [lineOf(header), ...lines] : lines;
}

const lineOf = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Every cell in each column and row that it covers. */
function gridOf(rows: TableRow[]): GridCell[][] {
  const grid: GridCell[][] = [];
  for (const { cells } of rows) {
    const above = grid.at(-1) ?? [];
    const line: GridCell[] = [];
    for (const { text, columns = 1, isContinued } of cells) {
      const value = isContinued ? (above[line.length]?.text ?? '') : plain(text);
      for (let n = 0; n < columns && line.length < columnsMax; n += 1)
        line.push({ text: value, isSpanned: n > 0 });
    }
    grid.push(line);
  }
  return grid;
}

/** A name of a column: short and without figures, but for a unit or a remark in brackets. */
const columnName = /^\P{N}{1,60}$|^.{1,50}\(.{1,20}\)$/u;

/** How many rows at the top name the columns: those declared, or a first one of nothing but different names. */
function headerRows(rows: TableRow[], grid: GridCell[][]): number {
  const declared = rows.findIndex(({ isHeader }) => !isHeader);
  // Where every row is called a header, none is.
  if (declared !== 0) return Math.max(declared, 0);
  const [first = [], ...rest] = grid;
  const texts = new Set(first.map(({ text }) => text));
  if (rest.length === 0 || first.length < 2 || texts.size < first.length) return 0;
  return first.every(({ text }, column) => columnName.test(text) || (column === 0 && text === '')) ? 1 : 0;
}

/** The names of columns under several rows of headers, outermost first. */
function namesOf(headers: GridCell[][]): string[] {
  const width = headers.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, column) =>
    [...new Set(headers.map((cells) => cells[column]?.text ?? ''))].filter(Boolean).join(', '),
  );
}

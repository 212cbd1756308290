/** Tables of HTML as rows of cells, those that span several rows repeated in each. */
import type { TableCell, TableRow } from '../table-rows.ts';
import { childrenOf, elementsOf, findAll, type XmlNode } from './xml-node.ts';

const groups = new Set(['thead', 'tbody', 'tfoot']);
const cellNames = new Set(['td', 'th']);
const spanMax = 1_000;

interface Row {
  node: XmlNode;
  isHead: boolean;
}

const rowsIn = (table: XmlNode): Row[] =>
  elementsOf(table).flatMap((child): Row[] => {
    if (child.name === 'tr') return [{ node: child, isHead: false }];
    if (!groups.has(child.name)) return [];
    return childrenOf(child, 'tr').map((node) => ({ node, isHead: child.name === 'thead' }));
  });
const cellsOf = (row: XmlNode) => elementsOf(row).filter(({ name }) => cellNames.has(name));

/** Whether a table only places things beside each other, which are then read one after another. */
export function isLayout(table: XmlNode): boolean {
  const role = table.attributes.get('role');
  if (role === 'presentation' || role === 'none') return true;
  const rows = rowsIn(table);
  return rows.every(({ node }) => cellsOf(node).length < 2) || findAll(table, 'table').length > 0;
}

export function htmlRows(table: XmlNode, readCell: (cell: XmlNode) => string): TableRow[] {
  /** For how many more rows each column goes on the cell above. */
  let open: number[] = [];
  return rowsIn(table).map(({ node, isHead }) => {
    const given = cellsOf(node);
    const cells: TableCell[] = [];
    const next: number[] = [];
    let column = 0;
    const goOn = () => {
      for (; (open[column] ?? 0) > 0; column += 1) {
        cells.push({ text: '', isContinued: true });
        next[column] = (open[column] as number) - 1;
      }
    };
    for (const cell of given) {
      goOn();
      const columns = spanOf(cell, 'colspan');
      const rows = spanOf(cell, 'rowspan') - 1;
      cells.push({ text: readCell(cell), columns });
      for (let n = 0; n < columns; n += 1, column += 1) next[column] = rows;
    }
    goOn();
    open = next;
    return { isHeader: isHead || (given.length > 0 && given.every(({ name }) => name === 'th')), cells };
  });
}

function spanOf(cell: XmlNode, name: string): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? '1', 10);
  return span >= 1 && span <= spanMax ? span : 1;
}

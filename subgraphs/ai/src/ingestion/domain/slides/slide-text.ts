/** The paragraphs and tables of a shape on a slide. */
import type { Block } from '../blocks.ts';
import { ommlText } from '../markup/omml.ts';
import { subscript, superscript } from '../markup/raised.ts';
import {
  alternativesOf,
  childOf,
  childrenOf,
  elementsOf,
  rawText,
  type XmlNode,
} from '../markup/xml-node.ts';
import { toRowLines } from '../table-rows.ts';

/** Paragraphs of a text body; `isList`: its layout sets a point before each, unless the paragraph says otherwise. */
export function paragraphBlocks(body: XmlNode | undefined, isList = false): Block[] {
  let counted = 0;
  return childrenOf(body, 'p').flatMap((paragraph): Block[] => {
    const text = textOf(paragraph).trim();
    if (!text) return [];
    const properties = childOf(paragraph, 'pPr');
    counted = childOf(properties, 'buAutoNum') ? counted + 1 : 0;
    if (counted > 0) return [{ kind: 'line', text: `${counted}. ${text}` }];
    const isPoint = childOf(properties, 'buChar') !== undefined || (isList && !childOf(properties, 'buNone'));
    return [isPoint ? { kind: 'line', text: `- ${text}` } : { kind: 'paragraph', text }];
  });
}

/** All words of a paragraph on as many lines as it breaks itself. */
function textOf(node: XmlNode): string {
  return elementsOf(node)
    .map((child) => {
      if (child.name === 'r' || child.name === 'fld') return runText(child);
      if (child.name === 'br') return '\n';
      if (child.name === 'oMath') return ` ${ommlText(child)} `;
      if (child.name === 'AlternateContent') return alternativesOf(child).map(textOf).join('');
      return child.name === 'm' || child.name === 'oMathPara' ? textOf(child) : '';
    })
    .join('');
}

function runText(run: XmlNode): string {
  const text = childrenOf(run, 't').map(rawText).join('');
  const baseline = Number(childOf(run, 'rPr')?.attributes.get('baseline') ?? 0);
  if (baseline > 0) return superscript(text);
  return baseline < 0 ? subscript(text) : text;
}

export function tableBlocks(table: XmlNode): Block[] {
  const isNamed = childOf(table, 'tblPr')?.attributes.get('firstRow') === '1';
  const rows = childrenOf(table, 'tr').map((row, index) => ({
    isHeader: isNamed && index === 0,
    cells: childrenOf(row, 'tc')
      .filter(({ attributes }) => !isTrue(attributes.get('hMerge')))
      .map((cell) => ({
        text: paragraphBlocks(childOf(cell, 'txBody'))
          .map(({ text }) => text)
          .join(' '),
        columns: Math.max(1, Number(cell.attributes.get('gridSpan')) || 1),
        isContinued: isTrue(cell.attributes.get('vMerge')),
      })),
  }));
  return toRowLines(rows).map((text) => ({ kind: 'line', text }));
}
const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** The numbers of a chart as rows of a table: one a category, with the value of each series. */
export function chartBlocks(chart: XmlNode): Block[] {
  const series = findSeries(chart);
  const categories = pointsOf(series[0]?.categories);
  const names = series.map(({ name }) => pointsOf(name).join(' '));
  const values = series.map(({ values: of }) => pointsOf(of));
  const rows = categories.map((category, at) => ({
    cells: [category, ...values.map((of) => of[at] ?? '')].map((text) => ({ text })),
  }));
  const header = { isHeader: true, cells: ['', ...names].map((text) => ({ text })) };
  return toRowLines([header, ...rows]).map((text) => ({ kind: 'line', text }));
}

function findSeries(node: XmlNode): { name?: XmlNode; categories?: XmlNode; values?: XmlNode }[] {
  return elementsOf(node).flatMap((child) =>
    child.name === 'ser'
      ? [
          {
            name: childOf(child, 'tx'),
            categories: childOf(child, 'cat') ?? childOf(child, 'xVal'),
            values: childOf(child, 'val') ?? childOf(child, 'yVal'),
          },
        ]
      : findSeries(child),
  );
}

const pointsMax = 2_000;
/** Values by their place, as the file remembers them. */
function pointsOf(node: XmlNode | undefined): string[] {
  const points: string[] = [];
  for (const point of node ? pointsIn(node) : []) {
    const place = Number(point.attributes.get('idx') ?? points.length);
    if (place >= 0 && place < pointsMax) points[place] = childrenOf(point, 'v').map(rawText).join('');
  }
  return Array.from(points, (text) => text ?? '');
}
const pointsIn = (node: XmlNode): XmlNode[] =>
  elementsOf(node).flatMap((child) => (child.name === 'pt' ? [child] : pointsIn(child)));

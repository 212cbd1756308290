/** The body of a Word document as blocks: headings, paragraphs, items, rows of tables, notes below what they belong to. */
import type { Block } from '../blocks.ts';
import { toRowLines, type TableCell, type TableRow } from '../table-rows.ts';
import {
  alternativesOf,
  childOf,
  childrenOf,
  descend,
  elementsOf,
  isOn,
  valueOf,
  type XmlNode,
} from '../markup/xml-node.ts';
import { createWordNumbering, type CountItem } from './word-numbering.ts';
import { numberingOf, outlineLevel, readWordStyles, type WordStyles } from './word-styles.ts';
import { readParagraph, type MarkNote, type NoteKind } from './word-text.ts';

/** The parsed parts of the file; all but the document may be missing. */
export interface WordParts {
  document: XmlNode;
  styles?: XmlNode;
  numbering?: XmlNode;
  footnotes?: XmlNode;
  endnotes?: XmlNode;
}

interface Reading {
  styles: WordStyles;
  countItem: CountItem;
  notes: Record<NoteKind, Map<string, XmlNode>>;
  markNote: MarkNote;
}

export function toWordBlocks(parts: WordParts): Block[] {
  let marked = 0;
  const notesOf = (root: XmlNode | undefined, name: NoteKind) =>
    new Map(childrenOf(root, name).map((node) => [node.attributes.get('id') ?? '', node]));
  const reading: Reading = {
    styles: readWordStyles(parts.styles),
    countItem: createWordNumbering(parts.numbering),
    notes: { footnote: notesOf(parts.footnotes, 'footnote'), endnote: notesOf(parts.endnotes, 'endnote') },
    markNote: () => String((marked += 1)),
  };
  const body = childOf(parts.document, 'body');
  return body ? blocksOf(body, reading) : [];
}

/** Removed in a tracked change. */
const silent = new Set(['del', 'moveFrom', 'sectPr', 'sdtPr']);

function blocksOf(container: XmlNode, reading: Reading): Block[] {
  return elementsOf(container).flatMap((node): Block[] => {
    if (silent.has(node.name)) return [];
    if (node.name === 'p') return paragraphBlocks(node, reading);
    if (node.name === 'tbl') return tableBlocks(node, reading);
    if (node.name === 'AlternateContent')
      return alternativesOf(node).flatMap((child) => blocksOf(child, reading));
    return blocksOf(node, reading);
  });
}

function paragraphBlocks(node: XmlNode, reading: Reading): Block[] {
  const { text, notes, textBoxes } = readParagraph(node, reading.markNote);
  const boxes = textBoxes.flatMap((box) => blocksOf(box, reading));
  const aside = notes.flatMap(({ kind, id, mark }): Block[] => {
    const note = reading.notes[kind].get(id);
    if (!note) return [];
    // Notes of notes are not there in Word; a file made to go in circles ends here.
    const without: Reading = { ...reading, notes: { footnote: new Map(), endnote: new Map() } };
    const words = blocksOf(note, without).map((block) => block.text.trim());
    return [{ kind: 'paragraph', text: `[${mark}] ${words.join(' ').trim()}` }];
  });
  return [...(text.trim() ? [styled(node, text, reading)] : []), ...boxes, ...aside];
}

function styled(node: XmlNode, text: string, { styles, countItem }: Reading): Block {
  const properties = childOf(node, 'pPr');
  const style = styles.get(valueOf(childOf(properties, 'pStyle')) ?? '') ?? {};
  const level = outlineLevel(properties) ?? style.level;
  const own = numberingOf(properties);
  const numbering = own ?? style.numbering;
  const mark = numbering && numbering.id !== '0' ? countItem(numbering.id, numbering.depth) : '';
  const words = mark ? `${mark} ${text.trim()}` : text;
  if (level !== undefined && text.length <= headingLengthMax) return { kind: 'heading', level, text: words };
  return { kind: mark ? 'line' : 'paragraph', text: words };
}
/** Whole paragraphs are styled as headings at times, for their looks. */
const headingLengthMax = 300;

function tableBlocks(table: XmlNode, reading: Reading): Block[] {
  const rows = cellsIn(table, 'tr').map((node) => ({ node, cells: cellsIn(node, 'tc') }));
  const [frame, more] = rows.flatMap(({ cells }) => cells);
  // A table of one cell is a frame around text.
  if (frame && !more) return blocksOf(frame, reading);
  const read = rows.map(({ node, cells }): TableRow => ({
    isHeader: isOn(descend(node, 'trPr', 'tblHeader')),
    cells: cells.map((cell) => cellOf(cell, reading)),
  }));
  return toRowLines(read).map((text) => ({ kind: 'line', text }));
}

/** Rows and cells stand in wrappers at times. */
const cellsIn = (node: XmlNode, name: 'tr' | 'tc'): XmlNode[] =>
  elementsOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? cellsIn(child, name) : [];
  });

function cellOf(cell: XmlNode, reading: Reading): TableCell {
  const properties = childOf(cell, 'tcPr');
  const merged = childOf(properties, 'vMerge');
  return {
    text: blocksOf(cell, reading)
      .map(({ text }) => text.trim())
      .join(' '),
    columns: Math.max(1, Number(valueOf(childOf(properties, 'gridSpan'))) || 1),
    isContinued: merged !== undefined && valueOf(merged) !== 'restart',
  };
}

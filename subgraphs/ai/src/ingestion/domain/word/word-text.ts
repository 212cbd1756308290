/** The words of one paragraph of a Word document, with formulas, raised letters and marks of notes. */
import { ommlText } from '../markup/omml.ts';
import { subscript, superscript } from '../markup/raised.ts';
import {
  alternativesOf,
  descend,
  elementsOf,
  findAll,
  rawText,
  valueOf,
  type XmlNode,
} from '../markup/xml-node.ts';
import { isHidden } from './word-styles.ts';

export interface ParagraphText {
  text: string;
  /** What is told aside: notes by kind and id in the order of their marks. */
  notes: { kind: NoteKind; id: string; mark: string }[];
  /** Contents of text boxes that hang on the paragraph. */
  textBoxes: XmlNode[];
}
export type NoteKind = 'footnote' | 'endnote';
/** The next mark of a note. */
export type MarkNote = () => string;

interface Piece {
  text: string;
  raised?: string;
}

export function readParagraph(paragraph: XmlNode, markNote: MarkNote): ParagraphText {
  const found: ParagraphText = { text: '', notes: [], textBoxes: [] };
  const pieces = elementsOf(paragraph).flatMap((child) => piecesOf(child, found, markNote));
  return { ...found, text: joinPieces(pieces) };
}

/** What belongs to no words, or to words that were deleted. */
const silent = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'sdtPr', 'proofErr']);
const signs: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '‑',
};

function piecesOf(node: XmlNode, found: ParagraphText, markNote: MarkNote): Piece[] {
  const { name } = node;
  if (silent.has(name)) return [];
  if (name === 'r') return runPieces(node, found, markNote);
  if (name === 'oMath') return [{ text: ` ${ommlText(node)} ` }];
  if (name === 'oMathPara') return [{ text: `\n${elementsOf(node).map(ommlText).join('\n')}\n` }];
  if (name === 't') return [{ text: rawText(node) }];
  const sign = signs[name];
  if (sign !== undefined) return [{ text: sign }];
  if (name === 'footnoteReference' || name === 'endnoteReference') {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
    const mark = markNote();
    found.notes.push({ kind, id: node.attributes.get('id') ?? '', mark });
    return [{ text: `[${mark}]` }];
  }
  if (name === 'AlternateContent')
    return alternativesOf(node)
      .flatMap(elementsOf)
      .flatMap((child) => piecesOf(child, found, markNote));
  if (name === 'drawing' || name === 'pict' || name === 'object') return drawingPieces(node, found);
  return elementsOf(node).flatMap((child) => piecesOf(child, found, markNote));
}

function runPieces(run: XmlNode, found: ParagraphText, markNote: MarkNote): Piece[] {
  if (isHidden(run)) return [];
  const raised = valueOf(descend(run, 'rPr', 'vertAlign'));
  const pieces = elementsOf(run).flatMap((child) => piecesOf(child, found, markNote));
  // The mark of a note is raised already, and says so by its brackets.
  return raised && !elementsOf(run).some(({ name }) => name.endsWith('noteReference'))
    ? pieces.map((piece) => ({ ...piece, raised }))
    : pieces;
}

function drawingPieces(node: XmlNode, found: ParagraphText): Piece[] {
  const boxes = findAll(node, 'txbxContent');
  found.textBoxes.push(...boxes);
  if (boxes.length > 0) return [];
  const described = findAll(node, 'docPr')
    .map(({ attributes }) => attributes.get('descr')?.trim())
    .filter(Boolean);
  return described.length > 0 ? [{ text: ` [${described.join('; ')}] ` }] : [];
}

/** Neighbours that are raised alike are one exponent, however the file cuts them. */
function joinPieces(pieces: Piece[]): string {
  let text = '';
  for (let at = 0; at < pieces.length;) {
    const { raised } = pieces[at] as Piece;
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.raised === raised) end += 1;
    const words = pieces
      .slice(at, end)
      .map((piece) => piece.text)
      .join('');
    const shifted =
      raised === 'superscript' ? superscript : raised === 'subscript' ? subscript : (plain: string) => plain;
    text += shifted(words);
    at = end;
  }
  return text;
}

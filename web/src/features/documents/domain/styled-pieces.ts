/** The words of a block, cut where Markdown styles them and where a citation begins and ends. Pure. */
import type { DocumentForm, TextBlock } from './document-blocks.ts';

/** `sign`: written for Markdown alone, and stepping back; `joint`: not drawn, as a line end inside of a word. */
export type PieceStyle = 'plain' | 'strong' | 'emphasis' | 'code' | 'sign' | 'joint';

export interface Piece {
  text: string;
  style: PieceStyle;
}

export interface Run {
  marked: boolean;
  pieces: Piece[];
}

interface Stretch {
  start: number;
  end: number;
  style: PieceStyle;
}

const leadingSigns = /^\s*(?:#{1,6} +|(?:> ?)+)/;
const barOrRule = /^[\s|:-]*-{3}[\s|:-]*$|^\s*(?:```|~~~).*$|^\s*([*_=])\1{2,}\s*$|\|/g;
const inline =
  /(?<b>\*\*|__)(?=\S)(?<strong>[^*]+?)\k<b>|(?<i>(?<![\w*])[*_](?=[^\s*_]))(?<emphasis>[^*_]+?)[*_](?!\w)|(?<t>`)(?<code>[^`]+)`|(?<l>!?\[)(?<link>[^[\]]+)(?<to>\]\([^)\s]*\))/g;
/** A word cut at the end of a line; its hyphen stays, since it may belong to the word. */
const joint = /(?<=\p{L}-)\n\s*(?=\p{Ll})/gu;

function inlineStretches(text: string): Stretch[] {
  return [...text.matchAll(inline)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { strong, emphasis, code, link } = groups;
    const opening = (groups['b'] ?? groups['i'] ?? groups['t'] ?? groups['l'] ?? '').length;
    const words = strong ?? emphasis ?? code ?? link ?? '';
    const style = strong ? 'strong' : emphasis ? 'emphasis' : code ? 'code' : 'plain';
    const [from, to, end] = [index + opening, index + opening + words.length, index + whole.length];
    return [
      { start: index, end: from, style: 'sign' },
      { start: from, end: to, style },
      { start: to, end, style: 'sign' },
    ];
  });
}

const found = (text: string, pattern: RegExp, style: PieceStyle): Stretch[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    style,
  }));

function stretchesOf({ kind, text }: TextBlock, { markdown, wordsAsTheyAre }: DocumentForm): Stretch[] {
  if (!markdown) return found(text, joint, 'joint');
  if (kind === 'shaped') return found(text, barOrRule, 'sign');
  const signs = wordsAsTheyAre && kind !== 'heading' ? 0 : (leadingSigns.exec(text)?.[0].length ?? 0);
  return [
    // Nobody wrote these signs into an office document: they only tell where its titles are.
    { start: 0, end: signs, style: wordsAsTheyAre ? 'joint' : 'sign' },
    ...(wordsAsTheyAre ? [] : inlineStretches(text).filter(({ start }) => start >= signs)),
    ...found(text, joint, 'joint'),
  ];
}

/** `mark` counts characters of the same stretch of text as the block does. */
export function toRuns(
  block: TextBlock,
  form: DocumentForm,
  mark: { start: number; end: number } | null,
): Run[] {
  const { text } = block;
  const within = (at: number) => Math.min(Math.max(at - block.start, 0), text.length);
  const marked = mark ? { start: within(mark.start), end: within(mark.end) } : { start: 0, end: 0 };
  const stretches = stretchesOf(block, form);
  const edges = [
    0,
    text.length,
    marked.start,
    marked.end,
    ...stretches.flatMap(({ start, end }) => [start, end]),
  ];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const runs: Run[] = [];
  cuts.slice(1).forEach((end, index) => {
    const start = cuts[index] ?? 0;
    const styles = stretches.filter((stretch) => stretch.start <= start && stretch.end >= end);
    const style = styles.find(({ style }) => style !== 'plain')?.style ?? 'plain';
    const isMarked = marked.start <= start && end <= marked.end && marked.end > marked.start;
    const piece = { text: text.slice(start, end), style };
    const last = runs.at(-1);
    if (last?.marked === isMarked) last.pieces.push(piece);
    else runs.push({ marked: isMarked, pieces: [piece] });
  });
  return runs;
}

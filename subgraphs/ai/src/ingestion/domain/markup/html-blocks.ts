/** A page of HTML as blocks; scripts, styles, menus and what is hidden have no words. */
import type { Block } from '../blocks.ts';
import { toRowLines } from '../table-rows.ts';
import { htmlRows, isLayout } from './html-tables.ts';
import { mathmlText } from './mathml.ts';
import { subscript, superscript } from './raised.ts';
import { svgBlocks } from './svg-blocks.ts';
import { childOf, childrenOf, findAll, rawText, type XmlNode } from './xml-node.ts';

const silent = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'nav', 'iframe', 'object', 'embed', 'canvas'],
  ...['audio', 'video', 'select', 'datalist', 'textarea', 'rp', 'caption', 'colgroup'],
]);
/** What stands within a line; everything else, known or not, begins one of its own. */
const inline = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'button', 'cite', 'code', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'ins', 'kbd', 'label', 'mark', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike'],
  ...['strong', 'time', 'tt', 'u', 'var', 'wbr'],
]);

interface Writing {
  blocks: Block[];
  /** The paragraph that is open. */
  text: string;
  /** Set before the next words: the mark of an item. */
  mark: string;
}

export function htmlBlocks(root: XmlNode): Block[] {
  const writing: Writing = { blocks: [], text: '', mark: '' };
  writeChildren(root, writing);
  flush(writing);
  const title = findAll(root, 'head').map((head) => childOf(head, 'title'))[0] ?? childOf(root, 'title');
  const words = title ? oneLine(rawText(title)) : '';
  const isTitled = writing.blocks.some(({ kind, level }) => kind === 'heading' && level === 1);
  return words && !isTitled
    ? [{ kind: 'heading', level: 0, text: words }, ...writing.blocks]
    : writing.blocks;
}

function writeChildren(node: XmlNode, writing: Writing): void {
  for (const child of node.children) {
    if (typeof child === 'string') writing.text += child.replace(/\s+/gu, ' ');
    else write(child, writing);
  }
}

function write(node: XmlNode, writing: Writing): void {
  if (silent.has(node.name) || isHidden(node)) return;
  const special = writers[node.name];
  if (special) return special(node, writing);
  if (inline.has(node.name)) return writeChildren(node, writing);
  flush(writing);
  writeChildren(node, writing);
  flush(writing);
}

const isHidden = ({ attributes }: XmlNode) =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '');

function flush(writing: Writing): void {
  const { text, mark } = writing;
  writing.text = '';
  if (!text.trim()) return;
  writing.mark = '';
  writing.blocks.push({ kind: mark ? 'line' : 'paragraph', text: mark + text.trim() });
}

/** What a part says by itself, on one line. */
function wordsOf(node: XmlNode): string {
  const writing: Writing = { blocks: [], text: '', mark: '' };
  writeChildren(node, writing);
  flush(writing);
  return writing.blocks.map(({ text }) => text).join(' ');
}
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const append =
  (words: (node: XmlNode) => string) =>
  (node: XmlNode, writing: Writing): void =>
    void (writing.text += words(node));

const heading =
  (level: number) =>
  (node: XmlNode, writing: Writing): void => {
    flush(writing);
    writing.blocks.push({ kind: 'heading', level, text: oneLine(wordsOf(node)) });
  };

const writers: Record<string, (node: XmlNode, writing: Writing) => void> = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  title: () => undefined,
  br: append(() => '\n'),
  img: append(({ attributes }) => (attributes.get('alt')?.trim() ? ` [${attributes.get('alt')}] ` : '')),
  sup: append((node) => superscript(wordsOf(node))),
  sub: append((node) => subscript(wordsOf(node))),
  rt: append((node) => `(${wordsOf(node)})`),
  math: append((node) => ` ${oneLine(mathmlText(node))} `),
  ul: (node, writing) => writeList(node, writing, () => '- '),
  ol: (node, writing) => {
    const start = Number.parseInt(node.attributes.get('start') ?? '1', 10) || 1;
    writeList(node, writing, (index) => `${start + index}. `);
  },
  pre: (node, writing) => {
    flush(writing);
    writing.blocks.push({ kind: 'paragraph', text: rawText(node), isShaped: true });
  },
  table: writeTable,
  svg: (node, writing) => {
    flush(writing);
    const words = svgBlocks(node, (foreign) => [{ kind: 'paragraph', text: wordsOf(foreign) }]);
    // A drawing within a page opens no part of it.
    writing.blocks.push(...words.map(({ text }): Block => ({ kind: 'paragraph', text })));
  },
};

function writeList(list: XmlNode, writing: Writing, markOf: (index: number) => string): void {
  flush(writing);
  let items = 0;
  for (const child of list.children) {
    if (typeof child !== 'string' && child.name === 'li' && !isHidden(child)) {
      writing.mark = markOf(items);
      items += 1;
    }
    if (typeof child !== 'string') write(child, writing);
    writing.mark = '';
  }
}

function writeTable(table: XmlNode, writing: Writing): void {
  flush(writing);
  for (const caption of childrenOf(table, 'caption')) {
    writing.blocks.push({ kind: 'paragraph', text: wordsOf(caption) });
  }
  if (isLayout(table)) {
    writeChildren(table, writing);
    return flush(writing);
  }
  const lines = toRowLines(htmlRows(table, wordsOf));
  writing.blocks.push(...lines.map((text): Block => ({ kind: 'line', text })));
}

/** Numbers of lists, which a Word document does not hold as text: they are counted as Word counts them. */
import { childOf, childrenOf, valueOf, type XmlNode } from '../markup/xml-node.ts';

interface Level {
  format: string;
  /** With `%1` for the number of the first level, and so on. */
  pattern: string;
  start: number;
}

/** The mark before an item of the list `id`, such as `2.` or `-`; '' where the list has none. Counts on with each call. */
export type CountItem = (id: string, depth: number) => string;

export function createWordNumbering(root: XmlNode | undefined): CountItem {
  const patterns = new Map(
    childrenOf(root, 'abstractNum').map((node) => [
      node.attributes.get('abstractNumId') ?? '',
      levelsOf(node),
    ]),
  );
  const lists = new Map(
    childrenOf(root, 'num').map((node) => [
      node.attributes.get('numId') ?? '',
      patterns.get(valueOf(childOf(node, 'abstractNumId')) ?? ''),
    ]),
  );
  const counted = new Map<string, number[]>();
  return (id, depth) => {
    const levels = lists.get(id);
    const level = levels?.get(depth);
    if (!levels || !level) return '';
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    const counts = (counted.get(id) ?? []).slice(0, depth + 1);
    for (let at = 0; at < depth; at += 1) counts[at] ??= levels.get(at)?.start ?? 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counted.set(id, counts);
    return level.pattern.replace(/%([1-9])/gu, (_, place: string) =>
      toNumeral(counts[Number(place) - 1] ?? 1, levels.get(Number(place) - 1)?.format),
    );
  };
}

const levelsOf = (node: XmlNode) =>
  new Map(
    childrenOf(node, 'lvl').map((level): [number, Level] => [
      Number(level.attributes.get('ilvl')),
      {
        format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
        pattern: valueOf(childOf(level, 'lvlText'))?.slice(0, 40) ?? '',
        start: Number(valueOf(childOf(level, 'start')) ?? 1) || 0,
      },
    ]),
  );

const romans: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
function toRoman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  return romans
    .map(([size, letters]) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return letters.repeat(times);
    })
    .join('');
}
/** After z comes aa, then bb. */
const toLetters = (value: number) =>
  value < 1 || value > 260
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function toNumeral(value: number, format = 'decimal'): string {
  if (format === 'lowerLetter') return toLetters(value);
  if (format === 'upperLetter') return toLetters(value).toUpperCase();
  if (format === 'lowerRoman') return toRoman(value);
  if (format === 'upperRoman') return toRoman(value).toUpperCase();
  return String(value);
}

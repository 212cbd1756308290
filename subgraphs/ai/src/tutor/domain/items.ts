/** "The second one": the thing of a list, or of two that were compared, that is meant. */
import type { Exchange } from './conversation.ts';

const ordinals: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:first|former|erste[nrs]?|primer[oa]?|pehl[aei]|पहल[ाेी])(?!\p{L})/iu, 0],
  [/(?<!\p{L})(?:second|zweite[nrs]?|segund[oa]|d[ou]+sr[aei]|दूसर[ाेी])(?!\p{L})/iu, 1],
  [/(?<!\p{L})(?:third|dritte[nrs]?|tercer[oa]?|teesr[aei]|तीसर[ाेी])(?!\p{L})/iu, 2],
  [/(?<!\p{L})(?:fourth|vierte[nrs]?|cuart[oa])(?!\p{L})/iu, 3],
  [/(?<!\p{L})(?:last|latter|letzte[nrs]?|últim[oa]|aakhri|आखिरी|अंतिम)(?!\p{L})/iu, -1],
];
/** An ordinal that stands for a thing, not for its place before a noun ("the second world war"). */
const pointed =
  /(?<!\p{L})(?:the|der|die|das|el|la)\s+(?:first|former|second|third|fourth|last|latter|erste|zweite|dritte|vierte|letzte|primer[oa]?|segund[oa]|tercer[oa]?|últim[oa])[nrs]?(?:\s+(?:one|ones|kind|type|part|step|point|law|reason|cause)(?!\p{L})|(?=\s*(?:[?.!,;]|$)|\s+(?:is|was|are|were|do|does|did|work|then|again)\b))|(?:pehl|d[ou]+sr|teesr|aakhri)[aei]?\s*wal[aei]|(?:पहल|दूसर|तीसर)[ाेी]\s+वाल[ाेी]/iu;
const listLine = /^\s*(?:[-*•]|\d+[.)])\s+(.+)$/gmu;
const compared = /(?:between|zwischen|entre)\s+(.+?)\s+(?:and|und|y)\s+(.+?)[?.!]*$/iu;
const enumerated =
  /((?:[\p{L}\p{N}'-]+\s?){1,3}(?:, (?:[\p{L}\p{N}'-]+\s?){1,3})+),? (?:and|or|und|oder|y|o) ((?:[\p{L}\p{N}'-]+\s?){1,3})/u;
const wordsMax = 5;

/** Whether one thing of several is pointed at: "and the first one?". */
export const isPointed = (question: string): boolean => pointed.test(question);

/** In words of the earlier turn; undefined where nothing is pointed at, or nothing can be counted there. */
export function itemNamed(question: string, turn: Exchange): string | undefined {
  if (!isPointed(question)) return undefined;
  const place = ordinals.find(([ordinal]) => ordinal.test(question))?.[1];
  if (place === undefined) return undefined;
  return itemsOf(turn).at(place);
}

function itemsOf({ question, answer }: Exchange): string[] {
  const plain = answer.replace(/\s*\[\d+\]/g, '');
  const lines = [...plain.matchAll(listLine)].map(([, line = '']) => short(line));
  if (lines.length > 1) return lines;
  const list = enumerated.exec(plain);
  if (list) return [...(list[1] ?? '').split(','), list[2] ?? ''].map(short).filter(Boolean);
  const pair = compared.exec(question);
  if (pair) return [pair[1] ?? '', pair[2] ?? ''].map(short);
  // Each sentence of an answer may be about one thing, which stands at its beginning.
  return plain
    .split(/(?<=[.!?।])\s+/u)
    .map(short)
    .filter(Boolean);
}

const short = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .slice(0, wordsMax)
    .join(' ')
    .replace(/[.,;:!?]+$/u, '');

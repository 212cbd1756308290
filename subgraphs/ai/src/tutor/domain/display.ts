/** A quoted unit as it is shown in an answer. The quote itself stays letter for letter; only this rendering is cleaned. */
import { withoutReferences } from './reference-marks.ts';
import type { Unit } from './sentences.ts';

/** What a unit is a piece of. */
export interface DisplayContext {
  /** The names of a row's columns. */
  header?: string;
  /** The passage writes places of lists (`list[0]`), which are no reference marks. */
  keepsPlaces?: boolean;
}

/** The unit as a plain sentence: without list and emphasis marks, on one line, with a full stop. */
export function toDisplay(raw: string, kind: Unit['kind'], context: DisplayContext = {}): string {
  if (kind === 'row') return rowSentence(raw, context);
  const plain = withoutMarks(raw.replace(/^\s*(?:[-*+•◦▪–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/, ''), context);
  return closed(plain);
}

/** Inline marks of Markdown, line ends, soft hyphens and foreign reference marks taken out. */
export function withoutMarks(raw: string, { keepsPlaces = false }: DisplayContext = {}): string {
  return (
    withoutReferences(
      raw
        .replace(/^\s{0,3}#{1,6}\s+/, '')
        .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'),
      keepsPlaces,
    )
      .replace(/(\*\*|__|~~|`)(\S(?:.*?\S)?)\1/gs, '$2')
      // Half of a pair, where the other half stands in another sentence.
      .replace(/(?<!\S)\*\*(?=\S)|(?<=\S)\*\*(?!\S)/g, '')
      .replace(/(?<![\p{L}\p{N}*\\])\*(\S(?:[^*]*?\S)?)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(\S(?:[^_]*?\S)?)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/(\p{Ll})[-\u00AD]\n\s*(\p{Ll})/gu, '$1$2')
      .replaceAll('\u00AD', '')
      .replace(/^[*_>\s]+/, '')
      .replace(/\n\s{0,3}>\s?/g, '\n')
      .replace(/\\([*_`|~#[\]])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const cells = (row: string, context: DisplayContext) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => withoutMarks(cell, context));

function rowSentence(raw: string, context: DisplayContext): string {
  const [subject = '', ...values] = cells(raw, context);
  const { header } = context;
  const names = header === undefined ? [] : cells(header, context).slice(1);
  const facts = values
    .map((value, i) => (names[i] ? `${names[i]}: ${value}` : value))
    .filter((fact) => !/^[^:]*:?\s*$/.test(fact) || fact.trim());
  return closed([subject, facts.join('; ')].filter(Boolean).join(' – '));
}

/** In any script: a Hindi or a Chinese sentence has an end of its own. */
const endOfSentence = /[.!?…।॥。！？؟۔]["'”’)」』]*$/u;

function closed(text: string): string {
  const sentence = text.replace(/[:;,–-]$/, '').trim();
  const capital = sentence.replace(/^\p{Ll}(?=[\p{Ll}\s])/u, (letter) => letter.toUpperCase());
  return endOfSentence.test(capital) || capital === '' ? capital : `${capital}.`;
}

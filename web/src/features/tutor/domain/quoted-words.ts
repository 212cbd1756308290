/** Quoted words as a reader would say them: without the signs that Markdown writes around them. Pure. */
import { findMaths } from './find-maths.ts';
import { formOf } from '../../documents/domain/document-blocks.ts';

const isRule = (line: string) => /^[\s|:-]*-{3}[\s|:-]*$/.test(line);

function plainLine(line: string): string {
  const words = line.replace(/^\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+)?/, '');
  if (!/^\|.*\|?\s*$/.test(words)) return words;
  const cells = words.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(' · ');
}

/** A quote may begin or end inside of strong words, so that a pair of stars need not be whole. */
function withoutSigns(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*|__(?=\w)|(?<=\w)__/g, '')
    .replace(/(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\w)/g, '$1')
    .replace(/(?<![\w\\])_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/`+/g, '')
    .replace(/\\([\\*_`#|[\]])/g, '$1');
}

/** Only documents written in, or read into, Markdown mean their stars and bars as signs; elsewhere they are words. */
export function quotedWords(quote: string, documentName: string | undefined): string {
  const { markdown, wordsAsTheyAre } = formOf(documentName);
  if (!markdown) return quote;
  const lines = quote.split('\n').filter((line) => !isRule(line));
  const words = lines.map(plainLine).join('\n');
  return (wordsAsTheyAre ? words : withoutSigns(words)).trim() || quote;
}

/** The words of a quote, and the formulas between them as they are written. */
export function toQuoted(
  quote: string,
  documentName: string | undefined,
): (string | { tex: string; source: string })[] {
  const parts: (string | { tex: string; source: string })[] = [];
  let from = 0;
  const addWords = (words: string) => {
    if (words === '') return;
    // What is between formulas keeps the spaces at its ends.
    const [, before = '', , after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    const isEdge = parts.length === 0 && words.length === quote.length;
    const plain = words.trim() === '' ? '' : quotedWords(words, documentName).trim();
    parts.push(isEdge ? quotedWords(words, documentName) : before + plain + after);
  };
  for (const { start, end, tex } of findMaths(quote)) {
    addWords(quote.slice(from, start));
    parts.push({ tex, source: quote.slice(start, end) });
    from = end;
  }
  addWords(quote.slice(from));
  return parts;
}

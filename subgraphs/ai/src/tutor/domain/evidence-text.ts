/** What a sentence cites, with what stands around it, as a model reads it beside the sentence. Pure. */
import type { Support } from './claim-check.ts';

/** As long as the passages that the model of claims was fitted on. */
const wordsMax = 130;

/** Of each support an equal part: the heading above, then the sentences of the span and as many of their neighbours as there is room for, in their order. */
export const evidenceText = (supports: readonly Support[]): string =>
  supports.map((support) => aroundSpan(support, Math.floor(wordsMax / supports.length))).join(' ');

function aroundSpan({ read, span }: Support, words: number): string {
  const told = read.units.filter(({ unit }) => unit.kind !== 'heading' && unit.kind !== 'header');
  const isCited = told.map(({ unit }) => unit.start >= span.start && unit.end <= span.end);
  let from = Math.max(0, isCited.indexOf(true));
  let to = Math.max(from, isCited.lastIndexOf(true));
  const heading = read.passage.headings.at(-1);
  let room = words - countWords(heading ?? '');
  for (let i = from; i <= to; i++) room -= countWords(told[i]?.text ?? '');
  for (;;) {
    const [before, after] = [told[from - 1], told[to + 1]];
    const fits = (one: typeof before) => one !== undefined && countWords(one.text) <= room;
    if (!fits(before) && !fits(after)) break;
    if (fits(before)) room -= countWords(told[--from]?.text ?? '');
    if (fits(told[to + 1])) room -= countWords(told[++to]?.text ?? '');
  }
  const text = told.slice(from, to + 1).map((unit) => unit.text.trim());
  return [...(heading ? [`${heading}:`] : []), ...text].join(' ');
}

const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;

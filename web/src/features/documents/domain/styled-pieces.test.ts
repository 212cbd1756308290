import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTextBlocks } from './document-blocks.ts';
import { toRuns } from './styled-pieces.ts';

const runsOf = (text: string, markdown: boolean, mark: { start: number; end: number } | null = null) =>
  toTextBlocks(text, { markdown }).map((block) => toRuns(block, { markdown }, mark));
const piecesOf = (text: string, markdown = true) =>
  runsOf(text, markdown)
    .flat()
    .flatMap(({ pieces }) => pieces.map(({ style, text }) => `${style} ${text}`));

describe('toRuns', () => {
  it('marks exactly the cited characters and changes no letter, whatever the text, its form and the mark', () => {
    const unit = fc.constantFrom(
      'a',
      'b ',
      ' ',
      '\n',
      'é',
      '𝄞',
      '#',
      '*',
      '**',
      '_',
      '`',
      '|',
      '[a](b)',
      '-',
      '- ',
      '> ',
    );
    fc.assert(
      fc.property(fc.string({ unit }), fc.boolean(), fc.nat(), fc.nat(), (text, markdown, one, other) => {
        const [a, b] = [one % (text.length + 1), other % (text.length + 1)];
        const mark = { start: Math.min(a, b), end: Math.max(a, b) };
        const blocks = runsOf(text, markdown, mark);
        const textOf = (only: (marked: boolean) => boolean) =>
          blocks.map((runs) =>
            runs
              .filter(({ marked }) => only(marked))
              .flatMap(({ pieces }) => pieces.map(({ text }) => text))
              .join(''),
          );
        expect(textOf(() => true).join('\n')).toBe(text);
        // Ends of lines between blocks are not drawn, so nothing of them can be marked.
        const blockEnds = new Set<number>();
        let at = -1;
        for (const whole of textOf(() => true)) blockEnds.add((at += whole.length + 1));
        const cited = [...Array(mark.end - mark.start).keys()].map((index) => mark.start + index);
        const expected = cited.filter((index) => !blockEnds.has(index)).map((index) => text[index]);
        expect(textOf((marked) => marked).join('')).toBe(expected.join(''));
      }),
    );
  });

  it('dims the signs of Markdown and styles what they stand around, over the ends of lines too', () => {
    expect(piecesOf('A **shield\nvolcano** of `lava`')).toEqual([
      'plain A ',
      'sign **',
      'strong shield\nvolcano',
      'sign **',
      'plain  of ',
      'sign `',
      'code lava',
      'sign `',
    ]);
    expect(piecesOf('## Types')).toEqual(['sign ## ', 'plain Types']);
    expect(piecesOf('|---|')).toEqual(['sign |---|']);
    expect(piecesOf('a snake_case_name and 2 * 3 * 4')).toEqual(['plain a snake_case_name and 2 * 3 * 4']);
  });

  it('leaves signs alone in documents that are not Markdown', () => {
    expect(piecesOf('# **no** | sign', false)).toEqual(['plain # **no** | sign']);
  });

  it('draws a word as one that was cut at the end of a line', () => {
    const cut = `${'a long line of words that '.repeat(3)}is exam-\nple enough`;
    expect(piecesOf(cut, false)[1]).toBe('joint \n');
  });

  it('leaves signs in the words of office documents, which were not written as Markdown', () => {
    const form = { markdown: true, wordsAsTheyAre: true };
    const runs = toTextBlocks('a *b* `c`', form).flatMap((block) => toRuns(block, form, null));
    expect(runs.flatMap(({ pieces }) => pieces)).toEqual([{ text: 'a *b* `c`', style: 'plain' }]);
    const [title] = toTextBlocks('# Tides', form).flatMap((block) => toRuns(block, form, null));
    expect(title?.pieces.map(({ style }) => style)).toEqual(['joint', 'plain']);
  });
});

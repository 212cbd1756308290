import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks, toInlines, type Block, type Inline } from './answer-blocks.ts';

describe('toInlines', () => {
  it('makes citations of known numbers only', () => {
    expect(toInlines('Rises [1], see [7] and [1, 2].', new Set([1, 2]))).toEqual([
      { kind: 'text', text: 'Rises ' },
      { kind: 'citation', number: 1, tail: ',' },
      { kind: 'text', text: ' see [7] and ' },
      { kind: 'citation', number: 1, tail: '' },
      { kind: 'citation', number: 2, tail: '.' },
    ]);
  });

  it('leaves markup as the text it is', () => {
    const text = '<img src=x onerror=alert(1)> [a](javascript:alert(1))';
    expect(toInlines(text, new Set([1]))).toEqual([{ kind: 'text', text }]);
  });
});

describe('toBlocks', () => {
  it('tells paragraphs, lists and headings apart', () => {
    const blocks = toBlocks('## Tides\nTwo a day.\n\n- high\n- low [1]\n\n3. third\n4. fourth\nEnd', [1]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'list', 'paragraph']);
    expect(blocks[2]).toMatchObject({
      ordered: false,
      items: [[{ text: 'high' }], [{ text: 'low ' }, { number: 1 }]],
    });
    expect(blocks[3]).toMatchObject({ ordered: true, first: 3 });
  });

  it('loses no word of an answer, however it is cut while it streams', () => {
    const inlinesOf = (block: Block): Inline[] =>
      block.kind === 'list' ? block.items.flat() : block.inlines;
    const wordsIn = (blocks: Block[]) =>
      blocks
        .flatMap(inlinesOf)
        .map((inline) => (inline.kind === 'citation' ? `[${inline.number}]` : inline.text))
        .join(' ')
        .match(/[a-z]+/g);
    const answer = 'The **moon** pulls [1].\n\n- near `side`\n- far side [2]\n\nSo there are two.';
    fc.assert(
      fc.property(fc.nat(answer.length), (cut) => {
        const part = answer.slice(0, cut);
        expect(wordsIn(toBlocks(part, [1, 2]))?.join('')).toEqual(part.match(/[a-z]+/g)?.join(''));
      }),
    );
  });
});

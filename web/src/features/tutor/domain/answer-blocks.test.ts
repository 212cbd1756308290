import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlocks, toInlines, type Block, type Inline } from './answer-blocks.ts';

const inlinesOf = (block: Block): Inline[] => {
  if (block.kind === 'fenced') return [];
  return block.kind === 'list' ? block.items.flat() : block.inlines;
};

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

  it('keeps formulas of several lines, and what stands between fences, in one piece', () => {
    const blocks = toBlocks(
      'Area:\n$$\na^2\n- b\n$$\n- of $r$ [1]\n\n```mermaid\ngraph TD\n$$\n```\nEnd $$c$$',
      [1],
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'fenced', 'paragraph']);
    expect(blocks[0]).toMatchObject({
      inlines: [{ text: 'Area:\n' }, { tex: '\na^2\n- b\n', display: true }],
    });
    expect(blocks[1]).toMatchObject({
      items: [[{ text: 'of ' }, { tex: 'r' }, { text: ' ' }, { number: 1 }]],
    });
    expect(blocks[2]).toEqual({ kind: 'fenced', language: 'mermaid', text: 'graph TD\n$$', open: false });
    expect(toBlocks('```mermaid\ngraph', [])).toEqual([
      { kind: 'fenced', language: 'mermaid', text: 'graph', open: true },
    ]);
  });

  it('throws at nothing and keeps every letter of an answer with formulas and diagrams, however it is cut', () => {
    const answer =
      'So $E = mc^2$ costs $5 and $7 \\(a\\) now [1].\n\n$$\n\\frac{a}{b}\n$$\n- \\[x\n+ y\\] end\n\n```mermaid\ngraph TD\nA-->B\n```\n> said **so** `x`';
    const piece = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '```',
      '\n',
      '\n\n',
      ' ',
      'a',
      '5',
      '**',
      '`',
      answer,
    );
    // The name of a block's language is kept in small letters.
    const letters = (text: string) => text.replace(/[^a-z0-9]/giu, '').toLowerCase();
    const said = (text: string, growing: boolean) =>
      toBlocks(text, [1], growing)
        .flatMap((block): (Inline | string)[] =>
          block.kind === 'fenced' ? [block.language, block.text] : inlinesOf(block),
        )
        .map((part) => {
          if (typeof part === 'string') return part;
          if (part.kind === 'citation') return String(part.number);
          return part.kind === 'math' ? part.source : part.text;
        })
        .join(' ');
    const cut = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.nat(400));
    fc.assert(
      fc.property(cut, fc.boolean(), ([pieces, length], growing) => {
        const text = pieces.join('').slice(0, length);
        // What is cut away by a list's number is no letter here, as no line begins with one.
        expect(letters(said(text, growing))).toBe(letters(text.replace(/^ *5[.)]\s/gm, '')));
      }),
    );
  });

  it('loses no word of an answer, however it is cut while it streams', () => {
    const wordsIn = (blocks: Block[]) =>
      blocks
        .flatMap(inlinesOf)
        .map((inline) => {
          if (inline.kind === 'citation') return `[${inline.number}]`;
          return inline.kind === 'math' ? inline.source : inline.text;
        })
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

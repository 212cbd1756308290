import { describe, expect, it } from 'vitest';
import { formOf, toTextBlocks } from './document-blocks.ts';

const textsOf = (text: string, markdown = false) =>
  toTextBlocks(text, { markdown })
    .filter(({ kind }) => kind !== 'gap')
    .map(({ text }) => text);

const first =
  'When oceanic crust meets continental crust, the heavier oceanic plate sinks under the other one.';
const second =
  'This is called subduction, and it makes a deep trench in the sea floor, the deepest places there are.';

describe('toTextBlocks', () => {
  it('lets a paragraph flow whose lines ended where the page did', () => {
    expect(textsOf(`${first}\n${second}\nIt goes on.`)).toEqual([`${first}\n${second}\nIt goes on.`]);
  });

  it('keeps titles, verse, lists, headings and blank lines where they are', () => {
    const title = 'LIVING WITH A RESTLESS EARTH\nThe Restless Earth, part 3';
    expect(textsOf(`${title}\n\n${first}\n${second}`)).toEqual([...title.split('\n'), `${first}\n${second}`]);
    expect(textsOf(`${first}\n1. one\n2. two`)).toEqual([first, '1. one', '2. two']);
    expect(textsOf('Tyger Tyger, burning bright,\nIn the forests of the night;')).toHaveLength(2);
    expect(toTextBlocks(`${first}\n\n${second}`, { markdown: false }).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'gap',
      'paragraph',
    ]);
  });

  it('keeps lines apart whose words stand below each other', () => {
    const rows = 'Strombolian     Stromboli      under 10 km, and often a good deal less than that\n';
    expect(textsOf(rows + rows.trim())).toHaveLength(2);
  });

  it('joins lines of Markdown unless they ask to be kept apart, and knows its headings, tables and code', () => {
    expect(textsOf('one\ntwo  \nthree', true)).toEqual(['one\ntwo  ', 'three']);
    const kinds = toTextBlocks('## Types\ntext\n| a | b |\n|---|---|\n```js\nlet a;\n```\n- item', {
      markdown: true,
    }).map(({ kind, level }) => `${kind} ${level}`);
    expect(kinds).toEqual([
      'heading 2',
      'paragraph 0',
      ...Array.from({ length: 5 }, () => 'shaped 0'),
      'paragraph 0',
    ]);
  });

  it('knows titles and tables of office documents, and leaves their lines and signs as they are', () => {
    const form = formOf('Gezeiten.docx');
    const kinds = toTextBlocks('# Tides\n\nOne line\nand another\n\n| a | b |', form).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'gap', 'paragraph', 'paragraph', 'gap', 'shaped']);
    const names = ['a.pptx', 'a.html', 'a.md', 'a.txt', 'a.pdf', undefined];
    expect(names.map((name) => formOf(name).markdown)).toEqual([true, true, true, false, false, false]);
  });
});

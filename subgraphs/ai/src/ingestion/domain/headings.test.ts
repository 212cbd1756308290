import { describe, expect, it } from 'vitest';
import { sectionsOf } from './headings.ts';

const outline = (text: string) =>
  sectionsOf(text).map(({ headings, start, end }) => [headings.join('/'), text.slice(start, end).trim()]);

describe('sectionsOf', () => {
  it('takes text without headings as one section', () => {
    expect(outline('Only words.\nMore.')).toEqual([['', 'Only words.\nMore.']]);
  });

  it('follows levels down, across and up again', () => {
    expect(outline('intro\n# A\na\n### C ##\nc\n## B\nb\n# D\nd')).toEqual([
      ['', 'intro'],
      ['A', 'a'],
      ['A/C', 'c'],
      ['A/B', 'b'],
      ['D', 'd'],
    ]);
  });

  it('reads underlined headings, but takes a rule or a table for what it is', () => {
    expect(outline('Title\n=====\nwords\n\n---\n\n| a |\n|---|\nmore')).toEqual([
      ['Title', 'words\n\n---\n\n| a |\n|---|\nmore'],
    ]);
  });

  it('finds no heading in code or in a block of metadata', () => {
    expect(outline('---\ntitle: x\n---\n```sh\n# not a heading\n```\n# One\nx')).toEqual([
      ['', '---\ntitle: x\n---\n```sh\n# not a heading\n```'],
      ['One', 'x'],
    ]);
  });

  it('does not take a word with a hash for a heading', () => {
    expect(outline('#tag words')).toEqual([['', '#tag words']]);
  });
});

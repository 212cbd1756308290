import { describe, expect, it } from 'vitest';
import { joinPieces } from './page-text.ts';

const piece = (text: string, y: number, endsLine = false) => ({ text, y, height: 12, endsLine });

describe('joinPieces', () => {
  it('joins pieces of a line, ends lines, and keeps hyphenation letter for letter', () => {
    expect(joinPieces([piece('The tide ', 700), piece('is exam-', 700, true), piece('ple one.', 686)])).toBe(
      'The tide is exam-\nple one.',
    );
  });

  it('puts an empty line where the gap is larger than a line', () => {
    expect(joinPieces([piece('Title', 700, true), piece('', 690, true), piece('Words', 650)])).toBe(
      'Title\n\nWords',
    );
  });

  it('replaces only what cannot be stored', () => {
    expect(joinPieces([piece('a\0b\uD800c🌊', 1)])).toBe('a\u{FFFD}b\u{FFFD}c🌊');
  });
});

import { describe, expect, it } from 'vitest';
import { joinPieces as join, type TextPiece } from './page-text.ts';

const piece = (text: string, y: number, endsLine = false, height = 12) => ({ text, y, height, endsLine });

const joinPieces = (pieces: TextPiece[]) => join(pieces).text;

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

  it('lets a sentence go on over lines at double spacing, but no title and no list', () => {
    const long = 'In a suspension bridge the span between the towers of the';
    expect(joinPieces([piece(long, 700, true), piece('Akashi Kaikyo Bridge is long.', 676)])).toBe(
      `${long}\nAkashi Kaikyo Bridge is long.`,
    );
    expect(joinPieces([piece('Suspension bridges', 700, true), piece('Words.', 676)])).toBe(
      'Suspension bridges\n\nWords.',
    );
    expect(joinPieces([piece(`• ${long}`, 700, true), piece('• Next', 676)])).toBe(`• ${long}\n\n• Next`);
    expect(joinPieces([piece(`${long} end.`, 700, true), piece('Next', 676)])).toBe(`${long} end.\n\nNext`);
  });

  it('puts an empty line where the letters change their size from line to line, but not within a line', () => {
    const title = piece('Zones of the shore', 700, true, 16);
    expect(joinPieces([title, piece('The low zone', 682, true), piece('is wet.', 668)])).toBe(
      'Zones of the shore\n\nThe low zone\nis wet.',
    );
    const raised = piece('2', 704, true, 7);
    expect(joinPieces([piece('75 N per cm', 700), raised, piece('hold it.', 686)])).toBe(
      '75 N per cm2\nhold it.',
    );
  });

  it('replaces only what cannot be stored', () => {
    expect(joinPieces([piece('a\0b\uD800c🌊', 1)])).toBe('a\u{FFFD}b\u{FFFD}c🌊');
  });
});

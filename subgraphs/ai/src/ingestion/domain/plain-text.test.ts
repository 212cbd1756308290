import { describe, expect, it } from 'vitest';
import { decodeText } from './plain-text.ts';

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark, and UTF-16 with one, without the mark', () => {
    expect(decodeText(Buffer.from('Flut und Ebbe – täglich'))).toBe('Flut und Ebbe – täglich');
    expect(decodeText(Buffer.from('\u{FEFF}Flut'))).toBe('Flut');
    expect(decodeText(Buffer.from('\u{FEFF}Flut', 'utf16le'))).toBe('Flut');
    expect(decodeText(Buffer.from('\u{FEFF}Flut', 'utf16le').swap16())).toBe('Flut');
  });

  it('refuses an invalid encoding instead of guessing one', () => {
    expect(() => decodeText(Buffer.from('t\xe4glich', 'latin1'))).toThrow(/UTF-8/u);
  });

  it('refuses binary data and a file of white space', () => {
    expect(() => decodeText(Buffer.from('a\0b'))).toThrow(/binary/u);
    expect(() => decodeText(Buffer.from(' \n'))).toThrow(/empty/u);
  });
});

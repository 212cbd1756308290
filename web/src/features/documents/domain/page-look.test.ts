import { describe, expect, it } from 'vitest';
import { pageLookOf } from './page-look.ts';

const facts = { mediaType: '', name: 'x', hasContent: true, hasPlaces: true };

describe('pageLookOf', () => {
  it('draws what can be drawn, and falls back on the words', () => {
    expect(pageLookOf({ ...facts, name: 'Buch.PDF' })).toBe('paper');
    expect(pageLookOf({ ...facts, mediaType: 'application/pdf' })).toBe('paper');
    expect(pageLookOf({ ...facts, name: 'tafel.jpeg' })).toBe('picture');
    expect(pageLookOf({ ...facts, name: 'Folien.pptx' })).toBe('slide');
    expect(pageLookOf({ ...facts, name: 'Folien.pptx', hasPlaces: false })).toBe('text');
    expect(pageLookOf({ ...facts, name: 'a.md' })).toBe('text');
    expect(pageLookOf({ ...facts, name: 'a.pdf', hasContent: false })).toBe('text');
  });
});

import { describe, expect, it } from 'vitest';
import { documentStateOf } from './document-state.ts';

describe('documentStateOf', () => {
  it.each(['QUEUED', 'INDEXING', 'FAILED', 'READY'])(
    'shows the words that the server gives while the document is %s',
    (indexState) => {
      expect(documentStateOf({ indexState, asked: true, hasWords: true })).toBe('words');
    },
  );

  it('says why there are no words, once the server has answered', () => {
    const without = (indexState: string) => documentStateOf({ indexState, asked: true, hasWords: false });
    expect(['QUEUED', 'FAILED', 'READY'].map(without)).toEqual(['being-read', 'failed', 'no-such-place']);
  });

  it('says nothing before it knows', () => {
    expect(documentStateOf({ indexState: null, asked: false, hasWords: false })).toBe('opening');
    expect(documentStateOf({ indexState: 'QUEUED', asked: false, hasWords: false })).toBe('opening');
  });
});

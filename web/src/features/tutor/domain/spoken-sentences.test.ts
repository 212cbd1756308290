import { describe, expect, it } from 'vitest';
import { spokenSentences } from './spoken-sentences.ts';

describe('spokenSentences', () => {
  it('holds half a sentence back until it is finished', () => {
    expect(spokenSentences('The tide rises. Then it', false)).toBe('The tide rises.');
    expect(spokenSentences('The tide', false)).toBe('');
    expect(spokenSentences('The tide rises. Then it', true)).toBe('The tide rises. Then it');
  });

  it('leaves out citation numbers and marks', () => {
    expect(spokenSentences('The **moon** pulls [1, 2]. It is far [3].', true)).toBe(
      'The moon pulls. It is far.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isAnswer, spokenSentences } from './spoken-sentences.ts';

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

describe('isAnswer', () => {
  it('waits for the end of what may be the tutor’s own words, which are said in the reader’s language', () => {
    expect(isAnswer('Please talk to an adult you trust.', 0)).toBe(false);
    expect(isAnswer('Your class material does not answer this. 1 document', 1)).toBe(false);
  });

  it('lets what cites be spoken while it is written', () => {
    expect(isAnswer('The moon pulls the sea [1].', 1)).toBe(true);
  });
});

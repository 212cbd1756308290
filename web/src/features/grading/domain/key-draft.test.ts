import { describe, expect, it } from 'vitest';
import { gapOf, toKeyDraft, toKeyInput, withRight } from './key-draft.ts';

describe('a key that is corrected', () => {
  it('has one right choice where there can be one only, else any number', () => {
    const draft = toKeyDraft({ correctChoices: ['a'] });
    expect(withRight('MULTIPLE_CHOICE', draft, 'b', true).right).toEqual(['b']);
    const both = withRight('MULTIPLE_ANSWER', draft, 'b', true);
    expect(both.right).toEqual(['a', 'b']);
    expect(withRight('MULTIPLE_ANSWER', both, 'a', false).right).toEqual(['b']);
  });

  it('goes to the server with what its kind has, and nothing else', () => {
    const draft = {
      ...toKeyDraft({ acceptedAnswers: ['flood'] }),
      wordings: 'flood\n\n high water ',
      value: 2,
    };
    expect(toKeyInput('SHORT_ANSWER', draft)).toEqual({ acceptedAnswers: ['flood', 'high water'] });
    expect(toKeyInput('NUMERIC', draft)).toEqual({ value: 2, tolerance: 0, toleranceKind: 'ABSOLUTE' });
    expect(toKeyInput('MULTIPLE_CHOICE', draft)).toEqual({ correctChoices: [] });
  });

  it('is not sent while nothing is right', () => {
    const empty = toKeyDraft(null);
    expect(gapOf('MULTIPLE_ANSWER', empty)).toBe('choices');
    expect(gapOf('SHORT_ANSWER', { ...empty, wordings: ' \n' })).toBe('wordings');
    expect(gapOf('NUMERIC', empty)).toBe('value');
    expect(gapOf('NUMERIC', { ...empty, value: 0 })).toBeNull();
    expect(gapOf('ESSAY', empty)).toBeNull();
  });
});

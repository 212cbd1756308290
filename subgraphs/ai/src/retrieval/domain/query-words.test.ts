import { expect, test } from 'vitest';
import { matchWords } from './query-words.ts';

const passage = (text: string, headings: string[] = []) => ({ text, headings });

test('each word that says something is met by the passage in its own form, in a heading as well, or by nothing', () => {
  const found = [passage('The Moon pulls the sea.', ['Tides']), passage('Ships sail by the moon.')];
  expect(matchWords('How does the moon make tides, the moon?', found)).toEqual([
    [
      { asked: 'moon', met: 'Moon', isCorrected: false },
      { asked: 'make', met: null, isCorrected: false },
      { asked: 'tides', met: 'Tides', isCorrected: false },
    ],
    [
      { asked: 'moon', met: 'moon', isCorrected: false },
      { asked: 'make', met: null, isCorrected: false },
      { asked: 'tides', met: null, isCorrected: false },
    ],
  ]);
});

test('a misspelt word is met by the one it stands for, and said to be corrected; one that some passage has is not', () => {
  const found = [passage('Photosynthesis needs light.'), passage('A lighthouse.')];
  expect(matchWords('photosyntesis light', found)).toEqual([
    [
      { asked: 'photosyntesis', met: 'Photosynthesis', isCorrected: true },
      { asked: 'light', met: 'light', isCorrected: false },
    ],
    [
      { asked: 'photosyntesis', met: null, isCorrected: false },
      { asked: 'light', met: null, isCorrected: false },
    ],
  ]);
  expect(matchWords('anything', [])).toEqual([]);
});

test('words in other scripts and joined words are held as search parts them', () => {
  const [words] = matchWords('प्रकाश sea-level', [passage('प्रकाश और the level of the sea')]);
  expect(words).toEqual([
    { asked: 'प्रकाश', met: 'प्रकाश', isCorrected: false },
    { asked: 'sea', met: 'sea', isCorrected: false },
    { asked: 'level', met: 'level', isCorrected: false },
  ]);
});

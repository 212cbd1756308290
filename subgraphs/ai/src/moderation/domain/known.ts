/** The words that moderation knows: those of its concepts and rules, and plain ones besides. */
import { lexicon } from './concepts/index.ts';
import { wordsOf } from './patterns.ts';
import { rules } from './rules/index.ts';
import { plainWords } from './spelling/plain-words.ts';
import { createKnownWords } from './spelling/known-words.ts';
import { shorthand } from './spelling/shorthand.ts';

/** What is disguised, and what is worth putting right where it is misspelt. */
const weighty = new Set(
  [
    'suicide',
    'harmSelf',
    'die',
    'kill',
    'hurt',
    'touch',
    'means',
    'despair',
    'weapon',
    'poison',
    'drug',
    'hack',
    'account',
    'malware',
  ].concat(
    [
      'sexual',
      'arousing',
      'assessment',
      'graded',
      'cheat',
      'leak',
      'homework',
      'answer',
      'ignore',
      'rules',
      'prompt',
      'reveal',
      'unbound',
    ],
    ['family', 'staff', 'privateThing', 'learn', 'subject', 'recipe', 'explosive', 'all', 'doIt'],
  ),
);
const ofRules = rules.flatMap(({ pattern, needs }) => [pattern, ...needs].flatMap(wordsOf));

export const known = createKnownWords(lexicon.words(weighty), [
  ...lexicon.words(),
  ...ofRules,
  ...plainWords,
  ...[...shorthand.values()].flat(),
]);

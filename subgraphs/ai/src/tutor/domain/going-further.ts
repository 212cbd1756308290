/** What a message that goes on from an answer asks for beyond it: a reason, an example, or simply more. */
import { contentTerms } from './conversation.ts';
import { readMessage } from './routing/message.ts';
import { analyseQuestion, type Question } from './question.ts';
import type { Stem } from './language/tokens.ts';

export type Further = 'reason' | 'example' | 'more';

const joins = '(?:(?:and|but|so|ok|okay|then|well|also|please|und|aber|y|pero|aur|और)[ ,]+)*';
const ends = '(?:[ ,]+(?:please|pls|then|though|about (?:it|that|this|them)|on (?:it|that|this)|bitte))*';
const whole = (words: string) => new RegExp(`^${joins}(?:${words})${ends}[\\s?!.…]*$`, 'iu');

const reason = whole(
  "why(?: (?:not|so|exactly|that|(?:is|was|are|were|does|did|do) (?:it|that|this|they|so)(?: (?:so|happen|work|the case))?))?|how (?:so|come)|for what reason|what(?:'s| is| was) the reason(?: for (?:it|that|this))?|warum(?: (?:das|ist das so))?|wieso|weshalb|por ?qué|kyu|kyun|kyon|क्यों",
);
const example =
  /(?<!\p{L})(?:examples?|for instance|beispiele?|ejemplos?|udaharan|udharan)(?!\p{L})|उदाहरण/iu;
const more = whole(
  '(?:tell|teach|show|give) me more|(?:some |a bit |a little )?more|(?:in )?(?:more|further) (?:details?|information)|(?:what|anything|something) (?:else|more)|what else is there|go on|keep going|continue|carry on|elaborate|explain more|and|and then|und|und dann|was noch|noch mehr|mehr(?: dazu)?|weiter|erzähl mehr|más|sigue|y|aur(?: batao)?|thoda aur|और(?: (?:बताओ|बताइए|बताएं))?',
);

/** Undefined where the message asks for something of its own, or for the same in another form. */
export function furtherAsked(message: string, meant: string, stem: Stem): Further | undefined {
  const plain = message.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const { core } = readMessage(message, stem);
  for (const text of [core, plain]) {
    if (reason.test(text)) return 'reason';
    if (more.test(text)) return 'more';
  }
  return example.test(core) && isOf(meant, core, stem) ? 'example' : undefined;
}

/** Whether the message names nothing that the question before did not name. */
function isOf(meant: string, message: string, stem: Stem): boolean {
  const known = new Set(analyseQuestion(meant, stem).terms.flatMap(({ forms }) => forms));
  return contentTerms(message, stem).every(
    ({ word, forms }) =>
      /^instances?$/.test(word) || example.test(word) || forms.some((form) => known.has(form)),
  );
}

/** "tell me more" and the like with nothing said before: nobody can tell of what. */
export const asksOfNothing = (message: string): boolean => {
  const plain = message.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const bare = whole(
    '(?:(?:give|show|tell) me )?(?:an?|another|one more|some|for|more) (?:examples?|instance)',
  );
  return reason.test(plain) || more.test(plain) || bare.test(plain);
};

const ofAPerson = /(?<!\p{L})(?:he|she|they|him|her)(?!\p{L})/iu;
const ageOfAPerson = /\b(?:\w+[- ]years?[- ]old|aged? (?:of )?\w+|\w+ years of age)\b/i;
const values: ReadonlySet<string> = new Set(['measure', 'count', 'share', 'date']);

/** Whether a message asks for nothing but a value ("How old was she?"), and what sentence could then hold it. */
export function valueAsked(message: string, stem: Stem): ((sentence: string) => boolean) | undefined {
  const { expected, terms }: Question = analyseQuestion(message, stem);
  const isBare = terms.every(({ tier }) => tier === 'light');
  if (!isBare || !values.has(expected.kind) || (expected.kind === 'measure' && expected.dimension === 'any'))
    return undefined;
  const isAge = expected.scale === 'old' && ofAPerson.test(message);
  return (sentence) => !isAge || ageOfAPerson.test(sentence);
}

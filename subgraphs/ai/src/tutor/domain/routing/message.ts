/** What a message says by itself, before it is held against the conversation. */
import { toExpected } from '../expected.ts';
import type { Stem } from '../language/tokens.ts';
import { aboutAnswer } from './about-answer.ts';
import {
  asking,
  bareAsking,
  complete,
  definite,
  facet,
  fragmentStart,
  indefinite,
  introducing,
  relational,
  verb,
} from './forms.ts';
import {
  adding,
  announcement,
  correction,
  courtesy,
  goingBack,
  opener,
  supposing,
  thanks,
  whatAbout,
} from './phrases.ts';
import { readReferences } from './references.ts';
import { contentWords, type ContentWord } from './words.ts';

export interface Message {
  /** Without thanks and the like before it. */
  core: string;
  /** The same without what speaks of the answer or announces something. */
  bare: string;
  /** Words of the matter in it. */
  own: readonly ContentWord[];
  signs: Signs;
}
export type Signs = Readonly<Record<Sign, number>>;
type Sign = keyof ReturnType<typeof flagsOf>;

/** Below it a word is one of explanation ("part", "reason"). */
const explaining = 0.2;

/** Reads a message. */
export function readMessage(asked: string, stem: Stem): Message {
  const plain = asked.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const core = afterCourtesy(plain);
  const bare = core
    .replace(announcement, ' ')
    .replace(aboutAnswer, ' ')
    .replace(goingBack, ' ')
    .replace(/^[\s,:;.\-–—]+/, '');
  const own = contentWords(bare, stem);
  const flags = flagsOf({ plain, core, bare }, own, stem);
  const signs = Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, Number(value)]));
  return { core, bare, own, signs: signs as Signs };
}

/** What comes after thanks: "that clears it up, thanks! what ..." begins with "what". */
function afterCourtesy(plain: string): string {
  const last = [...plain.matchAll(thanks)].findLast(({ index }) => index < plain.length / 2);
  const rest = last ? plain.slice(last.index + last[0].length) : plain;
  const core = rest.replace(/^[\s,;.!:)\-–—]+/u, '').replace(courtesy, '');
  return /\p{L}{2}/u.test(core) ? core : plain;
}

interface Texts {
  plain: string;
  core: string;
  bare: string;
}

function flagsOf(texts: Texts, own: readonly ContentWord[], stem: Stem) {
  const { plain, core, bare } = texts;
  const references = readReferences(bare, stem);
  const announced = isIn(announcement, plain);
  return {
    ...references,
    announced,
    thanked: isIn(thanks, plain) && core.length < plain.length,
    asksOfAnswer: isIn(aboutAnswer, core),
    corrects: correction.test(core),
    goesBack: isIn(goingBack, core),
    opens: opener.test(bare) && !announced,
    whatAbout: whatAbout.test(core) && !announced,
    supposes: isIn(supposing, bare),
    adds: isIn(adding, bare),
    ...formOf(texts, own, { stem, isReferring: references.outside > 0 }),
  };
}

function formOf(
  { core, bare }: Texts,
  own: readonly ContentWord[],
  { stem, isReferring }: { stem: Stem; isReferring: boolean },
) {
  const rest = bare.replace(opener, '').replace(/^[\s,]+/, '');
  const bearing = own.filter(({ rarity }) => rarity > explaining).length;
  const hasVerb = verb.test(rest);
  const isOfSomething = ([, name = '']: RegExpMatchArray) =>
    contentWords(name, stem).some(({ rarity }) => rarity > 0.3);
  return {
    bare: bareAsking.test(core) || (own.length === 0 && core.split(' ').length <= 5),
    fragment: !hasVerb && !asking.test(rest) && own.length > 0 && own.length <= 4,
    prepositional: fragmentStart.test(core) && !hasVerb,
    definite: [...bare.matchAll(definite)].some(isOfSomething),
    complete: complete.test(rest) && bearing > 0,
    indefinite: indefinite.test(rest) && bearing > 0,
    defines:
      (toExpected(rest).kind === 'definition' || introducing.test(rest)) && bearing > 0 && !isReferring,
    relational: relational.test(rest),
    facet: facet.test(rest),
    thin: bearing <= 1,
  };
}

/** Patterns that find every place keep the last one; a test begins anew. */
function isIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** Judges a question together with what was asked before it, where it leans on that. */
import { lexicon } from './concepts/index.ts';
import { known } from './known.ts';
import { moderate } from './moderate.ts';
import { readWords } from './spelling/read-words.ts';
import type { Verdict } from './verdict.ts';

/** Earlier questions that are looked at. */
const earlierMax = 3;
/** Words of a question that goes on from another one by a pronoun, or by how it begins; a longer one says itself what it is about. */
const leaningMax = { byReference: 14, byOpener: 5 };
/** Who names one of these asks about something else. */
const ownMatters = ['term', 'science', 'fiction', 'past'];

const reference =
  /\b(?:it|its|that|this|them|those|these|they|him|her|one|so|there|then|instead|anyway|anyways)\b|\b(?:das|dies|dieses|es|ihn|ihm|damit|dafur|dafür|davon|so|trotzdem|dann)\b|\b(?:usko|uska|ise|isko|isse|iske|yeh|ye|wo|woh|phir|fir)\b|(?:^|\s)(?:इसे|इसको|इससे|उसे|उसको|यह|वह|फिर|इसके)(?:\s|$)|\b(?:eso|esto|lo|ello|ella|así|ça|cela|le|la)\b/iu;
const opener =
  /^\W*(?:and|but|so|then|or|why not|why|how|how so|come on|please|pls|just|ok|okay|yes|no|what if|what about|how about|tell me|go on|continue|do it|say it|answer|und|aber|warum|wieso|bitte|doch|sag|mach|aur|lekin|par|kyun|kyon|batao|please|और|लेकिन|क्यों|बताओ|y|pero|por favor|et|mais|pourquoi|dis)(?=\W|$)/iu;

/** Whether a question says too little by itself to be about something else. */
function leansOn(question: string): boolean {
  const words = question.trim().split(/\s+/);
  const named = lexicon.tag(readWords(question, known).words).concepts;
  if (ownMatters.some((matter) => named.has(matter))) return false;
  if (reference.test(question)) return words.length <= leaningMax.byReference;
  return opener.test(question) && words.length <= leaningMax.byOpener;
}

/**
 * The verdict on a question. `earlier`: the person's questions before it in the conversation, oldest first. What was stopped is
 * not asked for again by "and how do I do it then?".
 */
export function judge(question: string, earlier: readonly string[] = []): Verdict {
  let before: Verdict | undefined;
  for (const asked of earlier.slice(-earlierMax)) before = judgeAfter(asked, before);
  return judgeAfter(question, before);
}

function judgeAfter(question: string, before: Verdict | undefined): Verdict {
  const own = moderate(question);
  if (!before || before.decision === 'allow' || own.decision !== 'allow') return own;
  if (!leansOn(question)) return own;
  return { ...before, sentences: [...before.sentences, question] };
}

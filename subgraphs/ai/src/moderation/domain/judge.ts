/** Judges a question together with what was asked before it, where it leans on that. */
import { isCourtesy, leansOn } from './leaning/leans-on.ts';
import { moderate } from './moderate.ts';
import { decisions, type Verdict } from './verdict.ts';

/** Earlier questions that are looked at. */
const earlierMax = 3;

/**
 * The verdict on a question. `earlier`: the person's questions before it in the conversation, oldest first. What was stopped is
 * not asked for again by "and how do I do it then?".
 */
export function judge(question: string, earlier: readonly string[] = []): Verdict {
  let before: Verdict | undefined;
  for (const asked of earlier.slice(-earlierMax)) before = handedOn(asked, judgeAfter(asked, before), before);
  return judgeAfter(question, before);
}

/**
 * What the next question may lean on. Chat and homework are turned away, but nobody for what comes after them; like thanks, they
 * do not make what was stopped before them forgotten.
 */
function handedOn(asked: string, verdict: Verdict, before: Verdict | undefined): Verdict | undefined {
  if (verdict.decision === 'redirect' || isCourtesy(asked)) return before;
  return verdict.decision === 'allow' ? undefined : verdict;
}

function judgeAfter(question: string, before: Verdict | undefined): Verdict {
  const own = moderate(question);
  // What is worse by itself stands; "should I just do it" by itself is small talk, and after a word of danger it is not.
  if (!before || gravity(own) >= gravity(before) || !leansOn(question, before)) return own;
  return { ...before, sentences: [...before.sentences, question] };
}

const gravity = ({ decision }: Verdict) => decisions.indexOf(decision);

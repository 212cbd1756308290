/** The plain way to moderate: one list of regular expressions. The sets have to be too hard for it to be worth anything. */
import type { Decision } from '../../../subgraphs/ai/src/moderation/domain/verdict.ts';

const list: readonly [Decision, RegExp][] = [
  [
    'escalate',
    /\b(?:suicid\w*|kill(?:ing)? (?:my|him|her|them|your)\w*|(?:want|going) to die|end (?:my life|it)|cut(?:ting)? my\w*|hurt(?:ing)? my\w*|self.?harm|no reason to live|better off without me|rap(?:e|ed)|abus(?:e|es|ed)|molest\w*|(?:hits|beats|hurts|touches|touched|forced) me|shoot(?:ing)? up|(?:bring|brought) a (?:gun|knife)|stab|umbringen|sterben|marna)\b/i,
  ],
  [
    'block',
    /\b(?:(?:make|build|buy|get|cook).{0,30}(?:bombs?|explosives?|weapons?|guns?|poison|drugs?|meth|cocaine|weed|alcohol)|hack(?:ing|en)?|passwords?|ddos|malware|keylogger|porn\w*|nudes?|naked|sexy?|erotic|cheat(?:ing)?|answer key|leaked|(?:in|during) (?:the|an|my) (?:exam|test)|graded|(?:ignore|forget|disregard).{0,30}(?:instructions|rules)|system prompt|your (?:rules|instructions|prompt)|jailbreak|(?:phone )?number of|address|what (?:grade|mark) did)\b/i,
  ],
  [
    'redirect',
    /\b(?:jokes?|movies?|netflix|weather|games?|football|girlfriend|boyfriend|crush|tiktok|pizza|bored|favou?rite|song|are you|(?:do|write|solve|finish|make|answer) (?:my|me|the whole|all|this)|homework|for me)\b/i,
  ],
];

export const byExpressions = (text: string): Decision =>
  list.find(([, expression]) => expression.test(text))?.[0] ?? 'allow';

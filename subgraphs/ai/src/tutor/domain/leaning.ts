/** Whether a sentence is understood only with the one before it. */
import { leansBack } from './read-passage.ts';

/** "When it reaches the surface", "in this area": what stands for something else comes before anything is named. */
const opensLeaning =
  /^(?:when|if|as|once|while|since|because|although|after|before|until|in|at|by|from|for|with|of|on|under|without) (?:it|they|them|this|these|that|those|he|she|its|their|his|her)\b/i;
/** "The point straight above it is": no thing is above itself. */
const namedByAnother =
  /^(?:the|an?|every|each|all|most|some|any|no|only)\s(?:(?!\b(?:is|are|was|were|has|have|had|can|could|will|would|may|do|does|did)\b)[^,;:.])*?\b(?:above|below|beneath|beside|behind|before|after|inside|outside|on|in|of|from|around|near|to|with|for|under|over|through|at|by) (?:it|them)\s+(?:is|are|was|were|has|have|had|can|could|will|would|may|do|does|did)\b/i;
/** "She remembered this from a lesson": what is remembered was told before. */
const objectOnly =
  /^[^;:]*\b(?:\p{L}+ed|knew|saw|did|felt|learnt|found|understood|thought|said|meant|taught|wrote|told) (?:this|these|that)(?= (?:from|in|at|on|by|with|when|because|to|as|and|for|during|after|before)\b|[.,])/iu;

/** Whether the sentence before names what this one speaks of. */
export function needsBefore(text: string): boolean {
  if (leansBack.test(text) || opensLeaning.test(text) || namedByAnother.test(text)) return true;
  const told = objectOnly.exec(text)?.[0];
  // "He found the gap and explained this by drift": its own clause says what.
  return told !== undefined && !/\b(?:and|but|or|which|that \p{L}+)\b/iu.test(told.replace(/\S+$/, ''));
}

/** Sentence by sentence, a model's text becomes parts of an answer: borne out and cited, or left out. */
import { cleanText } from '../../retrieval/domain/asked-text.ts';
import { findSupport, readClaim, type Support } from './claim-check.ts';
import { toTokens, type Stem } from './language/tokens.ts';
import type { ReadPassage } from './evidence.ts';
import { citationOf, sameSpan } from './stretch.ts';
import type { AnswerPart, Citation } from './passage.ts';
import { takeMarks } from './reference-marks.ts';

/** What the model is told to write when the passages do not answer. */
export const notInMaterial = 'NOT IN MATERIAL';
export const saysNotInMaterial = (text: string) => /^\W*not in (?:the )?material\b/i.test(text);

/**
 * Takes the finished sentences off a growing text: `rest` is what may still grow. A sentence keeps the line ends before it
 * and the reference marks after it.
 */
export function takeSentences(text: string, isWhole: boolean): { sentences: string[]; rest: string } {
  const sentences: string[] = [];
  const end = /(?:[.!?…]["'”’)*_]*(?:\s*\[[\d,\s]+\])*[.!?]?(?=\s+[^\s[])|(?<=\S)(?=\n))/g;
  let taken = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    const sentence = text.slice(taken, to);
    if (!sentence.trim() || endsInAbbreviation(sentence)) continue;
    // After a line end a reference mark may still follow while the text grows.
    sentences.push(sentence);
    taken = to;
  }
  const rest = text.slice(taken);
  return isWhole && rest.trim() ? { sentences: [...sentences, rest], rest: '' } : { sentences, rest };
}
const endsInAbbreviation = (sentence: string) =>
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|approx|ca|fig|no|dr|mr|mrs|ms|prof|st|\p{L})\.$|^\s*\d{1,2}\.$/iu.test(
    sentence,
  ) && !/\[\d/.test(sentence);

export interface CheckedSentence {
  parts: AnswerPart[];
  citations: readonly Citation[];
  /** What bears it out. */
  supports: readonly Support[];
}

/**
 * The parts of one sentence that the passages bear out, or undefined when they do not. `citations` are those already given;
 * the model's numbers name passages (from 1), the answer's numbers name citations.
 */
export function checkSentence(
  sentence: string,
  reads: readonly ReadPassage[],
  citations: readonly Citation[],
  stem: Stem,
): CheckedSentence | undefined {
  const texts = reads.map(({ passage }) => passage.text);
  const { lead, claim, numbers } = readSentence(sentence, texts);
  const read = claim.endsWith('?') ? undefined : readClaim(claim, toTokens(claim, stem), stem);
  if (!read) return undefined;
  const cited = [...new Set(numbers)].flatMap((number) => reads[number - 1] ?? []);
  const supports = cited.flatMap((one) => findSupport(read, [one], true) ?? []);
  if (supports.length === 0)
    supports.push(...[findSupport(read, reads, false)].filter((one) => one !== undefined));
  if (supports.length === 0) return undefined;
  const known = [...citations];
  const parts: AnswerPart[] = [];
  const marks = supports.map(({ read, span }) => {
    const wanted = citationOf(read, span, known.length + 1);
    const same = known.find((one) => sameSpan(one, wanted));
    if (!same) {
      known.push(wanted);
      parts.push({ kind: 'citation', citation: wanted });
    }
    return `[${(same ?? wanted).number}]`;
  });
  // Each sentence said so far has a citation, so without one this is the first.
  const space = citations.length === 0 ? lead.trimStart() : lead;
  parts.push({ kind: 'token', text: `${space}${claim} ${[...new Set(marks)].join('')}` });
  return { parts, citations: known, supports };
}

/** Parts a raw sentence: white space and list marks before it, its words, and the passage numbers it names. */
function readSentence(
  sentence: string,
  passages: readonly string[],
): { lead: string; claim: string; numbers: number[] } {
  const lead = /^\s*(?:(?:[-*•]|\d{1,2}[.)]|#{1,6})\s+)?/.exec(sentence)?.[0] ?? '';
  const { words, numbers } = takeMarks(sentence.slice(lead.length), passages);
  const claim = cleanText(words).replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
  return { lead: lead.replace(/#{1,6}\s+$/, ''), claim, numbers };
}

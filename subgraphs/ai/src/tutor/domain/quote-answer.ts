/** An answer made of sentences of the material, part by part of the question. */
import { enumerationOf, type Enumeration } from './enumeration.ts';
import { toExtract } from './extract.ts';
import { needsBefore } from './leaning.ts';
import { sameBlock, toParts, unsaid, type Stretch } from './stretch.ts';
import type { Judgement } from './judgement.ts';
import { answerOf, type AnswerPart, type Citation } from './passage.ts';
import type { Question } from './question.ts';
import { asAsked } from './question-parts.ts';

/** A question, or a part of one, with the sentences that would answer it. */
export interface JudgedPart {
  /** As it was asked. */
  asked: string;
  question: Question;
  judgement: Judgement;
  /** The sentences themselves, where they are chosen already. */
  stretches?: readonly Stretch[];
  /** Things that it compares and that the material does not speak of. */
  silent?: readonly string[];
}

/** What the material says to each part, in order, and of which parts it says nothing. Words that are cited in `said` are not said again. */
export function quoteAnswer(parts: readonly JudgedPart[], said: readonly Citation[] = []): AnswerPart[] {
  const answer: AnswerPart[] = [];
  const cited = [...said];
  for (const part of parts) {
    const { asked, judgement } = part;
    if (!judgement.answered) {
      answer.push({ kind: 'token', text: `${gapAfter(answer)}${silenceOn(asked)}` });
      continue;
    }
    const quoted = quotePart(part, cited);
    cited.push(...quoted.flatMap((part) => (part.kind === 'citation' ? [part.citation] : [])));
    const gap = gapAfter(answer);
    const first = quoted.findIndex(({ kind }) => kind === 'token');
    answer.push(
      ...quoted.map((part, i) =>
        i === first && part.kind === 'token' ? { ...part, text: gap + part.text } : part,
      ),
    );
  }
  return answer;
}

function quotePart(part: JudgedPart, said: readonly Citation[]): AnswerPart[] {
  const { question, judgement, stretches, silent = [] } = part;
  if (silent.length > 0) return [...silent.map(notSpokenOf), ...quotePart({ ...part, silent: [] }, said)];
  const told = stretches ? undefined : toldInTurn(question, judgement);
  if (told) return [...fresh(told.members, said), ...shortfall(told)];
  const quoted = stretches ? fresh(stretches, said) : toExtract(question, judgement, { said });
  // "Who was she and what did she do?": where the same sentence answers both, the one that goes on from it says more.
  return quoted.length > 0 ? quoted : fresh(goingOn(judgement), said);
}

const toldInTurn = (question: Question, { ranked }: Judgement): Enumeration | undefined =>
  enumerationOf(question, [...new Set(ranked.map(({ read }) => read))]);

/** Who asks for three and gets two is told so. */
function shortfall({ count, missing }: Enumeration): AnswerPart[] {
  if (count === undefined || missing === 0) return [];
  return [{ kind: 'token', text: ` This is only a part: ${count - missing} of ${count}.` }];
}

const fresh = (stretches: readonly Stretch[], said: readonly Citation[]): AnswerPart[] =>
  toParts(
    stretches.flatMap((stretch) => unsaid(stretch, said)),
    said.length,
  );

/** The sentence after the likeliest, where it leans on that one. */
function goingOn({ ranked: [best] }: Judgement): Stretch[] {
  if (!best) return [];
  const { read } = best;
  const next = best.index + 1;
  const leans = sameBlock(read, best.index, next) && needsBefore(read.units[next]?.text ?? '');
  return leans ? [{ read, from: next, to: next }] : [];
}

function gapAfter(answer: readonly AnswerPart[]): string {
  if (answer.length === 0) return '';
  return answerOf(answer).includes('\n- ') ? '\n\n' : ' ';
}
const silenceOn = (part: string) =>
  `Your material says nothing about this part of the question: “${asAsked(part)}”.`;
/** Said before what there is of the others. */
const notSpokenOf = (thing: string): AnswerPart => ({
  kind: 'token',
  text: `Your material says nothing about “${thing}”. `,
});

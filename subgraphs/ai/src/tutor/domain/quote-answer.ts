/** An answer made of sentences of the material, part by part of the question. */
import { toExtract } from './extract.ts';
import { toParts, unsaid, type Stretch } from './stretch.ts';
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

function quotePart({ question, judgement, stretches }: JudgedPart, said: readonly Citation[]): AnswerPart[] {
  if (!stretches) return toExtract(question, judgement, { said });
  return toParts(
    stretches.flatMap((stretch) => unsaid(stretch, said)),
    said.length,
  );
}

function gapAfter(answer: readonly AnswerPart[]): string {
  if (answer.length === 0) return '';
  return answerOf(answer).includes('\n- ') ? '\n\n' : ' ';
}
const silenceOn = (part: string) =>
  `Your material says nothing about this part of the question: “${asAsked(part)}”.`;

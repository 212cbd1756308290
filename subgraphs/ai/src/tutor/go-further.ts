/** A follow-up that asks for more is answered with what was not shown yet; one that asks for a value that stands in what was shown, with that. */
import type { Extraction, Reading, ReadingDeps, ReadingRequest } from './choose-reading.ts';
import { contentTerms, type Exchange } from './domain/conversation.ts';
import { expectationMet } from './domain/expectation-met.ts';
import { furtherSentences } from './domain/further-sentences.ts';
import { furtherAsked, valueAsked } from './domain/going-further.ts';
import { isPointed, itemNamed } from './domain/items.ts';
import { isRecognisable } from './domain/judgement.ts';
import { answerOf } from './domain/passage.ts';
import { analyseQuestion } from './domain/question.ts';
import { quoteAnswer } from './domain/quote-answer.ts';
import { readMessage } from './domain/routing/message.ts';
import { readShown, type Shown } from './domain/shown.ts';
import type { Stretch } from './domain/stretch.ts';

/** The reading with what is new in the place of what was shown; as it was where nothing is gone on from. */
export function goFurther(deps: ReadingDeps, request: ReadingRequest, reading: Reading): Reading {
  const { history, taken } = request;
  const turn = taken?.turn ?? history.length - 1;
  const meant = history[turn];
  if (!meant || taken?.decision === 'new_topic') return reading;
  let extraction: Promise<Extraction> | undefined;
  const extract = async () => {
    const usual = await reading.extract();
    const shown = readShown(history, turn, reading.reads);
    return beyondShown(deps, { ...request, turn, meant }, { reading, usual, shown });
  };
  return { ...reading, extract: () => (extraction ??= extract()) };
}

interface Found {
  reading: Reading;
  usual: Extraction;
  shown: Shown;
}
type Following = Pick<ReadingRequest, 'question' | 'history'> & { turn: number; meant: Exchange };

function beyondShown({ stem }: ReadingDeps, following: Following, found: Found): Extraction {
  const { question, history, turn, meant } = following;
  const { reading, usual, shown } = found;
  const { reads } = reading;
  if (!usual.judgement.answered) {
    const stretch = valueShown(following, found, stem);
    if (stretch) return answeredWith(usual, [stretch]);
  }
  const asked = furtherAsked(question, meant.question, stem);
  const repeats = () => shown.hasAll(answerOf(quoteAnswer(usual.parts)));
  const isRepeated = usual.judgement.answered && !asked && isEmpty(question, stem) && repeats();
  if (!asked && !isRepeated) return usual;
  const subject = subjectOf(history, turn, stem);
  const ranked = usual.judgement.answered ? usual.judgement.ranked : [];
  const item = itemNamed(question, meant);
  const isMeant = item === undefined ? undefined : (text: string) => text.includes(item);
  // What somebody did is mostly one sentence; who asks for more gets a little more.
  const gone = { want: asked ?? ('more' as const), sentencesMax: asked ? 2 : 1 };
  const stretches = furtherSentences({ ...gone, shown, reads, subject, ranked, isMeant });
  if (stretches.length > 0) return answeredWith(usual, stretches);
  // What it did, or how: the shown sentence may be all that there is, and it is an answer.
  return asked || isPointed(question) ? nothingFurther(usual) : usual;
}

/** The words of the last question that names something. */
function subjectOf(history: readonly Exchange[], turn: number, stem: ReadingDeps['stem']) {
  const named = history
    .slice(0, turn + 1)
    .map(({ question }) => contentTerms(question, stem))
    .findLast((terms) => terms.length > 0);
  return named ?? [];
}

/** Nothing of the matter is in the message, it asks for no value, and not for the same in other words. */
function isEmpty(question: string, stem: ReadingDeps['stem']): boolean {
  const { signs } = readMessage(question, stem);
  const { kind } = analyseQuestion(question, stem).expected;
  const isNothing = contentTerms(question, stem).length === 0;
  return isPointed(question) || (isNothing && !isRecognisable(kind) && signs.asksOfAnswer === 0);
}

/** The shown sentence that holds the value asked for. */
function valueShown(
  { question }: Following,
  { reading, shown }: Found,
  stem: ReadingDeps['stem'],
): Stretch | undefined {
  const couldHold = valueAsked(question, stem);
  if (!couldHold) return undefined;
  const { expected } = analyseQuestion(question, stem);
  for (const read of reading.reads)
    for (const [index, { text, tokens }] of read.units.entries())
      if (shown.placeOf(read, index) >= 0 && couldHold(text) && expectationMet(expected, text, tokens) === 1)
        return { read, from: index, to: index };
  return undefined;
}

function answeredWith(usual: Extraction, stretches: Stretch[]): Extraction {
  const judgement = { ...usual.judgement, answered: true };
  const parts = usual.parts.slice(0, 1).map((part) => ({ ...part, judgement, stretches }));
  return { ...usual, judgement, parts };
}

/** What is nearest has been shown. */
const nothingFurther = (usual: Extraction): Extraction => ({
  ...usual,
  judgement: { ...usual.judgement, answered: false, ranked: [] },
  isAllShown: true,
});

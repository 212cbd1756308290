/** A follow-up that asks for more is answered with what was not shown yet; one that asks for a value that stands in what was shown, with that. */
import type { Extraction, Reading, ReadingDeps, ReadingRequest } from './choose-reading.ts';
import { contentTerms, type Exchange } from './domain/conversation.ts';
import { expectationMet } from './domain/expectation-met.ts';
import { furtherSentences, type Gone } from './domain/further-sentences.ts';
import { furtherAsked, valueAsked } from './domain/going-further.ts';
import { namesSomething } from './domain/follow-up-readings.ts';
import { isPointed, itemNamed } from './domain/items.ts';
import { isRecognisable } from './domain/judgement.ts';
import { needsBefore } from './domain/leaning.ts';
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
  const { question, meant } = following;
  const { usual, shown } = found;
  if (!usual.judgement.answered) {
    const stretch = valueShown(following, found, stem);
    if (stretch) return answeredWith(usual, [stretch]);
  }
  const asked = furtherAsked(question, meant.question, stem);
  if (asked) {
    if (!shown.isAny) return usual;
    const stretches = newSentences(following, found, { want: asked, sentencesMax: 2, stem });
    return stretches.length > 0 ? answeredWith(usual, stretches) : nothingFurther(usual);
  }
  const answer = answerOf(quoteAnswer(usual.parts));
  // Who says nothing of the matter but that it goes on is not to read the same again beside something else.
  const goesOn = isPointed(question) || contentTerms(question, stem).length === 0;
  const repeats = goesOn ? shown.hasSome(answer) : shown.hasAll(answer);
  if (!usual.judgement.answered || !repeats) return usual;
  return insteadOfRepeating(following, found, stem);
}

const ofDeeds = /\b(?:do|did|does|done|happen|happens|happened)\b/i;

/** What follows on the shown sentences, where a message without words of its own would get them again. */
function insteadOfRepeating(following: Following, found: Found, stem: ReadingDeps['stem']): Extraction {
  const { question } = following;
  const { usual, reading, shown } = found;
  const { signs } = readMessage(question, stem);
  const { expected } = analyseQuestion(question, stem);
  if (isPointed(question)) {
    const stretches = newSentences(following, found, { want: 'more', sentencesMax: 2, stem });
    return stretches.length > 0 ? answeredWith(usual, stretches) : nothingFurther(usual);
  }
  if (contentTerms(question, stem).length > 0 || signs.asksOfAnswer > 0) return usual;
  const isThere = reading.reads.some((read) =>
    read.units.some(
      ({ text, tokens }, index) =>
        shown.placeOf(read, index) >= 0 && expectationMet(expected, text, tokens) === 1,
    ),
  );
  const isOfKind = isRecognisable(expected.kind);
  if (isOfKind && isThere) return usual;
  const want = isOfKind ? expected : ('more' as const);
  const stretches = newSentences(following, found, { want, sentencesMax: 1, stem });
  // What she did may follow on who she was; otherwise the shown sentence may be all that there is, and it is an answer.
  const follows = (sentence: string) => ofDeeds.test(question) && needsBefore(sentence);
  const goOn = stretches.filter(({ read, to }) => isOfKind || follows(read.units[to]?.text ?? ''));
  return goOn.length > 0 ? answeredWith(usual, goOn) : usual;
}

function newSentences(
  { question, history, turn, meant }: Following,
  { reading: { reads }, usual, shown }: Found,
  { stem, ...asked }: Pick<Gone, 'want' | 'sentencesMax'> & Pick<ReadingDeps, 'stem'>,
): Stretch[] {
  const item = itemNamed(question, meant);
  return furtherSentences({
    ...asked,
    ...{ shown, reads, subject: subjectOf(history, turn, stem) },
    ranked: usual.judgement.answered ? usual.judgement.ranked : [],
    isMeant: item === undefined ? undefined : (text) => text.includes(item),
  });
}

/** The words of the last question that names something. */
function subjectOf(history: readonly Exchange[], turn: number, stem: ReadingDeps['stem']) {
  const named = history.slice(0, turn + 1).findLast(({ question }) => namesSomething(question, stem));
  return contentTerms(named?.question ?? '', stem);
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
  // It stands beside what was shown: there is no doubt that it belongs to it.
  const judgement = { ...usual.judgement, answered: true, sure: true };
  const parts = usual.parts.slice(0, 1).map((part) => ({ ...part, judgement, stretches }));
  return { ...usual, judgement, parts };
}

/** What is nearest has been shown. */
const nothingFurther = (usual: Extraction): Extraction => ({
  ...usual,
  judgement: { ...usual.judgement, answered: false, sure: false, ranked: [] },
  isAllShown: true,
});

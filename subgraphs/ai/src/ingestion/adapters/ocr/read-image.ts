/** Reads the words of a picture, whichever way it lies and in whichever of the known scripts it is written. */
import { middleOf, turnImage, type GrayImage, type QuarterTurns } from '../../domain/gray-image.ts';
import { detectLanguage } from '../../domain/language.ts';
import { toRecognisedPage, type RecognisedPage } from '../../domain/recognised-page.ts';
import { meanConfidence } from '../../domain/recognised-words.ts';
import type { Recogniser } from './recogniser.ts';
import type { OcrLanguage } from './tesseract.ts';

/** How pages of one document are read; what helped one page is tried first with the next. */
export interface ReadingHabit {
  languages: readonly OcrLanguage[];
  turns: QuarterTurns;
  /** Whether the language is known: from other pages, or from the first that was read. */
  isSettled: boolean;
  /** How many more pages may be looked at in other ways without any of them helping. */
  doubtsLeft: number;
}

/** With two of the Latin languages neither costs time where the other is written. */
const latin: readonly OcrLanguage[] = ['eng', 'deu'];
const german: readonly OcrLanguage[] = ['deu', 'eng'];
const devanagari: readonly OcrLanguage[] = ['hin', 'eng'];

/** Below it, words are probably read upside down or in a script that they are not written in. */
const doubtful = 0.6;
/** With fewer words than this there is nothing to doubt: it is a picture without words. */
const wordsMin = 3;
/** So sure must another way be, and by so much surer, to be taken. */
const convincing = 0.7;
const surer = 0.15;
/** Other ways are tried on the middle of the page: a quarter of it costs a quarter of the time. */
const sampleShare = 0.5;

/** `language` (BCP 47) is that of the document's other pages, where it is known. */
export function createHabit(language: string | null): ReadingHabit {
  return { languages: languagesFor(language), turns: 0, isSettled: language !== null, doubtsLeft: 3 };
}

function languagesFor(language: string | null): readonly OcrLanguage[] {
  if (language === 'hi' || language === 'mr' || language === 'ne') return devanagari;
  return language === 'de' ? german : latin;
}

/** Throws PageTookTooLong. */
export async function readImage(
  recogniser: Recogniser,
  image: GrayImage,
  habit: ReadingHabit,
): Promise<RecognisedPage> {
  const first = await readIn(recogniser, image, habit);
  const isDoubtful = first.found >= wordsMin && first.sure < doubtful;
  if (!isDoubtful) return settle(recogniser, image, habit, first.page);
  if (habit.doubtsLeft === 0) return first.page;
  habit.doubtsLeft -= 1;
  const way = await betterWay(recogniser, image, habit, first.sure);
  if (!way) return first.page;
  const second = await readIn(recogniser, image, way);
  if (second.sure < first.sure + surer) return first.page;
  Object.assign(habit, way, { doubtsLeft: habit.doubtsLeft + 1 });
  return second.page;
}

/** The first page that tells its language is read once more where that one comes first: umlauts are lost otherwise. */
async function settle(
  recogniser: Recogniser,
  image: GrayImage,
  habit: ReadingHabit,
  page: RecognisedPage,
): Promise<RecognisedPage> {
  const language = habit.isSettled ? null : detectLanguage([page]);
  if (!language) return page;
  habit.isSettled = true;
  const languages = languagesFor(language);
  if (habit.languages.join() === languages.join() || habit.languages === devanagari) return page;
  habit.languages = languages;
  return (await readIn(recogniser, image, habit)).page;
}

type Way = Pick<ReadingHabit, 'languages' | 'turns'>;

async function readIn(recogniser: Recogniser, image: GrayImage, way: Way) {
  const reading = await recogniser.read(turnImage(image, way.turns), way.languages);
  return {
    page: toRecognisedPage({ ...reading, turns: way.turns }),
    found: reading.words.length,
    // Of all that was found, noise included: little else is found in a page that lies on its side.
    sure: meanConfidence(reading.words),
  };
}

/** The surest other way to read the middle of the page, if it convinces. */
async function betterWay(
  recogniser: Recogniser,
  image: GrayImage,
  habit: ReadingHabit,
  confidence: number,
): Promise<Way | undefined> {
  const sample = middleOf(image, sampleShare);
  let best: { way: Way; confidence: number } | undefined;
  for (const way of otherWays(habit)) {
    const { words } = await recogniser.read(turnImage(sample, way.turns), way.languages);
    const sure = meanConfidence(words);
    if (sure > (best?.confidence ?? Math.max(convincing, confidence + surer)))
      best = { way, confidence: sure };
  }
  return best?.way;
}

function otherWays({ languages, turns }: ReadingHabit): Way[] {
  const script = languages === devanagari ? latin : devanagari;
  const turned = ([2, 1, 3] as const).map((by) => ({
    languages,
    turns: ((turns + by) % 4) as QuarterTurns,
  }));
  return [{ languages: script, turns }, ...turned];
}

/** Tells the language of a document by its script and, where several are written in it, by their commonest words. */

/** So much of a document is looked at: a language shows early. */
const charactersMax = 20_000;
/** So many of the words must be among the commonest of a language, and so many more than of the next one. */
const shareMin = 0.08;
const lead = 1.3;
const hitsMin = 2;

/** Commonest words of languages that share a script, those that few of the others have. */
const commonest: Record<string, string> = {
  en: 'the of and to in is that for it with as was are on by this be at from which have not or an',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus wird sind oder',
  fr: 'le la les de des et en un une du dans que est pour qui sur par au avec plus ce il sont ou',
  es: 'el la los las de que y en un una se por con para del es al como más su son lo entre',
  it: 'il la di che e un una per in con non è del della dei si le sono gli da nel come più alla',
  pt: 'o a os as de que e em um uma para com não por do da dos das se é no na mais como são ao',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om door ook als bij worden',
  hi: 'है में के की का और से को पर हैं एक यह कि नहीं भी ने इस था जो या हो लिए',
  mr: 'आहे आणि मध्ये ते या हे आहेत च्या एक हा नाही ही होते केले तर किंवा',
  ne: 'छ र मा को का छन् यो हो गर्न पनि भने लाई एक वा तथा हुन्छ',
};
const languages = Object.entries(commonest).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}));

/** Scripts that tell the language by themselves; the first that holds most of the letters. */
const scripts: [language: string, letter: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
];
/** Japanese is written in two scripts, of which the other is Chinese; so few of its own letters tell it. */
const shareOfScript: Record<string, number> = { ja: 0.15 };

/** BCP 47; null where there are too few words to tell, or none of a language known here. */
export function detectLanguage(pages: { text: string }[]): string | null {
  const sample = sampleOf(pages);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, letter] of scripts) {
    const share = (sample.match(letter)?.length ?? 0) / letters;
    if (share >= (shareOfScript[language] ?? 0.5)) return language;
  }
  return byCommonestWords(sample);
}

function sampleOf(pages: { text: string }[]): string {
  let sample = '';
  for (const { text } of pages) {
    if (sample.length >= charactersMax) break;
    sample += `${text.slice(0, charactersMax - sample.length)}\n`;
  }
  return sample.normalize('NFC').toLowerCase();
}

function byCommonestWords(sample: string): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = languages
    .map(({ language, words: known }) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.hits - a.hits);
  const [best, next] = counts;
  if (!best || best.hits < hitsMin || best.hits < shareMin * words.length) return null;
  return best.hits >= lead * (next?.hits ?? 0) ? best.language : null;
}

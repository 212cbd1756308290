/** Says what a server said in English in another language, as far as the catalogue of that language knows it. */
import format, { type CompiledMessage } from 'icu-minify/format';
import { createMatcher, type HoleValue, type SentenceMatch } from './domain/match-sentence.ts';

export interface Catalogue {
  /** By English template, what is said instead. */
  sentences: Readonly<Record<string, CompiledMessage>>;
  /** Arguments by name, as people call them; `input` stands for all others. */
  fields: Readonly<Record<string, string>>;
}

/** Undefined for a sentence that the catalogue does not know. */
export type TranslateSentence = (sentence: string) => string | undefined;

const formatters = {
  getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...given),
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...given),
};

/** A sentence stands in a sentence, which stands in none. */
const depthMax = 2;

export function createTranslation({ sentences, fields }: Catalogue, locale: string): TranslateSentence {
  const matchesOf = createMatcher(Object.keys(sentences));

  function translate(sentence: string, depth: number): string | undefined {
    if (depth > depthMax) return undefined;
    for (const found of matchesOf(sentence)) {
      const said = say(found, depth);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  function say({ template, values }: SentenceMatch, depth: number): string | undefined {
    const filled: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      const words = wordsOf(value, depth);
      if (words === undefined) return undefined;
      filled[name] = words;
    }
    const message = sentences[template];
    return message === undefined
      ? undefined
      : String(format<string>(message, locale, filled, { formatters }));
  }

  function wordsOf({ kind, words }: HoleValue, depth: number): string | number | undefined {
    if (kind === 'number') return Number(words);
    if (kind === 'field') return fields[words] ?? fields['input'];
    if (kind === 'sentence') return translate(words, depth + 1);
    if (kind === 'text') return words;
    const listed = words.split(/, | and /).map((item) => translate(item, depth + 1) ?? item);
    return new Intl.ListFormat(locale).format(listed);
  }
  return (sentence) => translate(sentence, 1);
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { collectSentences } from '../../sentence-sources/collect-sentences.ts';
import type { Saying } from '../../sentence-sources/follow-words.ts';
import { languages } from '../messages/languages.ts';
import { createMatcher } from './domain/match-sentence.ts';
import { parseTemplate } from './domain/sentence-template.ts';
import { createTranslation } from './translate-sentence.ts';

/** The catalogue of a language as it is written. */
async function readCatalogue(language: string) {
  const folder = path.join(import.meta.dirname, language);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) =>
    [name, JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Record<string, string>] as const;
  const { 'fields.json': fields = {}, ...files } = Object.fromEntries(await Promise.all(names.map(read)));
  return { fields, files, sentences: Object.assign({}, ...Object.values(files)) as Record<string, string> };
}

const translated = languages.filter((language) => language !== 'en');
const catalogues = new Map(
  await Promise.all(translated.map(async (language) => [language, await readCatalogue(language)] as const)),
);
const catalogueOf = (language: string) => catalogues.get(language as 'de')!;
const { sentences, lost } = collectSentences();

/** A hole filled as a server would: with a number, or with a name in which no words of ours stand. */
const fillings = ['7', 'Omega'];
const numberWords = '7';
/** Ways in which a server may say it. */
function spoken(saying: Saying): string[] {
  const isOpen = saying.some((part) => typeof part !== 'string' && !part.isNumber);
  return (isOpen ? fillings : [numberWords]).map((words) =>
    saying.map((part) => (typeof part === 'string' ? part : part.isNumber ? numberWords : words)).join(''),
  );
}

const holesOf = (template: string) =>
  new Map(parseTemplate(template).holes.map(({ name, kind }) => [name, kind]));
/** Names of the values that a translation asks for. */
const askedBy = (translation: string) =>
  new Set(
    JSON.stringify(compile(translation))
      .match(/\["\w+"(?=[,\]])/g)
      ?.map((found) => found.slice(2, -1)),
  );

describe('sentences of the servers', () => {
  it('are all found: words for people come from literals, not from what the sources do not tell', () => {
    expect(lost).toEqual([]);
    expect(sentences.length).toBeGreaterThan(200);
  });

  it('are found whichever way a server makes them', () => {
    const said = new Set(sentences.flatMap(({ saying }) => spoken(saying)));
    for (const sentence of [
      'E-mail and password do not belong together.',
      'Page 7 was read by OCR.',
      'Question 7: no choice is right yet.',
      'Somebody has begun it, so the order of the questions stays as it is.',
      'The class has this content already, as “Omega”.',
      'The name says a picture, but the content is not one.',
      'There is no such join code.',
      'Too many tries with wrong codes; wait a few minutes.',
      'Omega must have at most 7 characters.',
    ])
      expect(said).toContain(sentence);
  });

  it.each(translated)('can all be said in %s', (language) => {
    const { sentences: written, fields } = catalogueOf(language);
    const compiled = Object.fromEntries(
      Object.entries(written).map(([template, words]) => [template, compile(words)]),
    );
    const translate = createTranslation({ sentences: compiled, fields }, language);
    const missing = sentences
      .filter(({ saying }) => spoken(saying).every((said) => translate(said) === undefined))
      .map(({ saying, place }) => `${place}: ${spoken(saying).at(-1)}`);
    expect(missing).toEqual([]);
  });

  it.each(translated)('put no words of ours into holes in %s, where they would stay English', (language) => {
    const { sentences: written } = catalogueOf(language);
    const matchesOf = createMatcher(Object.keys(written));
    const swallowed = sentences.flatMap(({ saying, place }) =>
      spoken(saying).flatMap((said) => {
        const [found] = matchesOf(said);
        if (!found) return [];
        const asked = askedBy(written[found.template] ?? '');
        return Object.entries(found.values)
          .filter(([name, { kind, words }]) => kind === 'text' && asked.has(name) && words.includes(' '))
          .map(([, { words }]) => `${place}: ${words}`);
      }),
    );
    expect(swallowed).toEqual([]);
  });

  it('keep no translation of what no server says any more', () => {
    const templates = Object.keys(catalogueOf('de').sentences);
    const matchesOf = createMatcher(templates);
    const used = new Set<string>();
    const use = (said: string) => {
      const [found] = matchesOf(said);
      if (!found) return;
      used.add(found.template);
      for (const { kind, words } of Object.values(found.values)) if (kind === 'sentence') use(words);
    };
    for (const { saying } of sentences) spoken(saying).forEach(use);
    // A part of a list of names (core/src/attempts/who-sits.ts).
    used.add('{count, number} more');
    expect(templates.filter((template) => !used.has(template))).toEqual([]);
  });
});

describe('their catalogues', () => {
  it('have the same sentences and names in each language, in the same files', () => {
    const keysOf = (language: string) => {
      const { files, fields } = catalogueOf(language);
      return Object.entries({ ...files, fields }).map(([name, words]) => [name, Object.keys(words)]);
    };
    for (const language of translated) expect(keysOf(language)).toEqual(keysOf('de'));
  });

  it.each(translated)('use in %s only what stands in the holes, numbers as numbers', (language) => {
    const wrong = Object.entries(catalogueOf(language).sentences).filter(([template, words]) => {
      const holes = holesOf(template);
      const asNumber = [...words.matchAll(/\{(\w+), (?:number|plural)/g)].map(([, name]) => name ?? '');
      return (
        [...askedBy(words)].some((name) => !holes.has(name)) ||
        asNumber.some((name) => holes.get(name) !== 'number')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('leave nothing in English, and write Hindi in Devanagari', () => {
    for (const [english, words] of Object.entries(catalogueOf('de').sentences))
      expect(words).not.toBe(english);
    const { sentences: hindi, fields } = catalogueOf('hi');
    for (const words of Object.values({ ...hindi, ...fields }))
      expect(words).toMatch(/\p{Script=Devanagari}/u);
  });
});

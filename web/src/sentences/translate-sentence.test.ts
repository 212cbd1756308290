import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { createTranslation } from './translate-sentence.ts';

const sentences = {
  'The file is larger than {megabytes, number} MB.': 'Die Datei ist größer als {megabytes, number} MB.',
  'Question {number, number}: {gap, sentence}': 'Frage {number, number}: {gap}',
  'no choice is right yet.': 'Noch ist keine Antwort richtig.',
  '{count, number} answers wait.': '{count, plural, one {# Antwort wartet} other {# Antworten warten}}.',
  '{names, list} are sitting it.': '{names} schreiben es.',
  '{count, number} more': '{count, number} weitere',
  '{field, field} must not be empty.': '{field} darf nicht leer sein.',
  'It is “{name}”.': 'Das ist „{name}“.',
};
const compiled = Object.fromEntries(Object.entries(sentences).map(([key, words]) => [key, compile(words)]));
const fields = { input: 'Die Angabe', title: 'Der Titel' };
const translate = createTranslation({ sentences: compiled, fields }, 'de-DE');

describe('what a server said', () => {
  it('is said in the reader’s language, with numbers in its manner', () => {
    expect(translate('The file is larger than 1234.5 MB.')).toBe('Die Datei ist größer als 1.234,5 MB.');
    expect(translate('1 answers wait.')).toBe('1 Antwort wartet.');
  });

  it('is said with the sentence that stands in it, or not at all where that is unknown', () => {
    expect(translate('Question 3: no choice is right yet.')).toBe('Frage 3: Noch ist keine Antwort richtig.');
    expect(translate('Question 3: something else.')).toBeUndefined();
    expect(translate('Question 1: Question 2: Question 3: no choice is right yet.')).toBeUndefined();
  });

  it('lists names as the language does, the uncounted ones too', () => {
    expect(translate('Ada, Ben and 4 more are sitting it.')).toBe('Ada, Ben und 4 weitere schreiben es.');
    expect(translate('Ada and Ben are sitting it.')).toBe('Ada und Ben schreiben es.');
  });

  it('names arguments as people do', () => {
    expect(translate('title must not be empty.')).toBe('Der Titel darf nicht leer sein.');
    expect(translate('xyzMs must not be empty.')).toBe('Die Angabe darf nicht leer sein.');
  });

  it('leaves names as they are', () => {
    expect(translate('It is “{field} <b> “no choice is right yet.””.')).toBe(
      'Das ist „{field} <b> “no choice is right yet.”“.',
    );
  });

  it('is left to be said in English where it is unknown', () => {
    expect(translate('Something new.')).toBeUndefined();
  });
});

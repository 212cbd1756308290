import { describe, expect, it } from 'vitest';
import { createMatcher } from './match-sentence.ts';

/** Templates that fit a sentence, each with what stood in its holes. */
function matchesOf(templates: string[], sentence: string) {
  const found = [...createMatcher(templates)(sentence)];
  return found.map(({ template, values }) => [
    template,
    ...Object.entries(values).map(([name, { words }]) => `${name}=${words}`),
  ]);
}

describe('a sentence of a server', () => {
  it('is found with what stands in its holes, whatever that is', () => {
    const template = 'The class has this content already, as “{name}”.';
    for (const name of ['plates.pdf', 'a “b”.md', '{name}', 'ends.”.', 'ज्वार.pdf'])
      expect(matchesOf([template], `The class has this content already, as “${name}”.`)).toEqual([
        [template, `name=${name}`],
      ]);
  });

  it('has to fit as a whole, with something in every hole', () => {
    const templates = ['Page {page, number} was read.', 'It is {what}.'];
    for (const sentence of ['Page 3 was read. More.', 'On Page 3 was read.', 'It is .', 'It is', ''])
      expect(matchesOf(templates, sentence)).toEqual([]);
  });

  it('takes digits where a number belongs, and a name where an argument is named', () => {
    expect(matchesOf(['Page {page, number} is bad.'], 'Page two is bad.')).toEqual([]);
    expect(matchesOf(['Page {page, number} is bad.'], 'Page -2.5 is bad.')).toHaveLength(1);
    expect(matchesOf(['{field, field} is bad.'], 'timeLimitMs is bad.')).toHaveLength(1);
    expect(matchesOf(['{field, field} is bad.'], 'this field is bad.')).toEqual([]);
  });

  it('is taken for the template with most words of its own', () => {
    const templates = ['{a}.', 'The file {a}.', 'The file is {a}.', 'The file is empty.'];
    expect(matchesOf(templates, 'The file is empty.')[0]).toEqual(['The file is empty.']);
    expect(matchesOf(templates, 'The file is full.')[0]).toEqual(['The file is {a}.', 'a=full']);
  });

  it('may begin with a small letter, as within another one', () => {
    expect(matchesOf(['Choice {place, number} is empty.'], 'choice 2 is empty.')).toHaveLength(1);
    expect(matchesOf(['no choice is right yet.'], 'No choice is right yet.')).toHaveLength(1);
    expect(matchesOf(['{name} is here.'], 'Ada is here.')).toEqual([['{name} is here.', 'name=Ada']]);
  });

  it('is looked through once, however much it repeats itself', () => {
    const sentence = `The ${'file is '.repeat(50_000)}`;
    const from = performance.now();
    expect(matchesOf(['The {a} file is {b} file is {c} end.', '{a} file is {b}!'], sentence)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

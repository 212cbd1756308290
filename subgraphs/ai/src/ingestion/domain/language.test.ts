import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

const detect = (text: string) => detectLanguage([{ text }]);

describe('detectLanguage', () => {
  it.each([
    ['en', 'The moon pulls the sea, and the water of the near side is raised by it.'],
    ['de', 'Der Mond zieht das Meer an, und das Wasser auf der nahen Seite wird gehoben.'],
    ['hi', 'चंद्रमा समुद्र को खींचता है और पास का पानी ऊपर उठता है।'],
    ['fr', "La lune attire la mer, et l'eau du côté proche est soulevée par elle."],
    ['es', 'La luna atrae el mar y el agua del lado cercano se eleva por ella.'],
    ['ja', '月は海を引き、近い側の水が持ち上がる。'],
    ['zh', '月球吸引海水，近侧的水被抬高。'],
    ['ru', 'Луна притягивает море, и вода поднимается.'],
  ])('tells %s', (language, text) => {
    expect(detect(text)).toBe(language);
  });

  it('says nothing where there are too few words to tell', () => {
    expect(detect('H2O 42 + 17')).toBeNull();
    expect(detect('Photosynthesis')).toBeNull();
    expect(detect('')).toBeNull();
  });

  it('is not misled by a foreign word or by a title page', () => {
    expect(
      detectLanguage([
        { text: 'Bundesministerium' },
        { text: 'In this chapter the word Gezeiten is used for the tides of the sea.' },
      ]),
    ).toBe('en');
  });
});

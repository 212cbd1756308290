import { describe, expect, it } from 'vitest';
import { localeOf, matchLanguage } from './languages.ts';

describe('matchLanguage', () => {
  it('takes what was chosen before anything the browser prefers', () => {
    expect(matchLanguage('hi', ['de-AT', 'en'])).toBe('hi');
  });

  it('takes the first language of the browser that the page speaks, whatever the country', () => {
    expect(matchLanguage(null, ['fr-FR', 'de-AT', 'en-GB'])).toBe('de');
  });

  it('speaks English where nothing fits, also when something unknown was remembered', () => {
    expect(matchLanguage('xx', ['fr'])).toBe('en');
    expect(matchLanguage(null, [])).toBe('en');
  });
});

describe('localeOf', () => {
  it('writes dates in the manner of the reader’s own country', () => {
    expect(localeOf('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(localeOf('hi', ['de-DE'])).toBe('hi');
  });
});

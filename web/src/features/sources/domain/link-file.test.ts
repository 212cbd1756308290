import { expect, it } from 'vitest';
import { isAddress, siteOf, toLinkFile } from './link-file.ts';

it('a pasted page becomes a text under its title, in a file that any system can name', async () => {
  const file = toLinkFile({ name: ' Tides:  what/why? ', text: '\nThe moon pulls.\n' });
  expect(file.name).toBe('Tides what why.md');
  expect(await file.text()).toBe('# Tides: what/why?\n\nThe moon pulls.\n');
  expect(toLinkFile({ name: '???', text: 'x' }).name).toBe('page.md');
});

it('an address is one of the web, without a password in it', () => {
  expect([' https://example.org/a ', 'http://example.org'].every(isAddress)).toBe(true);
  expect(
    ['', 'example.org', 'javascript:alert(1)', 'https://a:b@example.org', 'https://host'].some(isAddress),
  ).toBe(false);
  expect(siteOf('https://www.example.org/a?b')).toBe('www.example.org');
});

import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

describe('returnPath', () => {
  it('leads back to a place of this page, with its query', () => {
    const place = '/classrooms/a/materials/b?page=3&start=4&end=9';
    expect(returnPath(new URLSearchParams(signInPath(place).split('?')[1]).get('next'))).toBe(place);
  });

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'classrooms',
  ])('leads home instead of to %j', (wanted) => expect(returnPath(wanted)).toBe('/'));
});

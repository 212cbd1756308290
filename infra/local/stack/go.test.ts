import { describe, expect, it } from 'vitest';
import { minorOf } from './go.ts';

describe('the version of a Go', () => {
  it.each([
    ['go1.19.8', 19],
    ['go version go1.24.3 linux/amd64', 24],
    ['', 0],
  ])('is read from %j', (said, minor) => expect(minorOf(said)).toBe(minor));
});

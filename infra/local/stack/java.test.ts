import { describe, expect, it } from 'vitest';
import { majorOf } from './java.ts';

describe('the version of a Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_392"', 8],
    ['command not found', undefined],
  ])('is read from %j', (said, major) => expect(majorOf(said)).toBe(major));
});

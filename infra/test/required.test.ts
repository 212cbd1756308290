import { describe, expect, it } from 'vitest';
import { absent, parseRequired } from './required.ts';

describe('REQUIRE', () => {
  it('turns a skip into a failure for what it names, and for nothing else', () => {
    const said: string[] = [];
    const required = parseRequired('chromium, postgres');
    const tallies = ['postgres', 'redis'].map((name) =>
      absent(name, 'not found', required, (line) => void said.push(line)),
    );
    expect(tallies).toEqual([
      { passed: 0, failed: 1, skipped: 0 },
      { passed: 0, failed: 0, skipped: 1 },
    ]);
    expect(said).toEqual(['FAIL postgres: not found', 'skip redis: not found']);
  });

  it('is refused when it names what nothing answers to', () => {
    expect(() => parseRequired('postgress')).toThrow('REQUIRE names postgress');
    expect(parseRequired(undefined).size).toBe(0);
  });
});

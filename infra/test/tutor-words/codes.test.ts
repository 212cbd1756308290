// The page reads what the tutor says in English, and may import nothing of it: here both are held against each other.
import { describe, expect, it } from 'vitest';
import { decisionOf, decisions } from '../../../subgraphs/ai/src/moderation/domain/verdict.ts';
import { breaches } from '../../../subgraphs/ai/src/tutor/domain/sources/isolation.ts';
import { sourcePolicies, tones } from '../../../subgraphs/ai/src/tutor/domain/settings.ts';
import { codeOf } from '../../../web/src/features/tutor-trace/domain/codes.ts';

describe('codes of a trace', () => {
  it.each([
    ['decision', decisions],
    ['class', Object.keys(decisionOf)],
    ['breach', breaches],
    ['tone', tones],
    ['policy', sourcePolicies],
  ])('are all known of %s', (name, codes) => {
    expect(codes.map((code) => codeOf(name, code))).toEqual([...codes]);
  });

  it('are none where a person may have written the same', () => {
    expect(codeOf('asked', 'list')).toBeUndefined();
    expect(codeOf('topic', 'share')).toBeUndefined();
  });

  it('say yes and no of every value', () => {
    expect([codeOf('used', true), codeOf('declined', false)]).toEqual(['true', 'false']);
  });
});

import { describe, expect, it } from 'vitest';
import { warningWords } from './warnings.ts';

const message = 'Said by the server.';

describe('warningWords', () => {
  it('says of a page how it was read and how sure that is', () => {
    expect(warningWords({ page: 7, kind: 'LOW_CONFIDENCE', confidence: 0.41, message })).toEqual({
      key: 'lowConfidence',
      page: 7,
      confidence: 0.41,
    });
    expect(warningWords({ page: 2, kind: 'NO_TEXT', message })).toEqual({ key: 'noText', page: 2 });
  });

  it('leaves the word to the server where only it knows more', () => {
    expect(warningWords({ page: 7, kind: 'PART_SKIPPED', message })).toEqual({ said: message });
    expect(warningWords({ page: null, kind: 'NO_TEXT', message })).toEqual({ said: message });
    expect(warningWords({ page: 3, kind: 'READ_BY_OCR', message })).toEqual({ said: message });
  });
});

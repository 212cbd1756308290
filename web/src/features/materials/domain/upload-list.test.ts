import { describe, expect, it } from 'vitest';
import { fileBytesMax, nextToSend, reduceUploads } from './upload-list.ts';

const chosen = (...sizes: number[]) =>
  reduceUploads([], {
    type: 'chosen',
    uploads: sizes.map((sizeBytes, index) => ({ key: `k${index}`, name: `${index}.pdf`, sizeBytes })),
  });

describe('reduceUploads', () => {
  it('refuses an empty and an oversized file at once, and sends the others', () => {
    const uploads = chosen(0, 10, fileBytesMax + 1);
    expect(uploads.map(({ state }) => state.step)).toEqual(['refused', 'waiting', 'refused']);
    expect(nextToSend(uploads, 2)?.key).toBe('k1');
  });

  it('lets the others go on when one is refused', () => {
    const refused = { step: 'refused', reason: 'Not a PDF.', mayRetry: false } as const;
    const uploads = reduceUploads(chosen(10, 10), { type: 'changed', key: 'k0', state: refused });
    expect(uploads[0]?.state).toEqual(refused);
    expect(nextToSend(uploads, 1)?.key).toBe('k1');
  });

  it('sends no more at once than it may', () => {
    const uploads = reduceUploads(chosen(10, 10), {
      type: 'changed',
      key: 'k0',
      state: { step: 'sending', percent: 5 },
    });
    expect(nextToSend(uploads, 1)).toBeUndefined();
    expect(nextToSend(uploads, 2)?.key).toBe('k1');
  });
});

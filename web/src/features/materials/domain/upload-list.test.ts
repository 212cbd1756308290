import { describe, expect, it } from 'vitest';
import { fileBytesMax, nextToSend, reduceUploads, rowsOf, sumsOf, type UploadState } from './upload-list.ts';

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
    const refused = { step: 'refused', reason: { said: 'Not a PDF.' }, mayRetry: false } as const;
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

describe('rowsOf', () => {
  const become = (uploads: ReturnType<typeof chosen>, key: string, state: UploadState) =>
    reduceUploads(uploads, { type: 'changed', key, state });

  it('shows what is on its way, refused or here already, and counts the rest', () => {
    let uploads = chosen(...Array.from({ length: 40 }, () => 10));
    uploads = become(uploads, 'k0', { step: 'stored', materialId: 'a', alreadyHereAs: null });
    uploads = become(uploads, 'k1', { step: 'stored', materialId: 'b', alreadyHereAs: 'tides.pdf' });
    uploads = become(uploads, 'k2', { step: 'sending', percent: 3 });
    uploads = become(uploads, 'k3', { step: 'refused', reason: 'lost', mayRetry: true });
    const { rows, waitingUnseen } = rowsOf(uploads);
    expect(rows.map(({ key }) => key)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    expect(waitingUnseen).toBe(33);
    expect(sumsOf(uploads)).toEqual({ total: 40, done: 3 });
  });
});

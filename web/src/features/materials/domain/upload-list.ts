/** Files on their way to the server: each goes its own way, and one that fails stops no other. Pure. */
export type UploadState =
  | { step: 'waiting' }
  | { step: 'sending'; percent: number }
  | { step: 'stored'; materialId: string }
  | { step: 'refused'; reason: string; mayRetry: boolean };

export interface Upload {
  key: string;
  name: string;
  sizeBytes: number;
  state: UploadState;
}

export type UploadChange =
  | { type: 'chosen'; uploads: ReadonlyArray<Omit<Upload, 'state'>> }
  | { type: 'changed'; key: string; state: UploadState }
  | { type: 'dismissed'; key: string };

/** The same limit as the server's, so that nobody waits for a refusal that is certain. */
export const fileBytesMax = 50 * 1024 * 1024;

function refusalOf({ sizeBytes }: { sizeBytes: number }): UploadState | null {
  if (sizeBytes === 0) return { step: 'refused', reason: 'This file is empty.', mayRetry: false };
  if (sizeBytes > fileBytesMax) {
    return {
      step: 'refused',
      reason: 'This file is larger than 50 MB. Split it, or leave out large pictures.',
      mayRetry: false,
    };
  }
  return null;
}

export function reduceUploads(uploads: readonly Upload[], change: UploadChange): readonly Upload[] {
  switch (change.type) {
    case 'chosen':
      return [
        ...uploads,
        ...change.uploads.map((chosen) => ({
          ...chosen,
          state: refusalOf(chosen) ?? ({ step: 'waiting' } as const),
        })),
      ];
    case 'changed':
      return uploads.map((upload) =>
        upload.key === change.key ? { ...upload, state: change.state } : upload,
      );
    case 'dismissed':
      return uploads.filter(({ key }) => key !== change.key);
  }
}

/** The next file to send while at most `atOnce` are being sent. */
export function nextToSend(uploads: readonly Upload[], atOnce: number): Upload | undefined {
  const sending = uploads.filter(({ state }) => state.step === 'sending').length;
  return sending < atOnce ? uploads.find(({ state }) => state.step === 'waiting') : undefined;
}

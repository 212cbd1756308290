/** Files on their way to the server: each goes its own way, and one that fails stops no other. Pure. */
import type { ErrorKey } from '../../../api/errors.ts';

export type UploadState =
  | { step: 'waiting' }
  | { step: 'sending'; percent: number }
  | { step: 'stored'; materialId: string; alreadyHereAs: string | null }
  | { step: 'refused'; reason: Refusal; mayRetry: boolean };

/** Why a file was refused: what the page knows itself, or what the server said. */
export type Refusal =
  'empty' | 'tooLarge' | 'lost' | 'tooLong' | 'noAnswer' | { error: ErrorKey } | { said: string };

export interface Upload {
  key: string;
  /** With the folders it came in. */
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
  if (sizeBytes === 0) return { step: 'refused', reason: 'empty', mayRetry: false };
  return sizeBytes > fileBytesMax ? { step: 'refused', reason: 'tooLarge', mayRetry: false } : null;
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

export interface UploadSums {
  total: number;
  /** Stored or refused: nothing is waited for. */
  done: number;
}

export function sumsOf(uploads: readonly Upload[]): UploadSums {
  const done = uploads.filter(({ state }) => state.step === 'stored' || state.step === 'refused').length;
  return { total: uploads.length, done };
}

/** Files that wait are shown as far as they are next; a folder of hundreds is not a list to read. */
const waitingShown = 3;

/** What is worth a row: files on their way, refused ones, and those that were here already. */
export function rowsOf(uploads: readonly Upload[]): { rows: readonly Upload[]; waitingUnseen: number } {
  const waiting = uploads.filter(({ state }) => state.step === 'waiting');
  const next = new Set(waiting.slice(0, waitingShown).map(({ key }) => key));
  const rows = uploads.filter(({ key, state }) => {
    if (state.step === 'waiting') return next.has(key);
    return state.step !== 'stored' || state.alreadyHereAs !== null;
  });
  return { rows, waitingUnseen: waiting.length - next.size };
}

/** One document at a time is recognised in a process: recognition takes a whole processor, and the others are to serve. */

/** Another document is being recognised. */
export class RecognitionBusy extends Error {
  constructor() {
    super('Another document is being recognised.');
    this.name = 'RecognitionBusy';
  }
}

export interface RecognitionTurn {
  isFree(): boolean;
  /** Taken until disposed of; undefined while another has it. */
  take(): Disposable | undefined;
}

/** `onFree` is told when the turn is given back. */
export function createRecognitionTurn(onFree: () => void = () => {}): RecognitionTurn {
  let isFree = true;
  return {
    isFree: () => isFree,
    take() {
      if (!isFree) return undefined;
      isFree = false;
      return {
        [Symbol.dispose]() {
          isFree = true;
          onFree();
        },
      };
    },
  };
}

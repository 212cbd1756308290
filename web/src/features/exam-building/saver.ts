/**
 * Saves what is written, one save at a time, a breath after the last change and again after a failure. Knows no
 * transport and no clock, so that tests own both.
 */
import { pauseBeforeTry } from '../../api/follow-stream.ts';

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** The server could not be reached; it is tried again. */
  | { kind: 'failing' }
  /** The server will not take it: nothing is sent until `again` or another change. */
  | { kind: 'refused'; reason: Refusal };

export interface Refusal {
  /** Somebody else changed it meanwhile: what is here stands on something that is gone. */
  isConflict: boolean;
  message: string;
  path: readonly string[];
}

export type SaveAnswer = { taken: true } | ({ taken: false } & Refusal);

export interface SaverDeps {
  /** Sends what is not saved yet. Throws when the server cannot be reached. */
  save(): Promise<SaveAnswer>;
  schedule(delayMs: number, task: () => void): () => void;
  random(): number;
  onState(state: SaveState): void;
}

export interface Saver {
  /** Something was changed. */
  touch(): void;
  /** Saves at once; answers whether everything is saved. */
  saveNow(): Promise<boolean>;
  stop(): void;
}

const breathMs = 700;

export function createSaver({ save, schedule, random, onState }: SaverDeps): Saver {
  let version = 0;
  let savedVersion = 0;
  let failures = 0;
  let running: Promise<boolean> | null = null;
  let cancel: () => void = () => undefined;
  let stopped = false;

  const tell = (state: SaveState) => {
    if (!stopped) onState(state);
  };

  async function saveAll(): Promise<boolean> {
    while (savedVersion < version && !stopped) {
      const sending = version;
      tell({ kind: 'saving' });
      const answer = await save().catch(() => null);
      if (!answer) {
        tell({ kind: 'failing' });
        cancel = schedule(pauseBeforeTry(failures++, random()), () => void saveNow());
        return false;
      }
      failures = 0;
      if (!answer.taken) {
        const { isConflict, message, path } = answer;
        tell({ kind: 'refused', reason: { isConflict, message, path } });
        return false;
      }
      savedVersion = sending;
    }
    tell({ kind: 'saved' });
    return true;
  }

  function saveNow(): Promise<boolean> {
    cancel();
    running ??= saveAll().finally(() => (running = null));
    return running;
  }

  return {
    touch() {
      version += 1;
      cancel();
      tell({ kind: 'waiting' });
      if (!running) cancel = schedule(breathMs, () => void saveNow());
    },
    saveNow,
    stop() {
      stopped = true;
      cancel();
    },
  };
}

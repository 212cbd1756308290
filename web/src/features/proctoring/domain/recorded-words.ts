/** What was recorded, told to the person it is about. Pure. */
import type { Observation, ObservationKind } from './observation-queue.ts';

const words: Record<Exclude<ObservationKind, 'HEARTBEAT'>, string> = {
  TAB_HIDDEN: 'Another tab or app covered this page',
  TAB_VISIBLE: 'This page was in view again',
  WINDOW_BLURRED: 'Another window was in use',
  WINDOW_FOCUSED: 'This window was in use again',
  FULLSCREEN_EXITED: 'Full screen was left',
  FULLSCREEN_ENTERED: 'Full screen was entered',
  COPY: 'Something was copied',
  PASTE: 'Something was pasted',
  PRINT: 'The page was printed',
};

const characters = (count: number) => ` (${count} ${count === 1 ? 'character' : 'characters'})`;

export function recordedWords({ kind, value }: Observation): string {
  if (kind === 'HEARTBEAT') return 'The page was open';
  return words[kind] + (value === undefined ? '' : characters(value));
}

/** “3:07” since the attempt began. */
export function formatSince(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const [minutes = 0, last = 0] = rest;
  const tail = `${minutes}:${String(last).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail.padStart(5, '0')}` : tail;
}

/** Which documents somebody looks for. Pure. */
import type { IndexState } from './indexing.ts';

export type StateChoice = 'any' | 'ready' | 'warned' | 'being-read' | 'failed';

export interface MaterialFilter {
  name: string;
  state: StateChoice;
}

export const noFilter: MaterialFilter = { name: '', state: 'any' };

export const isFiltering = ({ name, state }: MaterialFilter): boolean =>
  name.trim() !== '' || state !== 'any';

/** Small and capital letters and marks above letters make no difference: who looks for “uber” finds “Über”. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

interface Read {
  state: IndexState;
  warnings: readonly unknown[];
}

function hasState(choice: StateChoice, reading: Read | null): boolean {
  if (choice === 'any') return true;
  if (!reading) return false;
  if (choice === 'warned') return reading.warnings.length > 0;
  if (choice === 'ready') return reading.state === 'READY';
  if (choice === 'failed') return reading.state === 'FAILED';
  return reading.state === 'QUEUED' || reading.state === 'INDEXING';
}

/** Every word of the filter has to be somewhere in the name. */
export function matches(filter: MaterialFilter, name: string, reading: Read | null): boolean {
  const words = plain(filter.name).split(/\s+/).filter(Boolean);
  const within = plain(name);
  return hasState(filter.state, reading) && words.every((word) => within.includes(word));
}

/** Answers that wait for a teacher, one after another; those done stay in reach, to be looked at again. Pure. */
export interface Grade {
  points: number;
  feedback: string;
}
export interface Queued<Item> {
  item: Item;
  /** What was given here; null while it waits. */
  grade: Grade | null;
}
export interface Queue<Item> {
  entries: ReadonlyArray<Queued<Item>>;
  current: number;
}

export type QueueMove<Item> =
  | { type: 'loaded'; items: readonly Item[] }
  | { type: 'emptied' }
  | { type: 'graded'; key: string; grade: Grade }
  | { type: 'went'; by: -1 | 1 };

export interface Keyed {
  key: string;
}

/** The next that waits after a place, from the beginning again where there is none; the place itself where all is done. */
function nextWaiting<Item>(entries: ReadonlyArray<Queued<Item>>, place: number): number {
  const after = entries.findIndex(({ grade }, index) => grade === null && index > place);
  if (after >= 0) return after;
  const before = entries.findIndex(({ grade }) => grade === null);
  return before >= 0 ? before : place;
}

export function moveQueue<Item extends Keyed>(queue: Queue<Item>, move: QueueMove<Item>): Queue<Item> {
  switch (move.type) {
    case 'loaded': {
      const known = new Set(queue.entries.map(({ item }) => item.key));
      const fresh = move.items.filter(({ key }) => !known.has(key)).map((item) => ({ item, grade: null }));
      const entries = [...queue.entries, ...fresh];
      const isDone = queue.entries[queue.current]?.grade != null;
      return { entries, current: isDone ? nextWaiting(entries, queue.current) : queue.current };
    }
    case 'emptied':
      return { entries: [], current: 0 };
    case 'graded': {
      const place = queue.entries.findIndex(({ item }) => item.key === move.key);
      const wasWaiting = queue.entries[place]?.grade === null;
      const entries = queue.entries.map((entry, index) =>
        index === place ? { ...entry, grade: move.grade } : entry,
      );
      return { entries, current: wasWaiting ? nextWaiting(entries, place) : queue.current };
    }
    case 'went': {
      const last = Math.max(0, queue.entries.length - 1);
      return { ...queue, current: Math.min(last, Math.max(0, queue.current + move.by)) };
    }
  }
}

export const waiting = <Item>({ entries }: Queue<Item>): number =>
  entries.filter(({ grade }) => grade === null).length;

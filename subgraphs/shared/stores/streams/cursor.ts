/** Cursors of live streams: the place in the stream, and a mark of the stream so that one is not taken for another's. */
import { createHash } from 'node:crypto';

const placeDigits = 12;
const form = /^(\d{12})\.([0-9a-f]{8})$/;

/** The cursor of the item at `position` (from 1); 0 is the place before the first. */
export function toCursor(stream: string, position: number): string {
  return `${String(position).padStart(placeDigits, '0')}.${markOf(stream)}`;
}

/** The position that a cursor of this stream names; undefined for anything else. */
export function parseCursor(stream: string, cursor: string): number | undefined {
  const [, place, mark] = form.exec(cursor) ?? [];
  const position = Number(place);
  return position >= 0 && mark === markOf(stream) ? position : undefined;
}

const markOf = (stream: string) => createHash('sha256').update(stream).digest('hex').slice(0, 8);

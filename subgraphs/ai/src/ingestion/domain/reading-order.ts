/** The order in which a person reads what stands on a page, by where it stands. */

export interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
}

const depthMax = 40;
const pairsMax = 2_000;

/**
 * Columns from left to right, each from top to bottom; what reaches over several columns parts what is above it from what
 * is below. `y` grows downwards.
 */
export function inReadingOrder<T>(items: T[], placeOf: (item: T) => Placed, depth = 0): T[] {
  if (items.length < 2) return items;
  const cut = (from: 'x' | 'y') => (depth < depthMax ? partsAlong(items, placeOf, from) : [items]);
  for (const axis of ['x', 'y'] as const) {
    const parts = cut(axis);
    if (parts.length > 1) return parts.flatMap((part) => inReadingOrder(part, placeOf, depth + 1));
  }
  return items.toSorted((a, b) => placeOf(a).y - placeOf(b).y || placeOf(a).x - placeOf(b).x);
}

/** Groups that no item of another group overlaps along the axis, in order. A sliver of overlap does not count. */
function partsAlong<T>(items: T[], placeOf: (item: T) => Placed, axis: 'x' | 'y'): T[][] {
  if (items.length > pairsMax) return [items];
  const length = axis === 'x' ? 'width' : 'height';
  const sorted = items.toSorted((a, b) => placeOf(a)[axis] - placeOf(b)[axis]);
  const parts: T[][] = [];
  let reach = -Infinity;
  for (const item of sorted) {
    const place = placeOf(item);
    const tolerance = place[length] * 0.05;
    if (place[axis] + tolerance >= reach || parts.length === 0) parts.push([]);
    (parts.at(-1) as T[]).push(item);
    reach = Math.max(reach, place[axis] + place[length] - tolerance);
  }
  return parts;
}

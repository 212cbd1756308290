/** An order of one's own: the same for the same seed, and unlike others'. */

/** The rows in the order that `seed` gives them; which rows come first tells nothing about them. */
export function shuffled<T extends { id: string }>(rows: readonly T[], seed: string): T[] {
  const places = new Map(rows.map((row) => [row, placeOf(`${seed}:${row.id}`)]));
  return rows.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** FNV-1a over 32 bits, mixed once more so that ids that differ in one place land far apart. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Puts the items in an order that `chance` (0 to 1) gives, in place. */
export function shuffle<T>(items: T[], chance: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
}

/** Slips of the pen: letters dropped, added, swapped, or taken for one that sounds alike. */

/** Letters that people take for one another; "clash" is no slip for "class". */
const alike = ['aeiouy', 'csz', 'ckq', 'dt', 'gj', 'vw', 'fv', 'mn', 'bp'];
const soundAlike = (a: string, b: string) =>
  alike.some((letters) => letters.includes(a) && letters.includes(b));
const never = 9;

/** Slips that turn one word into the other, or more than `slipsMax` where they are more. */
export function slipsBetween(one: string, other: string, slipsMax: number): number {
  if (Math.abs(one.length - other.length) > slipsMax) return slipsMax + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const [a, b] = [one[row - 1] ?? '', other[column - 1] ?? ''];
      const same = a === b ? 0 : soundAlike(a, b) ? 1 : never;
      let slips = Math.min(
        (last[column - 1] ?? never) + same,
        (last[column] ?? never) + 1,
        (current[column - 1] ?? never) + 1,
      );
      if (a === other[column - 2] && b === one[row - 2])
        slips = Math.min(slips, (beforeLast[column - 2] ?? never) + 1);
      current.push(slips);
    }
    if (Math.min(...current) > slipsMax) return slipsMax + 1;
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? slipsMax + 1;
}

/** Whether a quiz can be begun by its times. Pure: the moment is given, in ms. */
export type Door = 'early' | 'open' | 'late';

export function doorOf(
  { opensAt, closesAt }: { opensAt?: string | null; closesAt?: string | null },
  now: number,
): Door {
  if (opensAt && Date.parse(opensAt) > now) return 'early';
  return closesAt && Date.parse(closesAt) <= now ? 'late' : 'open';
}

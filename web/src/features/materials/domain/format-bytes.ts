const units = ['bytes', 'KB', 'MB', 'GB'] as const;

export interface Size {
  amount: number;
  unit: (typeof units)[number];
}

/** A size as people say it: 340 KB, 1.2 MB. */
export function sizeOf(bytes: number): Size {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1_000 && unit < units.length - 1) {
    amount /= 1_024;
    unit += 1;
  }
  return {
    amount: amount < 10 && unit > 0 ? Math.round(amount * 10) / 10 : Math.round(amount),
    unit: units[unit] ?? 'bytes',
  };
}

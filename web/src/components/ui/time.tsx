const styles = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  clock: { timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(style: keyof typeof styles): Intl.DateTimeFormat {
  const format = formats.get(style) ?? new Intl.DateTimeFormat(undefined, styles[style]);
  formats.set(style, format);
  return format;
}

/** A moment in the reader's own zone and manner. */
export function Time({ at, style = 'moment' }: { at: string; style?: keyof typeof styles }) {
  return <time dateTime={at}>{formatOf(style).format(new Date(at))}</time>;
}

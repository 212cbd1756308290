import { useFormatter } from 'use-intl';

const styles = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  clock: { timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A moment in the reader's own zone and manner. */
export function Time({ at, style = 'moment' }: { at: string; style?: keyof typeof styles }) {
  const format = useFormatter();
  return <time dateTime={at}>{format.dateTime(new Date(at), styles[style])}</time>;
}

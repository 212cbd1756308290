import { useFormatter } from 'use-intl';

interface Times {
  startsAt: string;
  endsAt: string;
  startedAt?: string | null | undefined;
  endedAt?: string | null | undefined;
}

/** From when until when: as it was held, else as it is planned. */
export function MeetingTimes({ meeting: { startsAt, endsAt, startedAt, endedAt } }: { meeting: Times }) {
  const format = useFormatter();
  const [from, until] = startedAt && endedAt ? [startedAt, endedAt] : [startsAt, endsAt];
  return (
    <time dateTime={from}>
      {format.dateTimeRange(new Date(from), new Date(until), { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}

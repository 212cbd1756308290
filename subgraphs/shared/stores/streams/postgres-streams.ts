/** Live streams as rows of PostgreSQL, numbered per stream under a lock, so that numbers become visible in their order. */
import { badInput } from '@ensure-study/kit/errors';
import { sql } from 'drizzle-orm';
import { writeWithHints } from '../sql/hints.ts';
import { isDatabaseOutage } from '../sql/outage.ts';
import type { Database } from '../sql/port.ts';
import { createWaiting, type Waiting } from '../sql/waiting.ts';
import type { Wakeups } from '../sql/wakeups.ts';
import { parseCursor, toCursor } from './cursor.ts';
import type { FollowOptions, LiveStreams, StreamItem } from './port.ts';
import { shareReads } from './share-reads.ts';
import { createTailWatch, type TailWatch } from './watch-tails.ts';

const channel = 'platform_streams';
const pollEveryMs = 1_000;
const pageSize = 500;
/** Of a timer, at most: who follows is woken, by a hint or by the watch over the ends of streams. */
const untilWokenMs = 2 ** 31 - 1;

/** The schema `platform` must be there (`migratePlatform`). */
export function createLiveStreams({
  database,
  wakeups,
}: {
  database: Database;
  wakeups: Wakeups;
}): LiveStreams {
  const waiting = createWaiting((wake) => wakeups.listen(channel, wake));

  const { read, last } = createReads(database);
  const sharedRead = shareReads<StreamItem[]>(read);
  const tails = createTailWatch({
    readTails: (streams) => readTails(database, streams),
    everyMs: pollEveryMs,
  });

  return {
    forget: (before, limit) => forget(database, before, limit),
    async append(stream, payloads, executor = database.db) {
      if (payloads.length === 0) return [];
      const items = JSON.stringify(payloads);
      const hints = [{ channel, payload: stream }];
      const { rows } = await writeWithHints({ database, wakeups }, executor, hints, (byNotify) =>
        executor.execute<{ position: string }>(
          sql`select append_stream as position from platform.append_stream(${stream}, ${items}::json, ${byNotify})`,
        ),
      );
      return rows.map(({ position }) => toCursor(stream, Number(position)));
    },
    read,
    last,
    start: (stream) => toCursor(stream, 0),
    follow(stream, options) {
      const stop = new AbortController();
      const signal = AbortSignal.any([options.signal, stop.signal]);
      positionOf(stream, options.after);
      return stoppable(
        followRows({ read: sharedRead, last, waiting, tails }, stream, { ...options, signal }),
        stop,
      );
    },
    isCursor: (stream, cursor) => parseCursor(stream, cursor) !== undefined,
  };
}

function createReads(database: Database): Pick<LiveStreams, 'read' | 'last'> {
  async function read(stream: string, after?: string, limit = pageSize): Promise<StreamItem[]> {
    const { rows } = await database.db.execute<{ position: string; payload: unknown }>(sql`
      select position, payload from platform.stream_items
      where stream = ${stream} and position > ${positionOf(stream, after)}
      order by position limit ${limit}`);
    return rows.map(({ position, payload }) => ({ cursor: toCursor(stream, Number(position)), payload }));
  }

  async function last(stream: string): Promise<string | undefined> {
    const { rows } = await database.db.execute<{ position: string | null }>(
      sql`select max(position) as position from platform.stream_items where stream = ${stream}`,
    );
    const position = rows[0]?.position;
    return position ? toCursor(stream, Number(position)) : undefined;
  }

  return { read, last };
}

async function readTails({ db }: Database, streams: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ stream: string; position: string }>(sql`
    select s.stream, (select max(i.position) from platform.stream_items i where i.stream = s.stream) as position
    from json_array_elements_text(${JSON.stringify(streams)}::json) as s(stream)`);
  return new Map(rows.map(({ stream, position }) => [stream, Number(position)]));
}

async function forget({ db }: Database, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from platform.stream_items i using (
      select stream, position from platform.stream_items s
      where s.appended_at < ${before} and s.position < (
        select max(l.position) from platform.stream_items l where l.stream = s.stream)
      limit ${limit}) as old
    where i.stream = old.stream and i.position = old.position`);
  return rowCount ?? 0;
}

function positionOf(stream: string, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const position = parseCursor(stream, cursor);
  if (position === undefined) throw badInput('after: this is no cursor of this stream.');
  return position;
}

interface Source extends Pick<LiveStreams, 'last'> {
  read(stream: string, after: string | undefined): Promise<StreamItem[]>;
  waiting: Waiting;
  tails: TailWatch;
}

async function* followRows(
  source: Source,
  stream: string,
  options: FollowOptions,
): AsyncGenerator<StreamItem> {
  const { signal } = options;
  const place = source.waiting.enter(stream);
  let after = options.after;
  const position = () => positionOf(stream, after);
  const unwatch = source.tails.add({ stream, position, wake: () => place.hint() });
  try {
    let isPlaced = after !== undefined || options.from === 'start';
    while (!signal.aborted) {
      try {
        if (!isPlaced) after = await source.last(stream);
        isPlaced = true;
        const items = await source.read(stream, after);
        for (const item of items) {
          if (signal.aborted) return;
          after = item.cursor;
          yield item;
        }
        if (items.length === pageSize) continue;
      } catch (error) {
        // Whoever follows sees the rows a little later; nothing that was committed is gone.
        if (!isDatabaseOutage(error)) throw error;
      }
      // Its place is where the stream ends now, not where it will end when something comes.
      await place.next(isPlaced ? untilWokenMs : pollEveryMs, signal);
    }
  } finally {
    unwatch();
    place.leave();
  }
}

/** Lets `return` end a generator that is waiting; by itself it would be heard only at the next item. */
function stoppable<T>(items: AsyncGenerator<T>, stop: AbortController): AsyncIterableIterator<T> {
  return {
    next: () => items.next(),
    return: async () => {
      stop.abort();
      return items.return(undefined);
    },
    throw: async (error) => {
      stop.abort();
      return items.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

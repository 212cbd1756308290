/** Live streams as rows of PostgreSQL, numbered per stream under a lock, so that numbers become visible in their order. */
import { badInput, subscriptionGap } from '@ensure-study/kit/errors';
import { sql } from 'drizzle-orm';
import { writeWithHints } from '../sql/hints.ts';
import { isDatabaseOutage } from '../sql/outage.ts';
import type { Database, Executor } from '../sql/port.ts';
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
  const sharedRead = shareReads<Beginning, StreamItem[]>(read);
  const tails = createTailWatch({
    readTails: (streams) => readTails(database, streams),
    everyMs: pollEveryMs,
  });

  return {
    forget: (before, limit) => forget(database, before, limit),
    drop: (streams, { keepsLast }, executor = database.db) => drop(executor, streams, keepsLast),
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
    read: (stream, after, limit) => read(stream, { place: after, mayMiss: after === undefined }, limit),
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

/** After which place to read on. */
interface Beginning {
  /** A cursor; undefined for the place before the first. */
  place: string | undefined;
  /** Whether some items behind it may be forgotten without a word: nobody was told up to there. */
  mayMiss: boolean;
}

function createReads(database: Database) {
  const read = async (stream: string, { place, mayMiss }: Beginning, limit = pageSize) =>
    readItems(database, stream, { place: positionOf(stream, place), mayMiss, limit });

  async function last(stream: string): Promise<string | undefined> {
    const { rows } = await database.db.execute<{ position: string | null }>(
      sql`select max(position) as position from platform.stream_items where stream = ${stream}`,
    );
    const position = rows[0]?.position;
    return position ? toCursor(stream, Number(position)) : undefined;
  }

  return { read, last };
}

/** The item at the place is looked for too, in the same statement, so that nothing is forgotten between two looks. */
async function readItems(
  { db }: Database,
  stream: string,
  { place, mayMiss, limit }: { place: number; mayMiss: boolean; limit: number },
): Promise<StreamItem[]> {
  const { rows } = await db.execute<{ position: string; payload: unknown }>(sql`
    select position, case when position > ${place} then payload end as payload
    from platform.stream_items where stream = ${stream} and position >= ${place}
    order by position limit ${limit + 1}`);
  const found = rows.map(({ position, payload }) => ({ position: Number(position), payload }));
  const items = found.filter(({ position }) => position > place).slice(0, limit);
  const reached = items.at(-1)?.position ?? found[0]?.position ?? 0;
  if (!mayMiss && reached !== place + items.length) throw subscriptionGap();
  return items.map(({ position, payload }) => ({ cursor: toCursor(stream, position), payload }));
}

async function readTails({ db }: Database, streams: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ stream: string; position: string }>(sql`
    select s.stream, (select max(i.position) from platform.stream_items i where i.stream = s.stream) as position
    from json_array_elements_text(${JSON.stringify(streams)}::json) as s(stream)`);
  return new Map(rows.map(({ stream, position }) => [stream, Number(position)]));
}

/** Rows are as old as their transactions, which may have waited for each other: an older one may lie behind a younger. */
async function forget({ db }: Database, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with old as materialized (
      select s.stream, s.position from platform.stream_items s
      where s.appended_at < ${before} and s.position < (
        select max(l.position) from platform.stream_items l where l.stream = s.stream)
      order by s.stream, s.position limit ${limit}),
    touched as materialized (
      select o.stream, (
        select min(y.position) from platform.stream_items y
        where y.stream = o.stream and y.appended_at >= ${before}) as young
      from (select distinct stream from old) as o)
    delete from platform.stream_items i using old join touched using (stream)
    where i.stream = old.stream and i.position = old.position
      and (touched.young is null or i.position < touched.young)`);
  return rowCount ?? 0;
}

async function drop(executor: Executor, streams: readonly string[], keepsLast: boolean): Promise<void> {
  if (streams.length === 0) return;
  await executor.execute(sql`
    delete from platform.stream_items i using (
      select s.stream, (select max(l.position) from platform.stream_items l where l.stream = s.stream) as last
      from json_array_elements_text(${JSON.stringify(streams)}::json) as s(stream)) as ends
    where i.stream = ends.stream and (i.position < ends.last or not ${keepsLast})`);
}

function positionOf(stream: string, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const position = parseCursor(stream, cursor);
  if (position === undefined) throw badInput('after: this is no cursor of this stream.');
  return position;
}

interface Source extends Pick<LiveStreams, 'last'> {
  read(stream: string, beginning: Beginning): Promise<StreamItem[]>;
  waiting: Waiting;
  tails: TailWatch;
}

/** Undefined for now, which only the stream knows. */
function beginningOf({ after, from }: FollowOptions): Beginning | undefined {
  if (after !== undefined) return { place: after, mayMiss: false };
  if (from === 'now') return undefined;
  return { place: from === 'start' ? undefined : from.behind, mayMiss: true };
}

async function* followRows(
  source: Source,
  stream: string,
  options: FollowOptions,
): AsyncGenerator<StreamItem> {
  const { signal } = options;
  const place = source.waiting.enter(stream);
  let next = beginningOf(options);
  const position = () => positionOf(stream, next?.place);
  const unwatch = source.tails.add({ stream, position, wake: () => place.hint() });
  try {
    while (!signal.aborted) {
      try {
        next ??= { place: await source.last(stream), mayMiss: false };
        const items = await source.read(stream, next);
        for (const item of items) {
          if (signal.aborted) return;
          next = { place: item.cursor, mayMiss: false };
          yield item;
        }
        if (items.length === pageSize) continue;
      } catch (error) {
        // Whoever follows sees the rows a little later; nothing that was committed is gone.
        if (!isDatabaseOutage(error)) throw error;
      }
      // Its place is where the stream ends now, not where it will end when something comes.
      await place.next(next ? untilWokenMs : pollEveryMs, signal);
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

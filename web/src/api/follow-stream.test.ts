import { describe, expect, it } from 'vitest';
import { followStream, pauseBeforeTry, type StreamObserver, type StreamState } from './follow-stream.ts';

interface Event {
  cursor: string;
}

/** A stream whose connections and timers the test drives by hand. */
function follow({ after, renewed = true }: { after?: string; renewed?: boolean } = {}) {
  const opened: Array<{ after: string | null; observer: StreamObserver<Event>; closed: boolean }> = [];
  const events: string[] = [];
  /** After how many events it was said that some may be missing. */
  const gaps: number[] = [];
  const states: StreamState[] = [];
  const waiting: Array<() => void> = [];
  const stop = followStream<Event>({
    after,
    subscribe: (cursor, observer) => {
      const connection = { after: cursor, observer, closed: false };
      opened.push(connection);
      return () => (connection.closed = true);
    },
    cursorOf: ({ cursor }) => cursor,
    onEvent: ({ cursor }) => events.push(cursor),
    onGap: () => gaps.push(events.length),
    onState: (state) => states.push(state),
    renewIdentity: async () => renewed,
    schedule: (_delay, task) => {
      waiting.push(task);
      return () => waiting.splice(waiting.indexOf(task), 1);
    },
    random: () => 0.5,
  });
  const connection = () => opened.at(-1)!;
  return {
    opened,
    events,
    gaps,
    states,
    waiting,
    stop,
    connection,
    lose: () => connection().observer.failed(lost),
  };
}
const forgotten = { kind: 'gap', message: 'not kept any more' } as const;
const lost = { kind: 'passing', message: 'gone' } as const;

describe('followStream', () => {
  it('resumes after the last event it saw when the connection is lost', () => {
    const stream = follow();
    stream.connection().observer.next({ cursor: '1' });
    stream.connection().observer.next({ cursor: '2' });
    stream.lose();
    stream.waiting.pop()!();
    expect(stream.opened.map(({ after }) => after)).toEqual([null, '2']);
    stream.connection().observer.next({ cursor: '3' });
    expect(stream.events).toEqual(['1', '2', '3']);
  });

  it('begins anew at once, and says that something may be missing, where what came after its cursor is forgotten', () => {
    const stream = follow();
    stream.connection().observer.next({ cursor: '1' });
    stream.connection().observer.failed(forgotten);
    expect(stream.opened.map(({ after, closed }) => [after, closed])).toEqual([
      [null, true],
      [null, false],
    ]);
    expect([stream.gaps, stream.waiting]).toEqual([[1], []]);
    stream.connection().observer.next({ cursor: '9' });
    stream.lose();
    stream.waiting.pop()!();
    expect(stream.connection().after).toBe('9');
    expect(stream.events).toEqual(['1', '9']);
  });

  it('waits before it asks again where a gap is told to who had no cursor to forget', () => {
    const stream = follow();
    stream.connection().observer.failed(forgotten);
    expect([stream.opened.length, stream.waiting.length, stream.gaps]).toEqual([1, 1, []]);
  });

  it('says that something may be missing before the event that says so', () => {
    const stream = follow();
    stream.connection().observer.next({ cursor: '1' });
    stream.connection().observer.missed();
    stream.connection().observer.next({ cursor: '5' });
    expect([stream.events, stream.gaps, stream.opened.length]).toEqual([['1', '5'], [1], 1]);
  });

  it('says that the connection is lost and, once it is back, that it is live', () => {
    const stream = follow();
    stream.connection().observer.connected();
    stream.lose();
    stream.waiting.pop()!();
    stream.connection().observer.connected();
    expect(stream.states).toEqual(['connecting', 'live', 'lost', 'live']);
  });

  it('takes nothing from a connection that it has given up', () => {
    const stream = follow();
    const old = stream.connection().observer;
    stream.lose();
    stream.waiting.pop()!();
    old.next({ cursor: 'late' });
    old.completed();
    expect(stream.events).toEqual([]);
    expect(stream.states).not.toContain('ended');
  });

  it('ends with the stream and never subscribes again', () => {
    const stream = follow();
    stream.connection().observer.completed();
    stream.connection().observer.failed(lost);
    expect(stream.states.at(-1)).toBe('ended');
    expect(stream.waiting).toEqual([]);
  });

  it('does not insist where the server refuses', () => {
    const stream = follow();
    stream.connection().observer.failed({ kind: 'refused', message: 'not yours' });
    expect(stream.states.at(-1)).toBe('refused');
    expect(stream.waiting).toEqual([]);
  });

  it('renews the identity first where that is what is missing', async () => {
    const stream = follow();
    stream.connection().observer.failed({ kind: 'unauthenticated', message: 'expired' });
    await expect.poll(() => stream.waiting.length).toBe(1);
    stream.waiting.pop()!();
    expect(stream.opened).toHaveLength(2);
  });

  it('gives up where the session has ended', async () => {
    const stream = follow({ renewed: false });
    stream.connection().observer.failed({ kind: 'unauthenticated', message: 'expired' });
    await expect.poll(() => stream.states.at(-1)).toBe('refused');
  });

  it('closes what is open, or cancels what waits, when it is stopped', () => {
    const open = follow();
    open.stop();
    expect(open.connection().closed).toBe(true);
    const waits = follow();
    waits.lose();
    waits.stop();
    expect(waits.waiting).toEqual([]);
  });

  it('waits longer after each failure, up to ten seconds', () => {
    expect([0, 1, 2, 10].map((attempt) => pauseBeforeTry(attempt, 1))).toEqual([500, 1_000, 2_000, 10_000]);
    expect(pauseBeforeTry(0, 0)).toBe(250);
  });
});

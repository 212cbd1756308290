/** Streams of some adapter, and how the contract suites read them. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../sql/port.ts';
import type { LiveStreams, StreamItem } from './port.ts';

export interface StreamsUnderTest extends AsyncDisposable {
  streams: LiveStreams;
  /** The same streams as another process sees them. */
  elsewhere: LiveStreams;
  /** The clock by which items are dated, which moves on with each look. */
  now(): Promise<Date>;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Cuts every connection of `elsewhere` at once, as a network does. */
  breakConnections(): Promise<void>;
}

export const newStream = () => `turn:${randomUUID()}`;
export const payloadsOf = (items: StreamItem[]) => items.map(({ payload }) => payload);

export async function take(items: AsyncIterableIterator<StreamItem>, count: number): Promise<StreamItem[]> {
  const taken: StreamItem[] = [];
  while (taken.length < count) {
    const { value, done } = await items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** What every adapter of `Wakeups` guarantees. */
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Wakeups } from './wakeups.ts';

export interface WakeupsUnderTest extends AsyncDisposable {
  wakeups: Wakeups;
  /** Those of another process. */
  others: Wakeups;
  /** Breaks the connection over which hints come. */
  breakConnection(): Promise<void>;
}

const newChannel = () => `test_${randomUUID()}`;

export function wakeupsContract(open: () => Promise<WakeupsUnderTest>): void {
  test('wakes everyone who listens on a channel, and nobody on another', async () => {
    await using it = await open();
    const [channel, other] = [newChannel(), newChannel()];
    const [one, two, elsewhere] = [vi.fn(), vi.fn(), vi.fn()];
    it.wakeups.listen(channel, one);
    it.wakeups.listen(channel, two);
    it.wakeups.listen(other, elsewhere);
    await vi.waitFor(async () => {
      await it.others.tell(channel, 'hint');
      expect(one).toHaveBeenCalledWith('hint');
      expect(two).toHaveBeenCalledWith('hint');
    }, 10_000);
    expect(elsewhere).not.toHaveBeenCalledWith('hint');
  });

  test('wakes nobody who has stopped listening', async () => {
    await using it = await open();
    const channel = newChannel();
    const [stopped, listening] = [vi.fn(), vi.fn()];
    const stop = it.wakeups.listen(channel, stopped);
    it.wakeups.listen(channel, listening);
    stop();
    await vi.waitFor(async () => {
      await it.others.tell(channel, 'hint');
      expect(listening).toHaveBeenCalledWith('hint');
    }, 10_000);
    expect(stopped).not.toHaveBeenCalledWith('hint');
  });

  test('comes back after its connection broke, and wakes everyone once because hints may be lost', async () => {
    await using it = await open();
    const channel = newChannel();
    const wake = vi.fn();
    it.wakeups.listen(channel, wake);
    await vi.waitFor(async () => {
      await it.others.tell(channel, 'before');
      expect(wake).toHaveBeenCalledWith('before');
    }, 10_000);
    wake.mockClear();
    await it.breakConnection();
    await vi.waitFor(() => expect(wake).toHaveBeenCalledWith(''), 10_000);
    await it.others.tell(channel, 'after');
    await vi.waitFor(() => expect(wake).toHaveBeenCalledWith('after'), 10_000);
  });
}

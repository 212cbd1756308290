import { describe, expect, it, vi } from 'vitest';
import { DeadlineExceeded, openDeadline, withDeadline } from './deadline.ts';

describe('withDeadline', () => {
  it('rejects at the deadline even when the work never listens to its signal', async () => {
    vi.useFakeTimers();
    try {
      const waiting = expect(
        withDeadline('core', 50, undefined, () => new Promise(() => {})),
      ).rejects.toThrow(DeadlineExceeded);
      await vi.advanceTimersByTimeAsync(50);
      await waiting;
    } finally {
      vi.useRealTimers();
    }
  });

  it("rejects with the caller's own reason when the caller gives up first", async () => {
    const caller = new AbortController();
    const waiting = withDeadline('core', 60_000, caller.signal, () => new Promise(() => {}));
    caller.abort(new Error('the page was closed'));
    await expect(waiting).rejects.toThrow('the page was closed');
  });

  it('does not begin work for a caller who has gone already', async () => {
    const work = vi.fn(async () => 1);
    await expect(withDeadline('core', 1000, AbortSignal.abort(), work)).rejects.toThrow();
    expect(work).not.toHaveBeenCalled();
  });

  it('hands on the result and leaves no timer behind', async () => {
    vi.useFakeTimers();
    try {
      await expect(withDeadline('core', 1000, undefined, async () => 7)).resolves.toBe(7);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('openDeadline', () => {
  it('no longer follows its parent once it is disposed', () => {
    const parent = new AbortController();
    const deadline = openDeadline('core', 1000, parent.signal);
    deadline[Symbol.dispose]();
    parent.abort();
    expect(deadline.signal.aborted).toBe(false);
  });
});

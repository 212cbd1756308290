import { describe, expect, it, vi } from 'vitest';
import { createSessionRefresh, type RefreshOutcome } from './session-refresh.ts';

/** Several tabs of one browser: one lock, one shared note of the last renewal, one server. */
function browser(answer: RefreshOutcome = 'renewed') {
  let clock = 1_000;
  let renewedAt = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const requestRefresh = vi.fn(async () => answer);
  const openTab = () =>
    createSessionRefresh({
      requestRefresh,
      exclusively: (task) => {
        const turn = queue.then(task);
        queue = turn.catch(() => undefined);
        return turn;
      },
      renewedAt: { read: () => renewedAt, write: (at) => (renewedAt = at) },
      now: () => (clock += 1),
    });
  return { openTab, requestRefresh, pass: (ms: number) => (clock += ms), now: () => clock };
}

describe('createSessionRefresh', () => {
  it('renews once for requests of one tab that fail together', async () => {
    const { openTab, requestRefresh, now } = browser();
    const tab = openTab();
    await expect(Promise.all([tab.renew(now()), tab.renew(now())])).resolves.toEqual(['renewed', 'renewed']);
    expect(requestRefresh).toHaveBeenCalledTimes(1);
  });

  it('renews once for two tabs, so that no refresh token is used twice', async () => {
    const { openTab, requestRefresh, now } = browser();
    const [first, second] = [openTab(), openTab()];
    await Promise.all([first.renew(now()), second.renew(now())]);
    expect(requestRefresh).toHaveBeenCalledTimes(1);
  });

  it('renews again for a request that was sent after the last renewal', async () => {
    const { openTab, requestRefresh, pass, now } = browser();
    const tab = openTab();
    await tab.renew(now());
    pass(900_000);
    await tab.renew(now());
    expect(requestRefresh).toHaveBeenCalledTimes(2);
  });

  it('says that the session has ended, and asks again next time', async () => {
    const { openTab, requestRefresh, now } = browser('ended');
    const tab = openTab();
    await expect(tab.renew(now())).resolves.toBe('ended');
    await expect(tab.renew(now())).resolves.toBe('ended');
    expect(requestRefresh).toHaveBeenCalledTimes(2);
  });

  it('passes on that the server could not be reached, without ending the session', async () => {
    const { openTab, requestRefresh, now } = browser();
    requestRefresh.mockRejectedValueOnce(new TypeError('no connection'));
    const tab = openTab();
    await expect(tab.renew(now())).rejects.toThrow('no connection');
    await expect(tab.renew(now())).resolves.toBe('renewed');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendFile } from './send-file.ts';

/** The part of XMLHttpRequest that an upload uses, on a line on which nothing ever arrives. */
class SilentRequest {
  timeout = 0;
  withCredentials = false;
  upload = {};
  ontimeout: () => void = () => undefined;
  open() {}
  setRequestHeader() {}
  abort() {}
  send() {
    if (this.timeout > 0) setTimeout(() => this.ontimeout(), this.timeout);
  }
}

const send = () =>
  sendFile(
    { renew: async () => 'renewed' },
    {
      to: { classroomId: 'a class' },
      file: new File(['words'], 'words.txt'),
      idempotencyKey: 'a key',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', SilentRequest);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('sendFile', () => {
  it('gives a file up that is never answered, and offers to send it again', async () => {
    const settled = send();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const late = Promise.resolve('still sending');
    expect(await Promise.race([settled, late])).toMatchObject({ step: 'refused', mayRetry: true });
  });

  it.each([
    ['STORE_UNAVAILABLE', { error: 'unavailable' }],
    ['RATE_LIMITED', { said: 'Too many uploads are under way.' }],
    ['BAD_USER_INPUT', { said: 'Too many uploads are under way.' }],
  ])('says a refusal by %s in the words that tell most', async (code, reason) => {
    const errors = [{ message: 'Too many uploads are under way.', extensions: { code } }];
    vi.stubGlobal(
      'XMLHttpRequest',
      class extends SilentRequest {
        responseText = JSON.stringify({ errors });
        onload: () => void = () => undefined;
        override send() {
          this.onload();
        }
      },
    );
    expect(await send()).toEqual({ step: 'refused', reason, mayRetry: true });
  });
});

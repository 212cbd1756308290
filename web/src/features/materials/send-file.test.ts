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
    const settled = sendFile(
      { renew: async () => 'renewed' },
      {
        to: { classroomId: 'a class' },
        file: new File(['words'], 'words.txt'),
        idempotencyKey: 'a key',
        onProgress: () => undefined,
        signal: new AbortController().signal,
      },
    );
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const late = Promise.resolve('still sending');
    expect(await Promise.race([settled, late])).toMatchObject({ step: 'refused', mayRetry: true });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { Batch } from './domain/observation-queue.ts';
import { createRecorder, type BatchAnswer, type KeptRecord, type RecorderState } from './recorder.ts';

/** A recorder over a storage and a server that the test holds in its hands. */
function record({ stored = null as KeptRecord | null } = {}) {
  const states: RecorderState[] = [];
  const send = vi.fn(async ({ batch }: Batch): Promise<BatchAnswer> => ({
    taken: true,
    acceptedBatch: batch,
  }));
  let kept = stored;
  let now = 10_000;
  const recorder = createRecorder({
    startedAt: 8_000,
    now: () => (now += 100),
    send,
    storage: {
      load: () => kept,
      save: (queue) => (kept = JSON.parse(JSON.stringify(queue)) as KeptRecord),
    },
    onChange: (state) => states.push(state),
  });
  return { recorder, send, states, kept: () => kept, sent: () => send.mock.calls.map(([batch]) => batch) };
}

describe('createRecorder', () => {
  it('times what it sees from the beginning of the attempt', async () => {
    const { recorder, sent } = record();
    recorder.see('HEARTBEAT');
    await recorder.flush();
    expect(sent()[0]?.observations[0]).toEqual({ t: 2_100, kind: 'HEARTBEAT' });
  });

  it('keeps what could not be sent, says so, and sends it under the same number when the network returns', async () => {
    const { recorder, send, states, sent, kept } = record();
    recorder.see('HEARTBEAT');
    send.mockRejectedValueOnce(new TypeError('offline'));
    await recorder.flush();
    expect(states.at(-1)).toMatchObject({ reaching: false, waiting: 1 });
    expect(kept()?.outstanding?.batch).toBe(1);
    recorder.see('COPY', 12);
    await recorder.flush();
    expect(sent().map(({ batch }) => batch)).toEqual([1, 1, 2]);
    expect(states.at(-1)).toMatchObject({ reaching: true, waiting: 0 });
  });

  it('goes on numbering after a reload', async () => {
    const before = record();
    before.recorder.see('HEARTBEAT');
    await before.recorder.flush();
    const after = record({ stored: before.kept() });
    after.recorder.see('TAB_HIDDEN');
    await after.recorder.flush();
    expect(after.sent().map(({ batch }) => batch)).toEqual([2]);
  });

  it('shows the student after a reload what was recorded before it', async () => {
    const before = record();
    before.recorder.see('TAB_HIDDEN');
    await before.recorder.flush();
    const after = record({ stored: before.kept() });
    after.recorder.see('COPY', 3);
    expect(after.states.at(-1)?.seen.map(({ kind }) => kind)).toEqual(['COPY', 'TAB_HIDDEN']);
  });

  it('gives up a batch that the server will never take, and sends the next', async () => {
    const { recorder, send, sent } = record();
    recorder.see('HEARTBEAT');
    send.mockResolvedValueOnce({ taken: false, final: false });
    await recorder.flush();
    recorder.see('PASTE', 3);
    await recorder.flush();
    expect(sent().at(-1)?.observations).toMatchObject([{ kind: 'PASTE', value: 3 }]);
  });

  it('sends nothing more once the attempt is over', async () => {
    const { recorder, send } = record();
    recorder.see('HEARTBEAT');
    send.mockResolvedValueOnce({ taken: false, final: true });
    await recorder.flush();
    recorder.see('TAB_HIDDEN');
    await recorder.flush();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('shows the student what is recorded, heartbeats left out', () => {
    const { recorder, states } = record();
    recorder.see('HEARTBEAT');
    recorder.see('TAB_HIDDEN');
    expect(states.at(-1)?.seen).toMatchObject([{ kind: 'TAB_HIDDEN' }]);
  });
});

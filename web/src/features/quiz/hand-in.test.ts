import { describe, expect, it } from 'vitest';
import { createRecorder, type BatchAnswer } from '../proctoring/recorder.ts';
import type { Batch } from '../proctoring/domain/observation-queue.ts';
import { handIn } from './hand-in.ts';

/** A sitting whose server the test switches on and off, with what the server has got in its order. */
function sit() {
  const reached: string[] = [];
  const server = { up: true };
  const reach = (what: string) => {
    if (server.up) reached.push(what);
    return server.up;
  };
  const recorder = createRecorder({
    startedAt: 0,
    now: () => 1_000,
    send: async ({ batch, observations }: Batch): Promise<BatchAnswer> => {
      if (!reach(observations.map(({ kind }) => kind).join(' '))) throw new TypeError('offline');
      return { taken: true, acceptedBatch: batch };
    },
    storage: { load: () => null, save: () => undefined },
    onChange: () => undefined,
  });
  const handInNow = () =>
    handIn({
      saveAnswers: async () => true,
      recorder,
      submit: async () => (reach('submit') ? 'the attempt' : undefined),
    });
  return { recorder, reached, server, handInNow };
}

describe('handIn', () => {
  it('goes on recording when the attempt could not be handed in', async () => {
    const { recorder, reached, server, handInNow } = sit();
    server.up = false;
    expect(await handInNow()).toEqual({ step: 'not-taken' });
    server.up = true;
    recorder.see('TAB_HIDDEN');
    await recorder.flush();
    expect(reached).toEqual(['TAB_HIDDEN']);
  });

  it('sends what was recorded before the attempt, and records nothing after it', async () => {
    const { recorder, reached, handInNow } = sit();
    recorder.see('HEARTBEAT');
    expect(await handInNow()).toEqual({ step: 'handed-in', attempt: 'the attempt' });
    recorder.see('FULLSCREEN_EXITED');
    await recorder.flush();
    expect(reached).toEqual(['HEARTBEAT', 'submit']);
  });

  it('sends nothing while answers are unsaved', async () => {
    const { recorder, reached } = sit();
    recorder.see('HEARTBEAT');
    const submit = async () => 'the attempt';
    const outcome = await handIn({ saveAnswers: async () => false, recorder, submit });
    expect(outcome).toEqual({ step: 'unsaved' });
    expect(reached).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createSaver, type SaveAnswer, type SaveState } from './saver.ts';

/** A page whose server and clock the test owns. */
function write() {
  const states: SaveState['kind'][] = [];
  const answers: Array<(answer: SaveAnswer | Error) => void> = [];
  let due: (() => void) | null = null;
  const saver = createSaver({
    save: () =>
      new Promise((resolve, reject) =>
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      ),
    schedule: (_delayMs, task) => {
      due = task;
      return () => (due = null);
    },
    random: () => 0.5,
    onState: ({ kind }) => states.push(kind),
  });
  const answer = async (given: SaveAnswer | Error) => {
    answers.shift()?.(given);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    saver,
    states,
    answer,
    sent: () => answers.length,
    wait: () => {
      const task = due;
      due = null;
      task?.();
    },
    waits: () => due !== null,
  };
}
const taken: SaveAnswer = { taken: true };
const refused: SaveAnswer = {
  taken: false,
  isConflict: true,
  message: 'Somebody else changed it.',
  path: [],
};

describe('saver', () => {
  it('saves once for many changes, and says when all is saved', async () => {
    const { saver, states, answer, wait, sent } = write();
    saver.touch();
    saver.touch();
    wait();
    expect(sent()).toBe(1);
    await answer(taken);
    expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved']);
  });

  it('sends what was changed meanwhile after the save that is on its way, never beside it', async () => {
    const { saver, states, answer, wait, waits, sent } = write();
    saver.touch();
    wait();
    saver.touch();
    expect([sent(), waits()]).toEqual([1, false]);
    await answer(taken);
    expect(sent()).toBe(1);
    await answer(taken);
    expect(states).toEqual(['waiting', 'saving', 'waiting', 'saving', 'saved']);
  });

  it('tries again when the server was away', async () => {
    const { saver, states, answer, wait, waits } = write();
    saver.touch();
    wait();
    await answer(new TypeError('offline'));
    expect([states.at(-1), waits()]).toEqual(['failing', true]);
    wait();
    await answer(taken);
    expect(states.at(-1)).toBe('saved');
  });

  it('stops at a refusal and says so to who waits for it', async () => {
    const { saver, states, answer, waits } = write();
    saver.touch();
    const all = saver.saveNow();
    await answer(refused);
    expect(await all).toBe(false);
    expect([states.at(-1), waits()]).toEqual(['refused', false]);
  });
});

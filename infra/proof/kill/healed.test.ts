import { describe, expect, it } from 'vitest';
import { untilHealed } from './healed.ts';
import { createJournal, type EntryKind } from './journal.ts';

const kinds: EntryKind[] = ['classroom', 'material', 'turn', 'answer', 'observations'];
function setUp() {
  const journal = createJournal();
  const write = (...written: EntryKind[]) => {
    for (const kind of written) journal.add({ kind, id: 'id', expected: '' });
  };
  write(...kinds);
  const yes = async () => true;
  return { write, healing: { isReplaced: yes, isReady: yes, journal, withinMs: 300 } };
}

describe('a product after a kill', () => {
  it('is not well while it only says so and acknowledges no new write', async () => {
    const { healing } = setUp();
    await expect(untilHealed(healing)).rejects.toThrow(
      'no new write was acknowledged of: classroom, material, turn, answer, observations',
    );
  });

  it('is not well while one kind of write stands still', async () => {
    const { healing, write } = setUp();
    const writing = setInterval(() => write('classroom', 'material', 'answer', 'observations'), 10);
    await expect(untilHealed(healing))
      .rejects.toThrow('acknowledged of: turn')
      .finally(() => clearInterval(writing));
  });

  it('is well when every kind of write is acknowledged again', async () => {
    const { healing, write } = setUp();
    const writing = setInterval(() => write(...kinds), 10);
    const patient = untilHealed({ ...healing, withinMs: 20_000 });
    expect(await patient.finally(() => clearInterval(writing))).toBeLessThan(20_000);
  });

  it('is not well while the killed process has no successor', async () => {
    const { healing } = setUp();
    const gone = untilHealed({ ...healing, isReplaced: async () => false });
    await expect(gone).rejects.toThrow('the process was not started again');
  });
});
